"""One person's series, a point a week, and how noisy that person's weeks are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import sqrt

from msgspec import Struct

from hearthside.engine.ledger.days import week_of_day

OWN_FROM = 20  # points from which a person's own noise is believed; wide defaults before (notes, section 4)
PHI_POINTS = 20.0  # how many points the usual autocorrelation counts as, beside the person's own
UPPER = 1.28  # bands take the upper end (90 %) of what the noise may be
MOST_ALIKE = 0.7


class Point(Struct, frozen=True):
    """What one week came to: `week` a number as in ledger/days.py, `value` on the scale of the series."""

    week: int
    value: float


class Scale(Struct, frozen=True, kw_only=True):
    """What to expect of a kind of series before a person's own is known.

    `noise`: the SD of one week about its level within one person, on the wide side; `alike`: how far a week
    resembles the one before (autocorrelation); `drift`: the SD by which the level itself moves in a week.
    """

    noise: float = 1.2
    alike: float = 0.3
    drift: float = 0.3


WEEKLY = Scale()  # 0-10, one point a week


def weekly(pairs: Iterable[tuple[int, float]], *, least: int = 2) -> list[Point]:
    """Pool daily values, (day number, value), to a mean for each week with at least `least` of them."""
    found: dict[int, list[float]] = {}
    for day, value in pairs:
        found.setdefault(week_of_day(day), []).append(value)
    return [
        Point(week, sum(values) / len(values))
        for week, values in sorted(found.items())
        if len(values) >= least
    ]


def tidy(points: Iterable[Point]) -> list[Point]:
    """Oldest first, one point a week; of two for one week the later given counts."""
    return sorted({point.week: point for point in points}.values(), key=lambda point: point.week)


def alike(points: Sequence[Point], scale: Scale) -> float:
    """How far a week resembles the one before, in this person: the usual figure, moved by their own weeks."""
    if len(points) < OWN_FROM:
        return scale.alike
    by_week = {point.week: point.value for point in points}
    one = _mean_square(by_week, 1)
    two = _mean_square(by_week, 2)
    own = two / one - 1 if one > 0 else scale.alike
    own = max(0.0, min(MOST_ALIKE, own))
    return (PHI_POINTS * scale.alike + len(points) * own) / (PHI_POINTS + len(points))


def _mean_square(by_week: dict[int, float], apart: int) -> float:
    steps = [
        (by_week[week + apart] - value) ** 2 for week, value in by_week.items() if week + apart in by_week
    ]
    return sum(steps) / len(steps) if steps else 0.0


def lasting_noise(points: Sequence[Point], scale: Scale) -> float:
    """The SD that one week brings to a mean over many: its own noise, and that of its likeness to others.

    Estimated from differences between neighbouring weeks, which a moved level disturbs little. It begins wide
    and only ever narrows as weeks are added, so that more data never widens a band.
    """
    spread = sqrt((1 + scale.alike) / (1 - scale.alike))
    best = scale.noise * spread
    total = 0.0
    for count, (before, now) in enumerate(pairwise(points), start=1):
        apart = 1 - scale.alike ** (now.week - before.week)
        total += (now.value - before.value) ** 2 / (2 * apart)
        if count + 1 >= OWN_FROM:
            upper = sqrt(total / count * (1 + UPPER * sqrt(3 / count)))
            best = min(best, max(upper, scale.drift) * spread)
    return best
