"""What ratings teach about what a practice does for these two.

Worth is counted in units of what an ordinary fitting practice does for them (1). Before anybody has tried, it
is what evidence and needs make of it, give or take; a rating is a noisy measurement of it: 3 or a little less
for nothing, about a step higher for an ordinary effect.
Ratings move the practice, a little its family, and the couple's own zero (some rate everything high), all
normal with normal. One practice in twenty is taken to do harm to a couple although the evidence speaks for
it: a mixture, so that one or two low ratings count for more than if everything were a matter of degree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import exp, sqrt

from msgspec import Struct

from hearthside.catalog.types import Family
from hearthside.engine.plan.history import History

ZERO, ZERO_SD = 2.75, 0.4  # the rating of something that does nothing, and how much couples differ in it
STEP = 0.95  # how much higher an ordinary effect is rated
NOISE = 0.65  # SD of one joint rating
FAMILY_SD = 0.7  # a share of worth: how much a family can suit a couple more or less than others
SPREAD, SHARE = 0.3, 0.8  # of worth: SD of a practice, a fixed part and a share of what is expected of it
HARMFUL, HARM, HARM_SD = 0.05, -0.5, 0.5
FORGETTING = 0.985
LOWEST = -1.2  # one bad practice does not condemn its family
FOND = 0.25  # rating steps that come from liking that sort of thing, for each step of liking (1-5) above 3

Normal = tuple[float, float]  # mean and variance


class Effect(Struct, frozen=True):
    """What to count on: `worth` (1 = as much as an ordinary fitting practice, below 0 harm), its `sd`, and
    how many goes were rated."""

    worth: float
    sd: float
    goes: float


class Effects:
    """The effects of all practices, from the ratings in a history; `hoped` gives what is expected of each."""

    def __init__(
        self,
        history: History,
        families: Mapping[str, Family],
        hoped: Callable[[str], float | None],
        fond: Callable[[str], float],
    ) -> None:
        """Work out the couple's zero, then the families, then leave the practices to `of`."""
        self._families_of, self._hoped = families, hoped
        self._seen: dict[str, tuple[float, float]] = {}
        for slug, trace in history.traces.items():
            if trace.ratings and hoped(slug) is not None:
                weights = [FORGETTING ** (history.now - week) for week, _ in trace.ratings]
                total = sum(w * mark for w, (_, mark) in zip(weights, trace.ratings, strict=True))
                self._seen[slug] = (sum(weights), total / sum(weights) - FOND * fond(slug))
        self.zero = self._zero()
        self._families = self._by_family()

    def _zero(self) -> float:
        precision, weighted = 1 / ZERO_SD**2, ZERO / ZERO_SD**2
        for slug, (count, mark) in self._seen.items():
            hoped = self._hoped(slug) or 0.0
            spread = _spread(hoped) + (FAMILY_SD * hoped) ** 2
            each = 1 / (STEP**2 * spread + NOISE**2 / count)
            precision, weighted = precision + each, weighted + each * (mark - STEP * hoped)
        return weighted / precision

    def _felt(self, slug: str) -> tuple[float, float]:
        """The worth that ratings say, and the variance of its noise."""
        count, mark = self._seen[slug]
        return (mark - self.zero) / STEP, (NOISE / STEP) ** 2 / count

    def _by_family(self) -> dict[Family, tuple[float, float]]:
        """By what share each family that was rated suits them more (or less) than others: mean, variance."""
        sums: dict[Family, tuple[float, float]] = {}
        for slug in self._seen:
            hoped, (felt, noise) = self._hoped(slug) or 0.0, self._felt(slug)
            precision, weighted = sums.get(self._families_of[slug], (1 / FAMILY_SD**2, 0.0))
            each = hoped / (_spread(hoped) + noise)
            away = max(felt - hoped, LOWEST)
            sums[self._families_of[slug]] = (precision + each * hoped, weighted + each * away)
        return {
            family: (weighted / precision, 1 / precision) for family, (precision, weighted) in sums.items()
        }

    def of(self, slug: str) -> Effect:
        """What to count on from one practice of the catalogue."""
        hoped = self._hoped(slug) or 0.0
        share, variance = self._families.get(self._families_of[slug], (0.0, FAMILY_SD**2))
        good, spread, family = hoped * (1 + share), _spread(hoped), variance * hoped * hoped
        if slug not in self._seen:
            return _mixed((good, spread + family), (HARM, HARM_SD**2), HARMFUL, 0.0)
        felt, noise = self._felt(slug)
        better, left, likely = _posterior(good, spread, felt, noise)
        left += family * (noise / (spread + noise)) ** 2
        worse, still, unlikely = _posterior(HARM, HARM_SD**2, felt, noise)
        harmful = HARMFUL * unlikely / (HARMFUL * unlikely + (1 - HARMFUL) * likely)
        return _mixed((better, left), (worse, still), harmful, self._seen[slug][0])


def _mixed(good: Normal, bad: Normal, harmful: float, count: float) -> Effect:
    """The mean and SD of two normals, one for what does harm, with its chance."""
    worth = (1 - harmful) * good[0] + harmful * bad[0]
    variance = (1 - harmful) * (good[1] + good[0] ** 2) + harmful * (bad[1] + bad[0] ** 2) - worth**2
    return Effect(worth, sqrt(max(variance, 0.0)), count)


def _spread(hoped: float) -> float:
    return SPREAD**2 + (SHARE * hoped) ** 2


def _posterior(mean: float, variance: float, seen: float, noise: float) -> tuple[float, float, float]:
    """Normal with normal: posterior mean and variance, and how likely what was seen had been."""
    total = variance + noise
    gain = variance / total
    likely = exp(-((seen - mean) ** 2) / (2 * total)) / sqrt(total)
    return mean + gain * (seen - mean), variance * (1 - gain), likely
