"""How likely an offer is to be done: what suits these two, and how much one week can carry.

A practice that is not done does nothing, however good. The chance that an item is done is a rate, learnt
from what was done before (beta-binomial, the practice's own rate drawn towards its family's and that towards
the couple's), times what is left of it under the load of the whole week (carrying.py). Reasons decide how
much a skip says: no time or strength speaks about the week, "not us" about the practice.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from hearthside.catalog.types import Family, Practice
from hearthside.engine.plan.carrying import learnt
from hearthside.engine.plan.history import History, Trace

USUAL = (3.4, 1.0)  # pseudo-counts of done and not done before anybody has tried: three in four
FAMILY_STRENGTH = 5.0
PRACTICE_STRENGTH = 2.5
TASTE = 0.28  # log-odds for each step of "gladly" (5) above or "rather not" (1) below "perhaps" (3)
PLEASURE = 0.35  # of the log-odds of doing that liking brings, what it adds to the good that comes of it
FORGETTING = 0.97  # a week
SAYS = {"time": 0.2, "energy": 0.2, "forgot": 0.4, "not_us": 2.5, "too_soon": 1.0}
UNSAID = 0.8


class Likelihoods:
    """How likely these two (or one of them) are to do each practice, and how much they carry."""

    def __init__(
        self, history: History, families: Mapping[str, Family], tastes: list[dict[str, int]]
    ) -> None:
        """Read the history once; `tastes` of everybody whose doing it takes."""
        self._families, self._tastes = families, _joined(tastes)
        self._rates: dict[Family, float] = {}
        self._counts = history.of_each(_counted)
        self._by_family: dict[Family, tuple[float, float]] = {}
        done, left = USUAL
        for slug, (yes, no) in self._counts.items():
            done, left = done + yes, left + no
            family = families.get(slug)
            if family is not None:
                before, undone = self._by_family.get(family, (0.0, 0.0))
                self._by_family[family] = (before + yes, undone + min(no, 1.5))
        self.usual = done / (done + left)
        self.carries = learnt(history.loads, self.usual)

    def of(self, practice: Practice) -> float:
        """The chance (0-1) that it is done in a week that asks for nothing else."""
        middle = _shifted(self._rate(practice.family), self._tastes.get(practice.slug, 0.0))
        counts = self._counts.get(practice.slug)
        return middle if counts is None else _drawn(counts, middle, PRACTICE_STRENGTH)

    def _rate(self, family: Family) -> float:
        """How likely they are to do what is of this family."""
        known = self._rates.get(family)
        if known is None:
            counts = self._by_family.get(family, (0.0, 0.0))
            middle = _shifted(self.usual, self._tastes.get(family, 0.0))
            known = self._rates[family] = _drawn(counts, middle, FAMILY_STRENGTH)
        return known

    def fondness(self, slug: str) -> float:
        """How much they like a practice, in steps above (or below) "perhaps"; 0 when nobody said."""
        tastes = self._tastes
        return (tastes.get(self._families[slug], 0.0) + tastes.get(slug, 0.0)) / TASTE / 1.4

    def pleasure(self, practice: Practice) -> float:
        """How much more (or less) comes of it because they like that sort of thing; near 1."""
        tastes = self._tastes
        return exp(PLEASURE * (tastes.get(practice.family, 0.0) + tastes.get(practice.slug, 0.0)))


def _joined(tastes: list[dict[str, int]]) -> dict[str, float]:
    """The tastes of all whose doing it takes as one, in log-odds: whoever likes it less weighs more."""
    found = {about: TASTE * (mark - 3) for taste in tastes for about, mark in taste.items()}
    if len(tastes) == 2:
        one, other = tastes
        for about in one.keys() & other.keys():
            first, second = one[about], other[about]
            found[about] = TASTE * ((min(first, second) + (first + second) / 2) / 2 - 3)
    return found


def _counted(history: History, trace: Trace) -> tuple[float, float]:
    """Done and not done, each fading with the weeks; a skip weighs by its reason."""
    now, done = history.now, set(trace.done)
    yes = sum([FORGETTING ** (now - week) for week in done])
    missed = [week for week in trace.offered if week not in done and week not in trace.swapped]
    no = sum([FORGETTING ** (now - week) * _says(trace, week) for week in missed])
    return yes, no + 0.5 * sum([FORGETTING ** (now - week) for week in trace.swapped])


def _says(trace: Trace, week: int) -> float:
    reason = trace.skipped.get(week)
    return UNSAID if reason is None else SAYS[reason]


def _drawn(counts: tuple[float, float], middle: float, strength: float) -> float:
    yes, no = counts
    return (strength * middle + yes) / (strength + yes + no)


def _shifted(chance: float, by: float) -> float:
    if by == 0.0:
        return chance
    odds = chance / (1 - chance) * exp(by)
    return odds / (1 + odds)
