"""Small decision trees, added up: how the readers' numbers become the chance of a label."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from msgspec import Struct, json


class Split(Struct, frozen=True, array_like=True):
    """A question to one of the numbers, and where its answer leads: to another, or to a leaf."""

    place: int
    limit: float
    below: Split | float
    beyond: Split | float


class Trees:
    """The chance of one label: the log odds of all its trees, added up from a start."""

    def __init__(self, start: float, kept: str) -> None:
        """Take trees as JSON: a number for a leaf, or [place, limit, up to it, beyond it]."""
        self._start, self._trees = start, json.decode(kept, type=list[Split | float])

    def __call__(self, numbers: Sequence[float]) -> float:
        """Give a chance of 0 to 1."""
        total = self._start
        for tree in self._trees:
            at = tree
            while isinstance(at, Split):
                at = at.below if numbers[at.place] <= at.limit else at.beyond
            total += at
        return 1 / (1 + exp(-total))
