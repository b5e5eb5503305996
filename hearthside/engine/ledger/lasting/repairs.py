"""What lasts of repairs: those that can still be met, those that were, and what I send most."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet

OPEN_DAYS, OPEN_MOST = 30, 40
MET_MOST = 300  # whose words can be looked at page by page; further back there is only how many


class Sent(Struct, frozen=True, array_like=True):
    """A repair that nobody has met so far: its entry, and who sent it when (day number)."""

    id: str
    author: str
    day: int


class Met(Struct, frozen=True, array_like=True):
    """A repair that was met: both entries, and the day."""

    repair: str
    met: str
    day: int


class Used(Struct, frozen=True, array_like=True):
    """How often I sent a phrase, and when last (Unix seconds)."""

    times: int
    at: int


class Repairs(Part, frozen=True):
    """Repairs of both. `times` counts what was met, by either of the two; nothing else is counted.

    `used`: my own phrases by slug.
    """

    NAME: ClassVar[str] = "repairs"

    unmet: tuple[Sent, ...] = ()
    met: tuple[Met, ...] = ()
    times: int = 0
    used: dict[str, Used] = {}

    def at_hand(self, most: int) -> list[str]:
        """My own phrases: the latest one first, then those that I send most."""
        latest = sorted(self.used, key=lambda slug: -self.used[slug].at)[:1]
        often = sorted(self.used, key=lambda slug: (-self.used[slug].times, -self.used[slug].at))
        return list(dict.fromkeys([*latest, *often]))[:most]

    def before(self, phrase: str, at: int) -> Repairs:
        """As it was before I sent this phrase; `at`: when I had sent it last by then, 0 if not lately."""
        times = self.used[phrase].times - 1 if phrase in self.used else 0
        rest = {slug: used for slug, used in self.used.items() if slug != phrase}
        return replace(self, used={**rest, phrase: Used(times, at)} if times else rest)


@folds_into(Repairs, Repair)
def repair(repairs: Repairs, written: Written, record: Repair, me: str) -> Repairs:
    """Sent to the other one. What an import brought in is private, and was sent to nobody."""
    if written.audience != "shared":
        return repairs
    near = [one for one in repairs.unmet if one.day > written.day - OPEN_DAYS]
    unmet = (*near, Sent(written.id, written.author, written.day))[-OPEN_MOST:]
    used = repairs.used
    if record.phrase and written.author == me:
        before = used.get(record.phrase, Used(0, 0))
        used = {**used, record.phrase: Used(before.times + 1, written.at)}
    return replace(repairs, unmet=unmet, used=used)


@folds_into(Repairs, RepairMet)
def repair_met(repairs: Repairs, written: Written, record: RepairMet, _me: str) -> Repairs:
    """Only by the one to whom it was sent, and once."""
    found = next((one for one in repairs.unmet if one.id == record.of), None)
    if written.audience != "shared" or found is None or found.author == written.author:
        return repairs
    unmet = tuple(one for one in repairs.unmet if one is not found)
    met = (*repairs.met, Met(found.id, written.id, written.day))[-MET_MOST:]
    return replace(repairs, unmet=unmet, met=met, times=repairs.times + 1)
