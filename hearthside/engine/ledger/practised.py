"""What a ledger holds about practices: by practice for ever, by week for the last weeks."""

from __future__ import annotations

from msgspec import Struct

from hearthside.engine.ledger.days import week_name, week_of_day
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.week import WeekLaid


class PracticeState(Struct, frozen=True, array_like=True):
    """What became of one practice over all the time.

    `done` days it was done, ascending; `mine` and `theirs` ratings 1-5 by week (theirs once open: a week in
    both is known to both); `verbs` the latest choice of each verb as (week, Unix seconds); `offered` and
    `swapped` weeks in which it stood in a plan, or was swapped away, that are no longer kept in full.
    """

    done: tuple[int, ...] = ()
    mine: dict[int, int] = {}
    theirs: dict[int, int] = {}
    verbs: dict[str, tuple[int, int]] = {}
    offered: tuple[int, ...] = ()
    swapped: tuple[int, ...] = ()

    @property
    def times(self) -> int:
        """On how many days it was done."""
        return len(self.done)

    @property
    def last_done(self) -> int | None:
        """The day it was last done."""
        return self.done[-1] if self.done else None

    @property
    def refused(self) -> bool:
        """Whether "not for us" stands: said, and not taken up again since."""
        return self._stands("not_us")

    @property
    def postponed(self) -> int | None:
        """The week of a "later" that was not taken up again since."""
        return self.verbs["later"][0] if self._stands("later") else None

    def _stands(self, verb: str) -> bool:
        return verb in self.verbs and self.verbs[verb][1] >= self.verbs.get("take", (0, 0))[1]


class Chosen(Struct, frozen=True, array_like=True):
    """A choice of one of the last weeks, with its author and Unix seconds."""

    author: str
    at: int
    record: Choice


class Did(Struct, frozen=True, array_like=True):
    """A practice done in one of the last weeks, with its author and Unix seconds."""

    author: str
    at: int
    record: Done


class Laid(Struct, frozen=True, array_like=True):
    """A plan laid for a week, with its author and Unix seconds. The earliest of a week counts."""

    author: str
    at: int
    record: WeekLaid


class WeekState(Struct, frozen=True, array_like=True):
    """One of the last weeks in full: the plan, what was chosen and what was done, oldest first."""

    laid: Laid | None = None
    choices: tuple[Chosen, ...] = ()
    done: tuple[Did, ...] = ()


class PastWeek(Struct, frozen=True, array_like=True):
    """A week as it is remembered for ever: name, road, what was on offer, swapped away, done."""

    week: str
    road: str
    offered: tuple[str, ...]
    swapped: tuple[str, ...]
    done: tuple[str, ...]


class Practised(Struct, frozen=True, array_like=True):
    """All about practices, either of the two of them (`Ledger.ours`) or private (`Ledger.own`).

    `practices` by slug; `weeks` the last weeks in full, by week number; `roads` that of every earlier one.
    """

    practices: dict[str, PracticeState] = {}
    weeks: dict[int, WeekState] = {}
    roads: dict[int, str] = {}

    def week(self, number: int) -> WeekState:
        """One of the last weeks; an empty one when nothing is known of it."""
        return self.weeks.get(number, WeekState())

    def practice(self, slug: str) -> PracticeState:
        """What is known of a practice; an empty state when nothing is."""
        return self.practices.get(slug, PracticeState())

    def past(self, *, before: int) -> list[PastWeek]:
        """Every week before week number `before`, oldest first. Takes a millisecond after five years."""
        offered, swapped, done = _by_week(self.practices)
        roads = dict(self.roads)
        for number, state in self.weeks.items():
            if state.laid:
                roads[number] = state.laid.record.road
                offered[number] = [offer.practice for offer in state.laid.record.offers]
            swapped[number] = [made.record.practice for made in state.choices if made.record.verb == "swap"]
        return [
            PastWeek(
                week_name(number),
                roads.get(number, ""),
                tuple(offered.get(number, ())),
                tuple(swapped.get(number, ())),
                tuple(done.get(number, ())),
            )
            for number in sorted({*roads, *offered, *done})
            if number < before
        ]


ByWeek = dict[int, list[str]]


def _by_week(practices: dict[str, PracticeState]) -> tuple[ByWeek, ByWeek, ByWeek]:
    """Turn what is kept by practice into practices by week: offered, swapped, done."""
    offered: ByWeek = {}
    swapped: ByWeek = {}
    done: ByWeek = {}
    for slug, state in practices.items():
        for week in state.offered:
            offered.setdefault(week, []).append(slug)
        for week in state.swapped:
            swapped.setdefault(week, []).append(slug)
        for week in {week_of_day(day) for day in state.done}:
            done.setdefault(week, []).append(slug)
    return offered, swapped, done
