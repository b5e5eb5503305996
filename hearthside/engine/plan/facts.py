"""What a plan is made from. `Shared` is the same on both phones; `Own` is one member's and stays theirs."""

from __future__ import annotations

import random
from collections.abc import Mapping
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import Practice, Road
from hearthside.engine.ledger import About
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.situation import Situation

MINUTES = 90  # what we count on when nobody said how much time there is this week
ENERGY = 2


class Content(Struct, frozen=True):
    """The practices and roads there are, by slug."""

    practices: Mapping[str, Practice]
    roads: Mapping[str, Road]


class Rated(Struct, frozen=True, kw_only=True):
    """One member's rating of a practice done in `week`: 1 further apart, 3 no difference, 5 much closer."""

    week: str
    practice: str
    by: str
    closer: int


class Past(Struct, frozen=True, kw_only=True):
    """An earlier week: the road walked, what stood on offer at its end, what of it was done."""

    week: str
    road: str
    offered: tuple[str, ...] = ()
    swapped: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


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


class Shared(Struct, frozen=True, kw_only=True):
    """Everything the two of them both know that decides a week.

    `maps`: the latest levels both agreed to show, by member. `capacity`: what each said about this week.
    `never`: practices one of them said are not for them; `later`: practice -> week in which it was put off.
    `past`: every earlier week, oldest first. `pulses`: the weekly pulses that each let both read, by member,
    oldest first, of the last 26 weeks. A member alone has `members` of one.
    """

    couple: str
    week: str
    members: tuple[str, ...]
    maps: dict[str, Levels] = {}
    capacity: dict[str, Capacity] = {}
    situation: Situation = Situation()
    rated: tuple[Rated, ...] = ()
    past: tuple[Past, ...] = ()
    pulses: dict[str, tuple[WeekMark, ...]] = {}
    never: frozenset[str] = frozenset()
    later: dict[str, str] = {}
    paused: bool = False
    silent_rupture: bool = False

    @property
    def minutes(self) -> int:
        """The time there is for the two of them this week: that of whoever has less."""
        said = [self.capacity[m].minutes for m in self.members if m in self.capacity]
        return min(said, default=MINUTES)

    @property
    def energy(self) -> int:
        """The energy there is, 1-3: that of whoever has less."""
        return min((self.capacity[m].energy for m in self.members if m in self.capacity), default=ENERGY)

    @property
    def rupture(self) -> bool:
        """Whether something that happened is still open: told to the other, or to Hearthside alone."""
        return self.silent_rupture or any(levels.rupture for levels in self.maps.values())

    def welcomes(self, what: Literal["touch", "desire", "talks"]) -> bool:
        """Whether both said, this week, that suggestions of this sort are welcome."""
        return len(self.members) == 2 and all(
            member in self.capacity and what in self.capacity[member].welcome for member in self.members
        )


class Own(Struct, frozen=True, kw_only=True):
    """What only one member knows and what shapes only what they are shown.

    `levels`: their latest sitting. `rupture`: they told only Hearthside that something is still open,
    in their latest sitting or, since then, when the weekly pulse asked about trust. `pulses`: all of theirs.
    `worse` and `chore`: practices with that aftertaste. The rest as in Shared, for their own small things.
    """

    me: str
    levels: Levels | None = None
    pace: Literal["gentle", "steady"] = "gentle"
    rupture: bool = False
    worse: frozenset[str] = frozenset()
    chore: frozenset[str] = frozenset()
    rated: tuple[Rated, ...] = ()
    past: tuple[Past, ...] = ()
    never: frozenset[str] = frozenset()
    later: dict[str, str] = {}
    pulses: tuple[WeekMark, ...] = ()


def chance_of(couple: str, week: str, who: str = "") -> random.Random:
    """The chance of one week: the same couple and week (and member, for a small thing) draw the same lot."""
    lot = sha256(f"{couple}|{week}|{who}".encode()).digest()
    return random.Random(lot)  # noqa: S311  no secret hangs on it; both phones have to draw the same
