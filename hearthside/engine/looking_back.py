"""Looking back by month: what was done, what was new, what was noticed. Counts only; nothing is compared."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from hearthside.engine.ledger import MOMENTS, Ledger, Moments, Practised, day_date, month_of_day

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

    @property
    def quiet(self) -> bool:
        """Whether nothing was written that could be told."""
        return not (self.beads or self.noticed or self.cards or self.mine or self.maps)


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


def years(ledger: Ledger, *, until: int) -> list[int]:
    """The years from the first entry to day `until`, oldest first; none while nothing was written."""
    if not ledger.count:
        return []
    return list(range(day_date(ledger.first_day).year, day_date(until).year + 1))


def months_of(ledger: Ledger, year: int, *, members: frozenset[str]) -> list[Month]:
    """The months of a year in which there is anything to tell, in order.

    `members`: the two; maps count that both have opened.
    """
    found = [_month(ledger, month, members) for month in range(year * 12, year * 12 + 12)]
    return [month for month in found if not month.quiet]


def _month(ledger: Ledger, month: int, members: frozenset[str]) -> Month:
    beads, firsts = [], []
    for side, both in ((ledger.ours, True), (ledger.own, False)):
        done, new = _done_in(side, month)
        beads += [Bead(day_date(day).day, slug, both) for day, slug in done]
        firsts += new
    return Month(
        month=month,
        beads=tuple(sorted(beads)),
        firsts=tuple(slug for _, slug in sorted(firsts)),
        noticed=sum(sum(moments.months.on(month)) for moments in ledger.noticed.values()),
        cards=sum(
            state.is_open and month_of_day(max(state.mine, state.theirs)) == month
            for state in ledger.cards.values()
        ),
        mine=sum(month_of_day(sat.day) == month for sat in ledger.sittings),
        maps=tuple(
            turn
            for turn, sides in sorted(ledger.maps.items())
            if members <= sides.keys() and month_of_day(max(sides[who].day for who in members)) == month
        ),
    )


def _done_in(side: Practised, month: int) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """What was done in a month, and what of it for the first time: (day, practice) each."""
    done = [(day, slug) for slug, state in side.practices.items() for day in state.done]
    first = {slug: min(state.done) for slug, state in side.practices.items() if state.done}
    of_month = [(day, slug) for day, slug in done if month_of_day(day) == month]
    return of_month, [(day, slug) for slug, day in first.items() if month_of_day(day) == month]
