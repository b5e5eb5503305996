"""How much one week of these two carries: what is left of every chance under all that it asks for.

Two things are learnt together over a grid: at which load half of a chance is left, and how steeply it falls
around there. A week tells by what was done of it, and by why the rest was not: who had no time or strength
for something would have done it in an emptier week; who forgot it says nothing against the load.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import exp, log

from msgspec import Struct

from hearthside.engine.plan.history import Load

GRID = tuple(0.45 * 1.2**step for step in range(13))  # of the time that they say there is: 0.45-4
CENTRE, WIDTH = 1.2, 0.5  # of the log-normal prior over the grid: about what they say, a little more
SLOPES = ((0.13, 0.5), (0.3, 0.3), (0.6, 0.2))  # how steeply, from a wall to a hill, and the prior of each
CURVES = tuple((tolerance, slope) for tolerance in GRID for slope, _ in SLOPES)
BEFORE = tuple(  # log of the prior of each curve, before any week
    log(share) - ((log(tolerance / CENTRE) / WIDTH) ** 2) / 2 for tolerance in GRID for _, share in SLOPES
)
LATELY = 12  # weeks that count
COUNTED = 0.5  # of what a week says: what was done of it hangs together
ABOVE = 1.2  # how much likelier things are in an empty week than they were in the mean of all weeks
SAID_ANYWAY = 0.3  # how often want of time is named for what would not have been done in any week
COARSE = 0.02  # steps of what is usual, by which weeks are read anew
STEEPEST = 50.0  # where nothing is left that counts

Week = tuple[float, int, int, int, int]  # a `Load` without the number of its week


class Carried(Struct, frozen=True):
    """Half of a chance is left when the load of a week is `tolerance`; the smaller `slope`, the steeper."""

    tolerance: float
    slope: float

    def left(self, load: float) -> float:
        """What is left (0-1) of a chance under this load."""
        over = min((load / self.tolerance - 1) / self.slope, STEEPEST)
        return (1 + exp(-1 / self.slope)) / (1 + exp(over))

    def lighter(self, share: float) -> Carried:
        """The same for whoever should carry only this share of it."""
        return Carried(self.tolerance * share, self.slope)


def learnt(loads: Iterable[Load], usual: float) -> Carried:
    """How much they carry, by their last weeks; `usual`: the share (0-1) they do of what they are offered."""
    weeks = tuple([load[1:] for load in loads][-LATELY:])
    return _learnt(weeks, round(usual / COARSE) * COARSE)


@lru_cache(maxsize=256)
def _learnt(weeks: tuple[Week, ...], usual: float) -> Carried:
    """The mean of the posterior over all curves."""
    ceiling = min(0.97, usual * ABOVE)
    told = [_told(week, ceiling) for week in weeks]
    likely = list(map(sum, zip(BEFORE, *told, strict=True)))
    top = max(likely)
    weights = [exp(value - top) for value in likely]
    whole = sum(weights)
    tolerance = sum([curve[0] * weight for curve, weight in zip(CURVES, weights, strict=True)])
    slope = sum([curve[1] * weight for curve, weight in zip(CURVES, weights, strict=True)])
    return Carried(tolerance / whole, slope / whole)


@lru_cache(maxsize=1024)
def _told(week: Week, ceiling: float) -> tuple[float, ...]:
    """What one week says of each curve: its log-likelihood."""
    load, offered, done, short, forgot = week
    undone, said = offered - done, short or forgot
    found: list[float] = []
    for left in _left(load):
        chance = max(ceiling * left, 0.02)
        likely = done * log(chance) + undone * log(1 - chance)
        if said:
            lacking = (ceiling * (1 - left) + SAID_ANYWAY * (1 - ceiling)) / (1 - chance)
            lacking = min(max(lacking, 0.02), 0.98)
            likely += short * log(lacking) + forgot * log(1 - lacking)
        found.append(COUNTED * likely)
    return tuple(found)


@lru_cache(maxsize=1024)
def _left(load: float) -> tuple[float, ...]:
    """What is left of a chance under `load`, for each curve."""
    return tuple([Carried(tolerance, slope).left(load) for tolerance, slope in CURVES])
