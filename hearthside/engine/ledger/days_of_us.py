"""How what a member says about themselves, their days and their moments changes the ledger."""

from __future__ import annotations

from typing import TypeVar

from hearthside.engine.ledger.days import month_of_day
from hearthside.engine.ledger.draft import Draft, folds
from hearthside.engine.ledger.near import near_day, near_week
from hearthside.engine.ledger.types import MOMENTS, Moments, Said
from hearthside.engine.ledger.weekly import Probe, TrustMark, WeekMarks
from hearthside.records.base import Record, Written
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.taste import Taste
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse

R = TypeVar("R", bound=Record)


def _latest(kept: dict[str, Said[R]], written: Written, record: R) -> None:
    before = kept.get(written.author)
    if before is None or written.at >= before.at:
        kept[written.author] = Said(written.at, record, written.audience != "private")


@folds(Settings)
def settings(draft: Draft, written: Written, record: Settings) -> None:
    """Mine alone; the latest counts."""
    if written.author == draft.me and (draft.settings is None or written.at >= draft.settings.at):
        draft.settings = Said(written.at, record)


@folds(Greeting)
def greeting(draft: Draft, written: Written, record: Greeting) -> None:
    """The latest by each."""
    _latest(draft.greetings, written, record)


@folds(Situation)
def situation(draft: Draft, written: Written, record: Situation) -> None:
    """The latest by each."""
    _latest(draft.situations, written, record)


@folds(Pause)
def pause(draft: Draft, written: Written, record: Pause) -> None:
    """The latest by each."""
    _latest(draft.pauses, written, record)


@folds(Capacity)
def capacity(draft: Draft, written: Written, record: Capacity) -> None:
    """The latest by each; it names its week."""
    _latest(draft.capacities, written, record)


@folds(Taste)
def taste(draft: Draft, written: Written, record: Taste) -> None:
    """By each, every mark the latest about its family or practice.

    What was kept while alone never mixes with what both know: both phones have to lay the same plan.
    """
    before, told = draft.tastes.get(written.author), written.audience != "private"
    if before is not None and before.shared and not told:
        return
    kept = before.record.marks if before is not None and before.shared == told else {}
    _latest(draft.tastes, written, Taste(marks={**kept, **record.marks}))


@folds(Pulse)
def pulse(draft: Draft, written: Written, record: Pulse) -> None:
    """Mine alone; the latest of a day counts."""
    day = near_day(written, record.day)
    if written.author == draft.me and day is not None:
        draft.pulses[day] = round(record.close * 10)


@folds(WeekPulse)
def week_pulse(draft: Draft, written: Written, record: WeekPulse) -> None:
    """The latest of a week, by author. What was shared stands before what was not, so both read the same."""
    week, who, shared = near_week(written, record.week), written.author, written.audience == "shared"
    if week is None:
        return
    before = draft.week_marks(who, week)
    if shared or before is None or not before.shared:
        marks = WeekMarks(_tenth(record.close), record.tension, record.stress, shared)
        draft.weeks.setdefault(who, {})[week] = marks
    if record.about is not None and not (shared and record.about == "trust"):
        kept = draft.probe(who, week)
        if shared or kept is None or not kept.shared:
            item = record.item or (kept.item if kept and kept.about == record.about else "")
            probe = Probe(week, record.about, record.mark, shared, item if who == draft.me else "")
            draft.probes.setdefault(who, {})[week] = probe


@folds(TrustAsked)
def trust_asked(draft: Draft, written: Written, record: TrustAsked) -> None:
    """Mine alone; the latest of a week counts."""
    week = near_week(written, record.week)
    if written.author == draft.me and week is not None:
        draft.trust[week] = TrustMark(week, record.broken, written.at)


@folds(MomentGiven)
def given(draft: Draft, written: Written, record: MomentGiven) -> None:
    """Mine alone."""
    day = near_day(written, record.day)
    if written.author == draft.me and day is not None:
        draft.given = _one_more(draft.given, day, record.moment)


@folds(Noticed)
def noticed(draft: Draft, written: Written, record: Noticed) -> None:
    """Told by either."""
    day = near_day(written, record.day)
    if day is not None:
        before = draft.noticed.get(written.author, Moments())
        draft.noticed[written.author] = _one_more(before, day, record.moment)


def _tenth(close: float | None) -> float | None:
    return None if close is None else round(close * 10) / 10


def _one_more(kept: Moments, day: int, moment: str) -> Moments:
    index, month = MOMENTS.index(moment), month_of_day(day)
    return Moments(kept.months.raised(month, index), kept.days.raised(day, index))
