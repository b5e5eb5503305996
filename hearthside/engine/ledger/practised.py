"""What a ledger holds about practices: by practice for ever, by week for the last weeks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import Raw, Struct
from msgspec.json import Decoder

from hearthside.engine.ledger.days import monday_of, week_name, week_of_day
from hearthside.engine.ledger.packed import marks, numbers
from hearthside.engine.ledger.unread import Lines, UnreadDict
from hearthside.records.fields import Because
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.week import WeekLaid

Verbs = dict[str, tuple[int, int]]
REASONS: tuple[Because, ...] = ("time", "energy", "not_us", "too_soon", "forgot")


class Ratings(NamedTuple):
    """Ratings 1-5 of one practice by week: mine, the partner's that are open, those shown alone."""

    mine: dict[int, int]
    theirs: dict[int, int]
    lone: dict[int, int]


class PracticeState(Struct, frozen=True, array_like=True):
    """What became of one practice over all the time.

    `verbs` is, by author, the latest "not us", "later" and "take" of each as (week, Unix seconds). The rest
    lies packed (packed.py) and is read by the properties below.
    """

    done_days: bytes = b""
    my_marks: bytes = b""
    their_marks: bytes = b""
    verbs: dict[str, Verbs] = {}
    offered_weeks: bytes = b""
    swapped_weeks: bytes = b""
    skip_marks: bytes = b""
    lone_marks: bytes = b""

    @property
    def done(self) -> tuple[int, ...]:
        """The days it was done, ascending."""
        return numbers(self.done_days)

    @property
    def mine(self) -> dict[int, int]:
        """My ratings 1-5, by week."""
        return marks(self.my_marks)

    @property
    def theirs(self) -> dict[int, int]:
        """The partner's ratings that are open, by week: a week in both is known to both."""
        return marks(self.their_marks)

    @property
    def offered(self) -> tuple[int, ...]:
        """Weeks, no longer kept in full, in whose plan it stood."""
        return numbers(self.offered_weeks)

    @property
    def swapped(self) -> tuple[int, ...]:
        """Weeks, no longer kept in full, in which it was swapped away."""
        return numbers(self.swapped_weeks)

    @property
    def lone(self) -> dict[int, int]:
        """Ratings by week that one of them showed without waiting for the other's."""
        return marks(self.lone_marks)

    def ratings(self, since: int) -> Ratings:
        """All ratings from week number `since` on."""
        return Ratings(
            marks(self.my_marks, since), marks(self.their_marks, since), marks(self.lone_marks, since)
        )

    @property
    def skipped(self) -> dict[int, int]:
        """Why it was not done, by week: the index of the reason in REASONS."""
        return marks(self.skip_marks)

    @property
    def times(self) -> int:
        """On how many days it was done."""
        return len(self.done_days) // 2

    @property
    def last_done(self) -> int | None:
        """The day it was last done."""
        return numbers(self.done_days[-2:])[0] if self.done_days else None

    @property
    def refused(self) -> bool:
        """Whether "not for us" of anybody stands: said, and not taken up again since by whoever said it."""
        return any(map(self.refused_by, self.verbs))

    @property
    def postponed(self) -> int | None:
        """The latest week of a "later" that was not taken up again since by whoever said it."""
        weeks = (self.postponed_by(who) for who in self.verbs)
        return max((week for week in weeks if week is not None), default=None)

    def refused_by(self, who: str) -> bool:
        """Whether this member said "not for us", and has not taken it back."""
        return self._stands(who, "not_us")

    def postponed_by(self, who: str) -> int | None:
        """The week in which this member said "later", if they have not taken it back."""
        return self.verbs[who]["later"][0] if self._stands(who, "later") else None

    def _stands(self, who: str, verb: Literal["not_us", "later"]) -> bool:
        said = self.verbs.get(who, {})
        return verb in said and said[verb][1] >= said.get("take", (0, 0))[1]


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


class PastWeek(Struct, frozen=True):
    """A week as it is remembered: the road walked, what stood on offer at its end, what of it was done.

    `skipped`: why something was not done, where somebody said. `load`: how much of what the week held was
    asked for (1 is all of it), known of the last weeks only.
    """

    week: str
    road: str
    offered: tuple[str, ...] = ()
    swapped: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    skipped: dict[str, Because] = {}
    load: float | None = None


class Walked(Struct, frozen=True, array_like=True):
    """A road walked from week `first` to week `last`."""

    first: int
    last: int
    road: str


