"""Least squares for a step in a series of points that resemble their neighbours, from running sums."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from hearthside.engine.change.series import Point

Row = tuple[float, float, float]  # constant, stress, value
Six = tuple[float, ...]  # the sums of their products: 11, 1x, 1y, xx, xy, yy
STRESS_PRIOR = 1.0  # a precision: what one SD of stress does is about one SD of noise, before the data speak


class Fit(Struct, frozen=True):
    """A step: its size, its standard error for a noise of SD 1, and the squares that are left over."""

    step: float
    error: float
    left: float


class Sums:
    """Whitened for AR(1) errors, so that any stretch and any split of it cost the same."""

    def __init__(self, points: Sequence[Point], stress: Sequence[float], alike: float) -> None:
        """`points` oldest first; `stress` one figure a point, in SD units, 0 where it is not known."""
        self.raw: list[Row] = [(1.0, load, point.value) for point, load in zip(points, stress, strict=True)]
        self.rows: list[Row] = []
        self.scales: list[float] = []
        self.running: list[Six] = [(0.0,) * 6]
        for index, row in enumerate(self.raw):
            like = alike ** (points[index].week - points[index - 1].week) if index else 0.0
            before = self.raw[index - 1] if index else (0.0, 0.0, 0.0)
            scale = 1 / sqrt(1 - like * like)
            white = tuple((now - like * then) * scale for now, then in zip(row, before, strict=True))
            self.rows.append((white[0], white[1], white[2]))
            self.scales.append(scale)
            self.running.append(_plus(self.running[-1], _products(self.rows[-1])))

    def fit(self, start: int, split: int, end: int) -> Fit:
        """Fit a level, stress and a step at index `split` to the points with index `start` to `end - 1`."""
        whole = _plus(_products(self.raw[start]), _minus(self.running[end], self.running[start + 1]))
        after = _minus(self.running[end], self.running[split + 1])
        scale, (one, load, value) = self.scales[split], self.rows[split]
        step = (after[0] + scale * one, after[1] + scale * load, after[2] + scale * value)
        square = after[0] + scale * scale
        return _solved(whole, step, square)


def _solved(whole: Six, step: Row, square: float) -> Fit:
    """Take constant and stress out of step and value (Schur complement), then regress one on the other."""
    aa, ax, ay, xx, xy, yy = whole
    xx += STRESS_PRIOR
    apart = aa * xx - ax * ax

    def inner(one: tuple[float, float], other: tuple[float, float]) -> float:
        """The product of two columns' shadows on constant and stress."""
        (p, q), (r, s) = one, other
        return (p * r * xx - (p * s + q * r) * ax + q * s * aa) / apart

    shadow, seen = (step[0], step[1]), (ay, xy)
    alone = max(square - inner(shadow, shadow), 1e-9)
    together = step[2] - inner(shadow, seen)
    left = yy - inner(seen, seen) - together * together / alone
    return Fit(together / alone, 1 / sqrt(alone), max(left, 0.0))


def _products(row: Row) -> Six:
    a, x, y = row
    return (a * a, a * x, a * y, x * x, x * y, y * y)


def _plus(one: Six, other: Six) -> Six:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _minus(one: Six, other: Six) -> Six:
    return tuple(a - b for a, b in zip(one, other, strict=True))
