"""What a plan is made from. `Shared` is the same on both phones; `Own` is one member's and stays theirs."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Family, Practice, Road
from hearthside.engine.ledger import About, PastWeek
from hearthside.engine.priors import acts, expected
from hearthside.engine.weeks import number_of, weeks_between
from hearthside.records.fields import Because
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.situation import Situation

MINUTES = 90  # what we count on when nobody said how much time there is this week
ENERGY = 2
LONGEST_REST = 53  # weeks: no practice rests longer than a year
UNSUITED: frozenset[Because] = frozenset({"not_us", "too_soon"})  # left, but not for want of room in the week
Past = PastWeek  # an earlier week


class Content(Struct, frozen=True, dict=True):
    """The practices and roads there are, by slug."""

    practices: Mapping[str, Practice]
    roads: Mapping[str, Road]

    @cached_property
    def families(self) -> dict[str, Family]:
        """The family of every practice."""
        return {slug: practice.family for slug, practice in self.practices.items()}

    @cached_property
    def acts(self) -> dict[str, dict[Cause, float]]:
        """How far every practice acts on each cause, 0-1."""
        return {slug: acts(practice) for slug, practice in self.practices.items()}

    @cached_property
    def rows(self) -> dict[str, tuple[float, ...]]:
        """The effect expected of every practice on each cause, in the order of `CAUSES`, in SD units."""
        return {
            slug: tuple([expected(self.practices[slug]) * each[cause] for cause in CAUSES])
            for slug, each in self.acts.items()
        }


class Rated(Struct, frozen=True, kw_only=True):
    """One member's rating of a practice done in `week`: 1 further apart, 3 no difference, 5 much closer."""

    week: str
    practice: str
    by: str
    closer: int


class Lately(Struct, frozen=True):
    """The last week (by number) in which each practice was done, swapped away, or not right for them."""

    done: dict[str, int]
    swapped: dict[str, int]
    unsuited: dict[str, int]


def lately(past: Iterable[Past]) -> Lately:
    """Read off the weeks what has to rest; `past` is oldest first."""
    found = Lately({}, {}, {})
    for one in tuple(past)[-LONGEST_REST:]:
        number = number_of(one.week)
        for slug in one.done:
            found.done[slug] = number
        for slug in one.swapped:
            found.swapped[slug] = number
        for slug, why in one.skipped.items():
            if why in UNSUITED:
                found.unsuited[slug] = number
    return found


class WeekMark(Struct, frozen=True, kw_only=True):
    """One week as one member said it was: `close` 0-10, `tension` and `stress` 1-5, None for not said.

    `about` and `mark` (0-4): what one statement of that week says of a cause (4: very much at work) or of
    trust (4: badly hurt).
    """

    week: str
    close: float | None = None
    tension: int | None = None
    stress: int | None = None
    about: About | None = None
    mark: int | None = None


class Shared(Struct, frozen=True, kw_only=True, dict=True):
    """Everything the two of them both know that decides a week.

    `maps`: the latest levels both agreed to show, by member, `mapped` the week they are of. `capacity`: what
    each said about this week, `usual` the minutes they last spoke of. `resting`: who takes a rest.
    `tastes`: what each would like, by family or practice (1 rather not, 3 perhaps, 5 gladly).
    `ill`: who of them is ill or in pain; "" is the partner of a member alone.
    `never`: practices one of them said are not for them; `later`: practice -> week in which it was put off.
    `past`: every earlier week, oldest first. `pulses`: the weekly pulses that each let both read, by member,
    oldest first, of the last 26 weeks. A member alone has `members` of one.
    """

    couple: str
    week: str
    members: tuple[str, ...]
    maps: dict[str, Levels] = {}
    mapped: str = ""
    tastes: dict[str, dict[str, int]] = {}
    capacity: dict[str, Capacity] = {}
    usual: dict[str, int] = {}
    situation: Situation = Situation()
    ill: frozenset[str] = frozenset()
    rated: tuple[Rated, ...] = ()
    past: tuple[Past, ...] = ()
    pulses: dict[str, tuple[WeekMark, ...]] = {}
    never: frozenset[str] = frozenset()
    later: dict[str, str] = {}
    resting: frozenset[str] = frozenset()
    silent_rupture: bool = False

    @cached_property
    def lately(self) -> Lately:
        """What has to rest."""
        return lately(self.past)

    @cached_property
    def tension(self) -> int | None:
        """How tense it is (1-5), as whoever feels it more said this week or last and let both see."""
        said = [
            mark.tension
            for member in self.members
            for mark in self.pulses.get(member, ())[-2:]
            if mark.tension is not None and weeks_between(mark.week, self.week) <= 1
        ]
        return max(said, default=None)

    @property
    def paused(self) -> bool:
        """Whether somebody takes a rest from all this, so that nothing is laid for the two."""
        return bool(self.resting)

    def minutes_of(self, member: str) -> int:
        """The minutes a member has this week: as they said, else as they last said, else a guess."""
        said = self.capacity.get(member)
        return said.minutes if said else self.usual.get(member, MINUTES)

    @cached_property
    def minutes(self) -> int:
        """The time there is for the two of them this week: that of whoever has less."""
        return min((self.minutes_of(member) for member in self.members), default=MINUTES)

    @cached_property
    def energy(self) -> int:
        """The energy there is, 1-3: that of whoever has less; of whoever said nothing we count on some."""
        said = [self.capacity[m].energy if m in self.capacity else ENERGY for m in self.members]
        return min(said, default=ENERGY)

    @cached_property
    def rupture(self) -> bool:
        """Whether something that happened is still open: told to the other, or to Hearthside alone."""
        return self.silent_rupture or any(levels.rupture for levels in self.maps.values())

    def welcomes(self, what: Literal["touch", "desire", "talks"]) -> bool:
        """Whether both said, this week, that suggestions of this sort are welcome."""
        return len(self.members) == 2 and all(
            member in self.capacity and what in self.capacity[member].welcome for member in self.members
        )


class Own(Struct, frozen=True, kw_only=True, dict=True):
    """What only one member knows and what shapes only what they are shown.

    `levels`: their latest sitting, `sat` its week. `pulses`: all their weeks. `rupture`: they told only
    Hearthside that something is still open, in that sitting or in a weekly pulse since.
    `worse` and `chore`: practices with that aftertaste. The rest as in Shared, for their own small things.
    """

    me: str
    levels: Levels | None = None
    sat: str = ""
    pace: Literal["gentle", "steady"] = "gentle"
    rupture: bool = False
    worse: frozenset[str] = frozenset()
    chore: frozenset[str] = frozenset()
    rated: tuple[Rated, ...] = ()
    past: tuple[Past, ...] = ()
    never: frozenset[str] = frozenset()
    later: dict[str, str] = {}
    pulses: tuple[WeekMark, ...] = ()

    @cached_property
    def lately(self) -> Lately:
        """What of their own has to rest."""
        return lately(self.past)


def chance_of(couple: str, week: str, who: str = "") -> random.Random:
    """The chance of one week: the same couple and week (and member, for a small thing) draw the same lot."""
    lot = sha256(f"{couple}|{week}|{who}".encode()).digest()
    return random.Random(lot)  # noqa: S311  no secret hangs on it; both phones have to draw the same