def unrolled(roads: tuple[Walked, ...], since: int = 0) -> dict[int, str]:
    """The road of every week from `since` on."""
    return {
        week: walked.road
        for walked in roads
        if walked.last >= since
        for week in range(max(walked.first, since), walked.last + 1)
    }


def rolled(by_week: dict[int, str]) -> tuple[Walked, ...]:
    """Weeks in a row on one road become one."""
    found: list[Walked] = []
    for week, road in sorted(by_week.items()):
        if found and found[-1].road == road and found[-1].last == week - 1:
            found[-1] = Walked(found[-1].first, week, road)
        else:
            found.append(Walked(week, week, road))
    return tuple(found)


_practice = Decoder(PracticeState)
_week = Decoder(WeekState)


class Practised(Struct, frozen=True, array_like=True, dict=True):
    """All about practices, either of the two of them (`Ledger.ours`) or private (`Ledger.own`).

    Most pages need one week of it or nothing, so it stays as it was read until somebody asks. `roads` are
    those of all weeks no longer kept in full.
    """

    by_practice: dict[str, Raw] = {}
    by_week: dict[int, Raw] = {}
    roads: tuple[Walked, ...] = ()
    older: str = ""

    @cached_property
    def practices(self) -> UnreadDict[str, PracticeState]:
        """What is known of every practice, by slug."""
        return UnreadDict(self.by_practice, _practice, self.older_rows.every)

    @cached_property
    def older_rows(self) -> Lines:
        """What is known of practices of long ago, unread."""
        return Lines(self.older)

    def after(self, before: Practised) -> Practised:
        """The same, which need not read again what `before` has read and is as it was."""
        if self.older == before.older:
            known = before.__dict__
            if "older_rows" in known:
                self.__dict__["older_rows"] = known["older_rows"]
            if "practices" in known:
                self.practices.after(known["practices"])
            if "weeks" in known:
                self.weeks.after(known["weeks"])
        return self

    @cached_property
    def weeks(self) -> UnreadDict[int, WeekState]:
        """The last weeks in full, by number."""
        return UnreadDict(self.by_week, _week)

    def week(self, number: int) -> WeekState:
        """One of the last weeks; an empty one when nothing is known of it."""
        return self.weeks.get(number) or WeekState()

    def practice(self, slug: str) -> PracticeState:
        """What is known of a practice; an empty state when nothing is."""
        row = self.by_practice.get(slug) or self.older_rows.get(slug)
        return _practice.decode(row) if row else PracticeState()

    def past(self, *, before: int, since: int = 0) -> list[PastWeek]:
        """Every week from `since` up to week number `before`, which is left out, oldest first."""
        offered, swapped, done, skipped = _by_week(self.practices.every(), since)
        roads, loads = unrolled(self.roads, since), dict[int, float | None]()
        for number, state in self.weeks.items():
            if state.laid:
                roads[number], loads[number] = state.laid.record.road, state.laid.record.load
                offered[number] = [offer.practice for offer in state.laid.record.offers]
            swapped[number] = [made.record.practice for made in state.choices if made.record.verb == "swap"]
        return [
            PastWeek(
                week_name(number),
                roads.get(number, ""),
                tuple(offered.get(number, ())),
                tuple(swapped.get(number, ())),
                tuple(done.get(number, ())),
                skipped.get(number, {}),
                loads.get(number),
            )
            for number in sorted({*roads, *offered, *done})
            if since <= number < before
        ]


ByWeek = dict[int, list[str]]


class ByWeeks(NamedTuple):
    """What is kept by practice, turned into practices by week."""

    offered: ByWeek
    swapped: ByWeek
    done: ByWeek
    skipped: dict[int, dict[str, Because]]


def _by_week(practices: Mapping[str, PracticeState], since: int) -> ByWeeks:
    found = offered, swapped, done, skipped = ByWeeks({}, {}, {}, {})
    monday = monday_of(since)
    for slug, state in practices.items():
        for week in numbers(state.offered_weeks, since):
            offered.setdefault(week, []).append(slug)
        if state.swapped_weeks:
            for week in numbers(state.swapped_weeks, since):
                swapped.setdefault(week, []).append(slug)
        for week in dict.fromkeys(map(week_of_day, numbers(state.done_days, monday))):
            done.setdefault(week, []).append(slug)
        if state.skip_marks:
            for week, why in marks(state.skip_marks, since).items():
                skipped.setdefault(week, {})[slug] = REASONS[why]
    return found
