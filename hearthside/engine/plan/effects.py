"""What ratings teach about what a practice does for these two.

Worth is counted in units of what an ordinary fitting practice does for them (1). Before anybody has tried, it
is what evidence and needs make of it, give or take; a rating is a noisy measurement of it: about 3 for
nothing, about a step higher for an ordinary effect, less where the practice was worn when it was rated.
Each one's ratings move where their zero lies (some rate everything high), how much comes of anything for
these two, of a family, and of the practice, all in one joint normal (joint.py). One practice in twenty is
taken to do harm to a couple although the evidence speaks for it: a mixture, so that one or two low ratings
count for more than if everything were a matter of degree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import exp, sqrt

from msgspec import Struct

from hearthside.catalog.types import Family
from hearthside.engine.plan.history import BOTH, History, Trace
from hearthside.engine.plan.joint import NOISE, ZERO, Joint, Mark, Share, Sums, Told, told

SPREAD, SHARE = 0.3, 0.8  # of worth: SD of a practice, a fixed part and a share of what is expected of it
LEAST = 0.02  # of what is expected of anything
HARMFUL, HARM, HARM_SD = 0.05, -0.5, 0.5
FORGETTING = 0.985
USUAL_MARKS = 8.0  # as many ratings as what is usual counts for, beside how widely theirs are strewn
FOND = 0.25  # rating steps that come from liking that sort of thing, for each step of liking (1-5) above 3

Normal = tuple[float, float]  # mean and variance
BAD: Normal = (HARM, HARM_SD**2)


class Effect(Struct, frozen=True):
    """What to count on: `worth` (1 = as much as an ordinary fitting practice, below 0 harm), and its `sd`."""

    worth: float
    sd: float


class Effects:
    """The effects of all practices, from the ratings in a history; `hoped` gives what is expected of each."""

    def __init__(
        self,
        history: History,
        families: Mapping[str, Family],
        hoped: Mapping[str, float],
        fond: Callable[[str], float],
    ) -> None:
        """Sum up what was told, family by family; leave the practices to `of`."""
        self._families_of, self._hoped = families, hoped
        self._told: dict[str, Told] = {}
        sums: dict[Family, Sums] = {}
        heard, clear = history.of_each(_heard), _clear(history)
        for slug, trace in history.traces.items():
            if trace.marks and slug in hoped:
                known = self._told[slug] = heard[slug].less(FOND * fond(slug)).counting(clear)
                family, expected = families[slug], self._expected(slug)
                if family not in sums:
                    sums[family] = Sums()
                sums[family].add(known, expected, _spread(expected))
        self._joint = Joint(sums)

    @property
    def zero(self) -> float:
        """The rating that these two give to something that does nothing, the mean of both."""
        return ZERO + (self._joint.means[0] + self._joint.means[1]) / 2

    def _expected(self, slug: str) -> float:
        return max(self._hoped.get(slug, 0.0), LEAST)

    def of(self, slug: str) -> Effect:
        """What to count on from one practice of the catalogue."""
        hoped, share = self._expected(slug), self._joint.share(self._families_of[slug])
        spread, known = _spread(hoped), self._told.get(slug)
        usual = hoped * share.mean
        if known is None:
            return _mixed((usual, spread + hoped * hoped * share.unsure), BAD, HARMFUL)
        felt, noise = (known.seen - self._zeros(known)) / known.precision, 1 / known.precision
        better, left, likely = _posterior(usual, spread, felt, noise)
        left += self._unsure(known, share, left, hoped / spread)
        worse, still, unlikely = _posterior(*BAD, felt, noise)
        harmful = HARMFUL * unlikely / (HARMFUL * unlikely + (1 - HARMFUL) * likely)
        return _mixed((better, left), (worse, still), harmful)

    def _zeros(self, known: Told) -> float:
        """What of the ratings of a practice is only where the zeros of the two lie."""
        return known.ties[0] * self._joint.means[0] + known.ties[1] * self._joint.means[1]

    def _unsure(self, known: Told, share: Share, left: float, hold: float) -> float:
        """The variance that a rated practice has from what is unsure about its family and about the two."""
        pull = hold * left
        one, other, general = share.hangs_on
        along = (pull * one - known.ties[0] * left, pull * other - known.ties[1] * left, pull * general)
        return pull * pull * share.variance + self._joint.spread(along)


def _clear(history: History) -> float:
    """How much a rating of these two counts beside what is usual (0-1): less where theirs are strewn widely.

    Whose ratings hardly differ is no better judge for it: they count as usual.
    """
    by: dict[str, list[int]] = {}
    for trace in history.traces.values():
        for heard in trace.marks:
            by.setdefault(heard.who, []).append(heard.closer)
    count, strewn = USUAL_MARKS, USUAL_MARKS * NOISE**2
    for marks in by.values():
        count += len(marks) - 1
        strewn += sum([mark * mark for mark in marks]) - sum(marks) ** 2 / len(marks)
    return min(1.0, NOISE**2 * count / strewn)


def _heard(history: History, trace: Trace) -> Told:
    """The ratings of one practice, summed up."""
    marks: list[Mark] = []
    for heard in trace.marks:
        one, other = history.raters.get(heard.who, BOTH)
        weight = heard.weight * FORGETTING ** (history.now - heard.week)
        marks.append((one, other, weight, heard.fresh, heard.closer - ZERO))
    return told(marks)


def _mixed(good: Normal, bad: Normal, harmful: float) -> Effect:
    """The mean and SD of two normals, one for what does harm, with its chance."""
    (mean, spread), (worse, wide), well = good, bad, 1 - harmful
    worth = well * mean + harmful * worse
    variance = well * (spread + mean * mean) + harmful * (wide + worse * worse) - worth * worth
    return Effect(worth, sqrt(max(variance, 0.0)))


def _spread(hoped: float) -> float:
    return SPREAD**2 + (SHARE * hoped) ** 2


def _posterior(mean: float, variance: float, seen: float, noise: float) -> tuple[float, float, float]:
    """Normal with normal: posterior mean and variance, and how likely what was seen had been."""
    total = variance + noise
    gain = variance / total
    likely = exp(-((seen - mean) ** 2) / (2 * total)) / sqrt(total)
    return mean + gain * (seen - mean), variance * (1 - gain), likely
