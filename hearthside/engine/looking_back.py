"""Looking back by month: what was done, what was new, what was noticed. Counts only; nothing is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from hearthside.engine.ledger import MOMENTS, Ledger, Moments, day_date, month_of_day

ByMonth = dict[int, int]


class Bead(Struct, frozen=True, order=True):
    """One thing done: the day of the month, the practice, and whether it was for the two."""

    day: int
    practice: str
    both: bool


class Month(Struct, frozen=True, kw_only=True):
    """One month (year x 12 + month - 1) as its reader may know it.

    `beads`: what was done, in order. `firsts`: practices done for the first time ever. `noticed`: moments
    that either told the other to have noticed. `cards`: questions that opened to both. `mine`: how often I
    drew my own map, `maps`: the numbers of the maps of the two that opened.
    """

    month: int
    beads: tuple[Bead, ...] = ()
    firsts: tuple[str, ...] = ()
    noticed: int = 0
    cards: int = 0
    mine: int = 0
    maps: tuple[int, ...] = ()


def moments_by_month(*kept: Moments) -> dict[int, dict[str, int]]:
    """How often each moment happened, by month; months and moments without any are left out."""
    found: dict[int, dict[str, int]] = {}
    for moments in kept:
        for month, counts in moments.months.items():
            for moment, times in zip(MOMENTS, counts, strict=True):
                if times:
                    of_month = found.setdefault(month, {})
                    of_month[moment] = of_month.get(moment, 0) + times
    return dict(sorted(found.items()))


def minutes_by_month(ledger: Ledger, minutes: Mapping[str, int]) -> ByMonth:
    """The minutes that things for two are meant to take, by the month in which they were marked as done.

    `minutes` by practice; practices that are no longer in the library are left out.
    """
    found: ByMonth = {}
    for slug, state in ledger.ours.practices.items():
        for day in state.done if slug in minutes else ():
            month = month_of_day(day)
            found[month] = found.get(month, 0) + minutes[slug]
    return dict(sorted(found.items()))


def months(ledger: Ledger, *, members: frozenset[str]) -> list[Month]:
    """Every month in which there is anything to tell, in order.

    `members`: the two; maps count that both have opened.
    """
    beads: dict[int, list[Bead]] = {}
    firsts: dict[int, list[tuple[int, str]]] = {}
    for side, both in ((ledger.ours, True), (ledger.own, False)):
        for slug, state in side.practices.items():
            for index, day in enumerate(state.done):
                when, month = day_date(day), month_of_day(day)
                beads.setdefault(month, []).append(Bead(when.day, slug, both))
                if index == 0:
                    firsts.setdefault(month, []).append((day, slug))
    noticed = {
        month: sum(times.values()) for month, times in moments_by_month(*ledger.noticed.values()).items()
    }
    cards, mine, maps = _cards(ledger), _mine(ledger), _maps(ledger, members)
    return [
        Month(
            month=month,
            beads=tuple(sorted(beads.get(month, ()))),
            firsts=tuple(slug for _, slug in sorted(firsts.get(month, ()))),
            noticed=noticed.get(month, 0),
            cards=cards[month],
            mine=mine[month],
            maps=tuple(maps.get(month, ())),
        )
        for month in sorted({*beads, *noticed, *cards, *mine, *maps})
    ]


def _cards(ledger: Ledger) -> Counter[int]:
    opened = (state for state in ledger.cards.values() if state.is_open)
    return Counter(month_of_day(max(state.mine, state.theirs)) for state in opened)


def _mine(ledger: Ledger) -> Counter[int]:
    return Counter(month_of_day(sat.day) for sat in ledger.sittings)


def _maps(ledger: Ledger, members: frozenset[str]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for turn, sides in sorted(ledger.maps.items()):
        if members <= sides.keys():
            found.setdefault(month_of_day(max(sides[who].day for who in members)), []).append(turn)
    return found
