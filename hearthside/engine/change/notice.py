"""Noticing a change: the last weeks against a long reference, beyond what this person's noise would do.

A step of the level is fitted at each of the last weeks, with stress beside it (sums.py: a generalised
likelihood ratio over the time of the step). The bounds are set by simulation so that at most one quiet
half-year in ten says a word (`bench/change.py` measures it). It takes more to say "higher": couples begin
when things are low, so some rise comes of itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from msgspec import Struct

from hearthside.engine.change.series import OWN_FROM, Point, Scale, alike
from hearthside.engine.change.sums import Sums

REFERENCE, PRESENT = 8, 4  # points that the reference and the present have at least
WINDOW = 8  # weeks, this one counted, in which a change has begun that is newly noticed
LASTING = 26  # weeks after which a new level is what later weeks are held against
LOWER, HIGHER = 2.75, 3.6  # in standard errors of the difference
KEPT = 1.5  # what has to be left of a noticed change
USUAL, NARROWER = (
    8.0,
    0.8,
)  # the usual noise counts as eight points; most people have less than the wide default

UNEXPLAINED = 0.05  # weeks are more alike while nobody says what stress there was


class Noticed(Struct, frozen=True):
    """A step of the level: the index of its first point, its size, that in standard errors, and the noise."""

    index: int
    step: float
    sure: float
    noise: float


class Watch:
    """Goes through a series as the weeks came, and holds what stands at each."""

    def __init__(self, points: Sequence[Point], *, stress: Mapping[int, float] | None, scale: Scale) -> None:
        """`points` oldest first, one a week; `stress` by week, on any scale."""
        self.points = points
        self.scale = scale
        loads = standard(points, stress or {})
        likeness = alike(points, scale) + (0.0 if any(loads) else UNEXPLAINED)
        self.sums = Sums(points, loads, likeness)
        self.spread = (1 + likeness) / (1 - likeness)
        self.start = 0
        self.stands: Noticed | None = None

    def run(self) -> Noticed | None:
        """The change that stands after the last point."""
        for end in range(REFERENCE + PRESENT, len(self.points) + 1):
            self.see(end)
        return self.stands

    def see(self, end: int) -> Noticed | None:
        """Take in the point before index `end`; give the change that stands then."""
        if self.stands is not None:
            self._settle(self.stands, end)
        found = self._newest(end)
        if found is not None:
            if self.stands is not None:
                self.start = self.stands.index
            self.stands = found
        return self.stands

    def _settle(self, stands: Noticed, end: int) -> None:
        """Say better when it began; take back what did not last; make what lasted the new reference."""
        near = range(stands.index, min(stands.index + PRESENT, end - PRESENT + 1))
        tried = [self._at(self.start, index, end) for index in near]
        now = max(tried, key=lambda one: one.sure * stands.sure)
        weeks = self.points[end - 1].week - self.points[stands.index].week
        if weeks >= LASTING:
            self.start, self.stands = stands.index, None
        else:
            self.stands = now if self._still(now, end) else None

    def _still(self, stands: Noticed, end: int) -> bool:
        """Whether the last weeks, taken alone, still differ from the reference in the same way."""
        before = self.points[self.start : stands.index]
        lately = self.points[max(stands.index, end - WINDOW) : end]
        away = sum(point.value for point in lately) / len(lately)
        away -= sum(point.value for point in before) / len(before)
        error = stands.noise * sqrt(self.spread * (1 / len(lately) + 1 / len(before)))
        return away * stands.step > 0 and abs(away) >= KEPT * error

    def _newest(self, end: int) -> Noticed | None:
        """The clearest step that began in the last weeks, if it is beyond the bounds."""
        start = self.stands.index if self.stands is not None else self.start
        best: Noticed | None = None
        for index in range(end - PRESENT, start + REFERENCE - 1, -1):
            if self.points[end - 1].week - self.points[index].week >= WINDOW:
                break
            one = self._at(start, index, end)
            if (one.sure <= -LOWER or one.sure >= HIGHER) and (
                best is None or abs(one.sure) > abs(best.sure)
            ):
                best = one
        return best

    def _at(self, start: int, index: int, end: int) -> Noticed:
        fit = self.sums.fit(start, index, end)
        wide = self.scale.noise**2
        noise = (USUAL * NARROWER**2 * wide + fit.left) / (USUAL + end - start - 3)
        if end < OWN_FROM:
            noise = max(noise, wide)
        return Noticed(index, fit.step, fit.step / (fit.error * sqrt(noise)), sqrt(noise))


def standard(points: Sequence[Point], stress: Mapping[int, float]) -> list[float]:
    """Stress of each point's week in SD units, 0 where nobody said."""
    known = [stress[point.week] for point in points if point.week in stress]
    if len(known) < REFERENCE:
        return [0.0] * len(points)
    mean = sum(known) / len(known)
    spread = sqrt(sum((load - mean) ** 2 for load in known) / len(known)) or 1.0
    return [(stress[point.week] - mean) / spread if point.week in stress else 0.0 for point in points]
