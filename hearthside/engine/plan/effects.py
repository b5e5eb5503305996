"""What ratings teach about what a practice does for these two.

Every practice has a felt effect on the scale of the ratings (1 further apart, 3 nothing, 5 much closer). It
is the couple's own middle, plus what is particular about the family, plus what is particular about the
practice: three normal layers, so that ratings of one practice say a little about its family and nothing about
others. One practice in eight is taken to do harm to a couple although the evidence speaks for it; a mixture,
so that one or two low ratings count for more than they would if everything were a matter of degree.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, sqrt

from msgspec import Struct

from hearthside.catalog.types import Family, Practice
from hearthside.engine.plan.history import History

MIDDLE, MIDDLE_SD = 3.55, 0.45
FAMILY_SD = 0.3
PRACTICE_SD = 0.5
NOISE = 0.8  # SD of one joint rating
HARMFUL, HARM, HARM_SD = 0.1, -1.3, 0.6
FORGETTING = 0.985
NOTHING = 0.95  # rating steps below the couple's middle at which an effect is taken to be nil


class Effect(Struct, frozen=True):
    """How much of the expected effect to count on: 1 as expected, 0 nothing, below 0 harm; `sd` of it."""

    factor: float
    sd: float
    goes: float


class Effects:
    """The felt effects of all practices, from the ratings in a history."""

    def __init__(self, history: History, families: Mapping[str, Family]) -> None:
        """Work out the couple's middle, then the families, then leave the practices to `of`."""
        self._sums: dict[str, tuple[float, float]] = {}
        for slug, trace in history.traces.items():
            if trace.ratings:
                weights = [FORGETTING ** (history.now - week) for week, _ in trace.ratings]
                total = sum(w * mark for w, (_, mark) in zip(weights, trace.ratings, strict=True))
                self._sums[slug] = (sum(weights), total)
        self.middle = self._middle()
        self._families = self._by_family(families)

    def _middle(self) -> float:
        spread = NOISE**2 + PRACTICE_SD**2 + FAMILY_SD**2
        precision = 1 / MIDDLE_SD**2
        weighted = MIDDLE * precision
        for count, total in self._sums.values():
            each = 1 / (spread - NOISE**2 + NOISE**2 / count)
            precision, weighted = precision + each, weighted + each * total / count
        return weighted / precision

    def _by_family(self, families: Mapping[str, Family]) -> dict[Family, tuple[float, float]]:
        """The mean and SD of what is particular about each family that was rated."""
        kept: dict[Family, tuple[float, float]] = {}
        for slug, (count, total) in self._sums.items():
            family = families.get(slug)
            if family is None:
                continue
            precision, weighted = kept.get(family, (1 / FAMILY_SD**2, 0.0))
            each = 1 / (PRACTICE_SD**2 + NOISE**2 / count)
            away = max(total / count - self.middle, -1.2)
            kept[family] = (precision + each, weighted + each * away)
        return {family: (weighted / p, sqrt(1 / p)) for family, (p, weighted) in kept.items()}

    def of(self, practice: Practice) -> Effect:
        """What to count on from one practice."""
        mean, sd = self._families.get(practice.family, (0.0, FAMILY_SD))
        count, total = self._sums.get(practice.slug, (0.0, 0.0))
        if not count:
            spread = sqrt(sd**2 + PRACTICE_SD**2 + HARMFUL * (1 - HARMFUL) * HARM**2)
            return Effect(1 + (mean + HARMFUL * HARM) / NOTHING, spread / NOTHING, 0.0)
        seen, noise = total / count - self.middle, NOISE**2 / count
        good = _posterior(mean, PRACTICE_SD**2 + sd**2, seen, noise)
        bad = _posterior(mean + HARM, HARM_SD**2 + sd**2, seen, noise)
        harmful = HARMFUL * bad[2] / (HARMFUL * bad[2] + (1 - HARMFUL) * good[2])
        away = (1 - harmful) * good[0] + harmful * bad[0]
        variance = (1 - harmful) * (good[1] + good[0] ** 2) + harmful * (bad[1] + bad[0] ** 2) - away**2
        return Effect(1 + away / NOTHING, sqrt(variance) / NOTHING, count)


def _posterior(mean: float, variance: float, seen: float, noise: float) -> tuple[float, float, float]:
    """Normal with normal: posterior mean and variance, and how likely what was seen had been."""
    total = variance + noise
    gain = variance / total
    likely = exp(-((seen - mean) ** 2) / (2 * total)) / sqrt(total)
    return mean + gain * (seen - mean), variance * (1 - gain), likely
