"""How plans, choices, things done and their ratings change the ledger."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.engine.ledger.draft import Draft, folds
from hearthside.engine.ledger.near import near_day, near_week
from hearthside.engine.ledger.packed import packed_marks, packed_with
from hearthside.engine.ledger.practised import REASONS, Chosen, Did, Laid
from hearthside.records.base import Written
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week import WeekLaid

KEPT = {"not_us", "later", "take"}  # each with its author: only whoever refused may take it back
PER_WEEK = 60  # choices, or things done, that one week keeps in full: no two people do more


@folds(WeekLaid)
def laid(draft: Draft, written: Written, record: WeekLaid) -> None:
    """Of two plans for one week the earlier counts, for both readers alike."""
    week, side = near_week(written, record.week), draft.side(written)
    if week is None:
        return
    before = side.week(week).laid
    if before is None or (written.at, written.author) < (before.at, before.author):
        side.set_week(week, replace(side.week(week), laid=Laid(written.author, written.at, record)))


@folds(Choice)
def choice(draft: Draft, written: Written, record: Choice) -> None:
    """Keep it with its week, and for ever what each of them last refused, put off and took back."""
    week, side = near_week(written, record.week), draft.side(written)
    if week is None:
        return
    choices = side.week(week).choices
    kept = (*choices, Chosen(written.author, written.at, record))[-PER_WEEK:]
    side.set_week(week, replace(side.week(week), choices=kept))
    state = side.practice(record.practice)
    if record.verb == "undone":
        if record.reason is not None:
            skipped = packed_marks({**state.skipped, week: REASONS.index(record.reason)})
            side.set_practice(record.practice, replace(state, skip_marks=skipped))
        return
    said = state.verbs.get(written.author, {})
    if record.verb in KEPT and written.at >= said.get(record.verb, (0, 0))[1]:
        verbs = {**state.verbs, written.author: {**said, record.verb: (week, written.at)}}
        side.set_practice(record.practice, replace(state, verbs=verbs))


@folds(Done)
def done(draft: Draft, written: Written, record: Done) -> None:
    """Keep it with its week, and its day for ever; two who both say so did it once."""
    week, day, side = near_week(written, record.week), near_day(written, record.day), draft.side(written)
    if week is None or day is None:
        return
    kept = (*side.week(week).done, Did(written.author, written.at, record))[-PER_WEEK:]
    side.set_week(week, replace(side.week(week), done=kept))
    state = side.practice(record.practice)
    side.set_practice(record.practice, replace(state, done_days=packed_with(state.done_days, day)))


@folds(Rating)
def rating(draft: Draft, written: Written, record: Rating) -> None:
    """By week; the latest of mine counts. The partner's comes here only once it is open.

    What stands under no label waited for nobody: one of them showed it at once. Of two that open together
    the second is shared as well, and belongs to whoever gave it.
    """
    week, side = near_week(written, record.week), draft.side(written)
    if week is None:
        return
    state = side.practice(record.practice)
    if written.audience == "shared" and not written.label:
        state = replace(state, lone_marks=packed_marks({**state.lone, week: record.closer}))
    elif written.author == draft.me:
        state = replace(state, my_marks=packed_marks({**state.mine, week: record.closer}))
    else:
        state = replace(state, their_marks=packed_marks({**state.theirs, week: record.closer}))
    side.set_practice(record.practice, state)


@folds(Aftertaste)
def aftertaste(draft: Draft, written: Written, record: Aftertaste) -> None:
    """Mine alone: the weeks in which it was a chore, or made something worse."""
    week = near_week(written, record.week)
    if written.author != draft.me or week is None:
        return
    if record.worse:
        draft.worse[record.practice] = packed_with(draft.worse.get(record.practice, b""), week)
    if record.chore:
        draft.chore[record.practice] = packed_with(draft.chore.get(record.practice, b""), week)
