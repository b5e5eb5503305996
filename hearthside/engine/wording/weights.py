"""Weights of signs as they are kept: a sign, how rare it is, and how much it speaks for each label.

Numbers are letters there, which keeps the file small. `FIRST` is the lowest; a weight is a letter's distance
from the middle, as a part of the greatest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

FIRST, LEVELS = 40, 87  # printable letters, “(” to “~”: none that ends a string in TOML
MIDDLE = LEVELS // 2


class Weights:
    """Log odds of each column, from the signs of a draft or a sentence."""

    def __init__(self, kept: str, bias: Sequence[float], greatest: Sequence[float]) -> None:
        """Take lines of a sign, a tab and letters: rarity, then a weight per column.

        ValueError for a line that has no tab.
        """
        self._bias = bias
        split = (line.split("\t") for line in kept.splitlines() if line)
        self._rows = {sign: spelt.encode("ascii") for sign, spelt in split}
        self._squares = [0.0] * FIRST + [rarity(one) ** 2 for one in range(LEVELS)]
        self._step = [most / MIDDLE for most in greatest]

    def __call__(self, signs: Iterable[str]) -> list[float]:
        """Add up, as far as the signs are known, and scale by how much is known."""
        rows = b"".join(filter(None, map(self._rows.get, signs)))
        if not rows:
            return list(self._bias)
        width = len(self._bias) + 1
        size = sqrt(sum(map(self._squares.__getitem__, rows[::width])))
        none = (FIRST + MIDDLE) * (len(rows) // width)  # what letters of no weight would come to
        return [
            (sum(rows[column::width]) - none) * step / size + bias
            for column, (step, bias) in enumerate(zip(self._step, self._bias, strict=True), 1)
        ]


def rarity(level: int) -> float:
    """Give what a letter's level stands for: 1 for a sign that is everywhere, more for a rarer one."""
    return 1 + level / 10


def letters(rare: float, weights: Sequence[float], greatest: Sequence[float]) -> str:
    """Write one sign's numbers as letters; what lies beyond the ends is kept as the end."""
    levels = [round((rare - 1) * 10)]
    for one, most in zip(weights, greatest, strict=True):
        levels.append(round(MIDDLE * (1 + one / most)))
    return "".join(chr(FIRST + max(0, min(LEVELS - 1, level))) for level in levels)
