"""Has anything changed since last time? Three words, and only beyond the noise of measuring."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Literal

from hearthside.catalog.types import CAUSES, Cause
from hearthside.records.kinds.levels import Level

CERTAIN = 1.96  # 95 %, both sides
Word = Literal["higher", "same", "lower"]


def noise(one: Level, other: Level) -> float:
    """The smallest difference of two levels that is more than measuring error.

    With equal errors this is 1.96 x sqrt(2) x SEM (`jacobson-truax-1991`, `devet-2006`).
    """
    return CERTAIN * sqrt(one.error**2 + other.error**2)


def word(before: Level, now: Level) -> Word:
    """Say higher, lower or about the same. Higher means that the cause is more at work."""
    difference = now.mean - before.mean
    if abs(difference) <= noise(before, now):
        return "same"
    return "higher" if difference > 0 else "lower"


def change(before: Mapping[Cause, Level], now: Mapping[Cause, Level]) -> dict[Cause, Word]:
    """Compare two sittings of one person, cause by cause; causes missing from either are left out."""
    return {cause: word(before[cause], now[cause]) for cause in CAUSES if cause in before and cause in now}
