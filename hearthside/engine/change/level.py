"""The level beneath the noise: a local-level model, smoothed, with its band; and means of four weeks.

The level moves by a small step each week and every point is that level and noise (a Kalman filter and a
Rauch-Tung-Striebel smoother in one dimension). What a point says is made as unsure as its likeness to its
neighbours demands. Nothing is drawn where more than two weeks in a row are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from hearthside.engine.change.series import Point, Scale
from hearthside.engine.change.words import CERTAIN

GAP = 2  # weeks in a row without a point over which a band still goes on
FOUR, LEAST = 4, 3
UNKNOWN = 1e4  # how little is known before the first point: a variance


class At(Struct, frozen=True):
    """The level in one week, with 95 % band; `low` and `high` may lie outside the scale."""

    week: int
    mean: float
    low: float
    high: float


class Stretch(Struct, frozen=True):
    """Weeks in a row, without a gap longer than two weeks; every week of it has its level."""

    weeks: tuple[At, ...]


class FourWeeks(Struct, frozen=True):
    """The mean of the four weeks from `week` on, of which `count` (3 or 4) are known, with 95 % interval."""

    week: int
    mean: float
    low: float
    high: float
    count: int


def smoothed(points: Sequence[Point], *, noise: float, drift: float) -> list[tuple[int, float, float]]:
    """The level in every week from the first point to the last: (week, mean, standard error).

    `points` oldest first, one a week. With the same `noise` and `drift` (SD), one more point anywhere never
    makes an error larger.
    """
    if not points:
        return []
    by_week = {point.week: point.value for point in points}
    first, last = points[0].week, points[-1].week
    step, spread = drift * drift, noise * noise
    mean, variance = points[0].value, UNKNOWN
    filtered: list[tuple[float, float]] = []
    for week in range(first, last + 1):
        variance += step if week > first else 0.0
        if week in by_week:
            gain = variance / (variance + spread)
            mean += gain * (by_week[week] - mean)
            variance *= 1 - gain
        filtered.append((mean, variance))
    return _looked_back(filtered, first, step)


def _looked_back(
    filtered: list[tuple[float, float]], first: int, step: float
) -> list[tuple[int, float, float]]:
    mean, variance = filtered[-1]
    found = [(first + len(filtered) - 1, mean, sqrt(variance))]
    for index in range(len(filtered) - 2, -1, -1):
        here, known = filtered[index]
        back = known / (known + step)
        mean = here + back * (mean - here)
        variance = known + back * back * (variance - known - step)
        found.append((first + index, mean, sqrt(variance)))
    return found[::-1]


def stretches(points: Sequence[Point], *, noise: float, scale: Scale) -> tuple[Stretch, ...]:
    """The level with its band, broken wherever more than two weeks in a row are missing."""
    level = {week: (mean, error) for week, mean, error in smoothed(points, noise=noise, drift=scale.drift)}
    found: list[list[At]] = []
    before: int | None = None
    for point in points:
        if before is None or point.week - before > GAP + 1:
            found.append([])
            before = point.week - 1
        found[-1] += [_at(week, *level[week]) for week in range(before + 1, point.week + 1)]
        before = point.week
    return tuple(Stretch(tuple(weeks)) for weeks in found)


def _at(week: int, mean: float, error: float) -> At:
    return At(week, mean, mean - CERTAIN * error, mean + CERTAIN * error)


def four_weeks(points: Sequence[Point], *, noise: float) -> tuple[FourWeeks, ...]:
    """Means of four calendar weeks at a time, where at least three of them are known."""
    found: dict[int, list[float]] = {}
    for point in points:
        found.setdefault(point.week // FOUR, []).append(point.value)
    means = []
    for four, values in sorted(found.items()):
        if len(values) >= LEAST:
            mean, half = sum(values) / len(values), CERTAIN * noise / sqrt(len(values))
            means.append(FourWeeks(four * FOUR, mean, mean - half, mean + half, len(values)))
    return tuple(means)
