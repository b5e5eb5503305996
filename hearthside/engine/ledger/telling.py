"""How cards, sittings and maps change the ledger."""

from __future__ import annotations

from hashlib import blake2b
from itertools import groupby

from msgspec.structs import replace

from hearthside.engine.ledger.draft import Draft, folds
from hearthside.engine.ledger.packed import MOST, packed_all
from hearthside.engine.ledger.types import CAUSES, MapSide, Own, Sat, Started
from hearthside.records.base import Written
from hearthside.records.kinds.answer import Answered
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.card_still import CardStill
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.own_card import OwnCard
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.skip import Skip

SHORT = 400  # letters of a couple's own card that the ledger keeps


def _turn(written: Written, name: str) -> int | None:
    """The turn that the label of a reveal names: ("card", slug, "1") or ("map", "1")."""
    label = written.label
    if len(label) < 2 or label[0] != name or not label[-1].isdecimal() or len(label[-1]) > 6:
        return None
    return int(label[-1])


@folds(CardAnswer)
def card_answer(draft: Draft, written: Written, record: CardAnswer) -> None:
    """Under a label: one side of a reveal. Without: written while there was no partner yet."""
    state = draft.card(record.card)
    turn = _turn(written, "card")
    if turn is None:
        if written.author == draft.me and written.audience == "private":
            draft.card_rows[record.card] = replace(state, draft=written.day)
        return
    if written.label[1] != record.card or turn < state.turn:
        return
    if turn > state.turn:
        state = replace(state, turn=turn, mine=0, theirs=0, still=0, theirs_still=0)
    side = "mine" if written.author == draft.me else "theirs"
    draft.card_rows[record.card] = replace(state, **{side: written.day})


@folds(Skip)
def skip(draft: Draft, written: Written, record: Skip) -> None:
    """Mine alone."""
    if written.author == draft.me:
        state = draft.card(record.card)
        draft.card_rows[record.card] = replace(state, skipped=written.day)


@folds(CardStill)
def card_still(draft: Draft, written: Written, record: CardStill) -> None:
    """What somebody said of the turn that is open; of an earlier one it tells nothing any more."""
    state = draft.card(record.card)
    if written.audience == "shared" and record.turn == state.turn:
        side = "still" if written.author == draft.me else "theirs_still"
        draft.card_rows[record.card] = replace(state, **{side: written.day})


@folds(CardTalked)
def card_talked(draft: Draft, written: Written, record: CardTalked) -> None:
    """Talked over by the two of them; alone, by whoever was at the table with me."""
    if record.how == "talked":
        draft.card_rows[record.card] = replace(draft.card(record.card), talked=written.day)


@folds(OwnCard)
def own_card(draft: Draft, written: Written, record: OwnCard) -> None:
    """The first to name a card is its author; only they change its words."""
    before = draft.own_cards.get(record.card)
    if before is None or before.author == written.author:
        shared = written.audience == "shared"
        own = Own(written.author, written.day, record.words[:SHORT], shared)
        draft.own_cards[record.card] = own


@folds(Answered)
def answered(draft: Draft, written: Written, record: Answered) -> None:
    """Mine alone; one unfinished sitting is kept, the latest."""
    if written.author != draft.me or draft.has_sat(record.sitting):
        return
    before = draft.started
    if before is None or before.sitting != record.sitting:
        before = Started(written.at, record.sitting, {})
    draft.started = Started(written.at, record.sitting, {**before.answers, record.item: record.value})


@folds(Sitting)
def sitting(draft: Draft, written: Written, record: Sitting) -> None:
    """Mine alone: its answers in the order of the items' names, one letter each."""
    if written.author != draft.me or draft.has_sat(record.sitting):
        return
    shapes = []
    for _, group in groupby(sorted(record.answers), key=lambda slug: slug.split("-")[0]):
        slugs = tuple(group)
        shapes.append(blake2b("/".join(slugs).encode(), digest_size=6).hexdigest())
        draft.shapes[shapes[-1]] = slugs
    shape = " ".join(shapes)
    marks = "".join(str(record.answers[slug]) for slug in sorted(record.answers))
    sat = Sat(
        written.at, written.day, record.sitting, record.form, shape, marks,
        record.closeness, record.rupture, record.willing,
    )  # fmt: skip
    draft.new_sittings.append(sat)
    if draft.started is not None and draft.started.sitting == record.sitting:
        draft.started = None


@folds(Levels)
def levels(draft: Draft, written: Written, record: Levels) -> None:
    """One side of a map; the partner's comes here only once it is open."""
    turn = _turn(written, "map")
    if turn is None:
        return
    flat: list[int] = []
    for cause in CAUSES:
        level = record.causes.get(cause)
        flat += [MOST, MOST] if level is None else [round(level.mean * 100), max(1, round(level.error * 100))]
    side = MapSide(written.day, record.sitting, packed_all(flat), record.closeness, record.rupture)
    draft.new_maps[turn] = {**draft.map(turn), written.author: side}
