"""From two people's levels to one picture: the couple's needs, where the two differ, the likeliest roots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import erf, exp, prod, sqrt
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause
from hearthside.engine.change import noise
from hearthside.records.kinds.levels import Level

Map = Mapping[Cause, Level]
Side = Literal["same", "first", "second"]

UNHAPPIER = 0.75  # weight of whichever of the two feels a cause more
QUIET = 3.5  # below this couple level a cause is not called a root
HUMILITY = 0.15  # share of the probability that no questionnaire can settle, spread evenly
SHARPEST = 0.4  # an error below this is not believed: a partner's levels come from their own machine
STEP, REACH = 0.9, 4.0  # of errors: the width of a sum, the sharpest error being one, and how far it goes
ROOT_TWO = sqrt(2)
SECOND_FROM = 0.6  # a second root is named as long as the first is less likely than this


class Root(Struct, frozen=True, kw_only=True):
    """A likely root: `probability` (0-1) that it weighs most, `level` of the couple 0-10."""

    cause: Cause
    probability: float
    level: float


def couple_level(one: Level | None, other: Level | None) -> Level | None:
    """Join two people's levels; the one who feels it more weighs three times as much."""
    if one is None or other is None:
        return one or other
    better, worse = (one, other) if (one.mean, one.error) <= (other.mean, other.error) else (other, one)
    error = sqrt((UNHAPPIER * worse.error) ** 2 + ((1 - UNHAPPIER) * better.error) ** 2)
    return Level(mean=UNHAPPIER * worse.mean + (1 - UNHAPPIER) * better.mean, error=error)


def couple_map(one: Map, other: Map | None = None) -> dict[Cause, Level]:
    """The couple's level of every cause that at least one of the two answered."""
    joined = {cause: couple_level(one.get(cause), (other or {}).get(cause)) for cause in CAUSES}
    return {cause: level for cause, level in joined.items() if level is not None}


def compare(one: Map, other: Map) -> dict[Cause, Side]:
    """Say who feels each cause more, the first or the second; `same` within measuring error."""
    sides: dict[Cause, Side] = {}
    for cause in CAUSES:
        mine, theirs = one.get(cause), other.get(cause)
        if mine is None or theirs is None:
            continue
        if abs(mine.mean - theirs.mean) <= noise(mine, theirs):
            sides[cause] = "same"
        else:
            sides[cause] = "first" if mine.mean > theirs.mean else "second"
    return sides


def chances(levels: Map) -> dict[Cause, float]:
    """How likely each cause is to be the one that weighs most, given the errors; adds up to 1.

    The chance that a normal level is the highest of them all, by numeric integration, mixed with an even
    share: answers say what is at work, and cannot say which came first.
    """
    return dict(_chances(tuple(levels.items()))) if levels else {}


@lru_cache(maxsize=256)  # one plan asks for the same map several times
def _chances(levels: tuple[tuple[Cause, Level], ...]) -> tuple[tuple[Cause, float], ...]:
    raw = _chances_of_highest([level for _, level in levels])
    total, even = sum(raw), HUMILITY / len(levels)
    return tuple(
        (cause, even + (1 - HUMILITY) * value / total) for (cause, _), value in zip(levels, raw, strict=True)
    )


def roots(one: Map, other: Map | None = None) -> list[Root]:
    """The one or two likeliest roots, likeliest first; empty when nothing stands out."""
    levels = couple_map(one, other)
    likely = chances(levels)
    ranked = sorted(likely, key=lambda cause: (-likely[cause], CAUSES.index(cause)))
    found = [
        Root(cause=cause, probability=round(likely[cause], 3), level=round(levels[cause].mean, 2))
        for cause in ranked
        if levels[cause].mean >= QUIET
    ]
    return found[:1] if found and found[0].probability >= SECOND_FROM else found[:2]


def _chances_of_highest(levels: Sequence[Level]) -> list[float]:
    """Integrate, for each level, its density times the chance that all others lie below.

    Sums over such curves are exact to four digits, with steps of most of the sharpest error among them.
    Below the lower end of any one of them none is the highest.
    """
    curves = [(level.mean, max(level.error, SHARPEST)) for level in levels]
    sums = [0.0] * len(curves)
    low = max([mean - REACH * error for mean, error in curves])
    high = max([mean + REACH * error for mean, error in curves])
    step = STEP * min([error for _, error in curves])
    for tick in range(int((high - low) / step) + 2):
        x = low + tick * step
        places = [(x - mean) / error for mean, error in curves]
        below = [0.5 * (1 + erf(place / ROOT_TWO)) for place in places]
        every = prod(below)
        if every > 0.0:
            for index, place in enumerate(places):
                sums[index] += exp(-place * place / 2) / curves[index][1] * every / below[index]
    return sums
