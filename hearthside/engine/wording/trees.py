"""Small decision trees, added up: how the readers' numbers become the chance of a label."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Any

from msgspec import json

Tree = list[Any] | float  # a leaf, or: place of a number, limit, the tree up to it, the tree beyond it


class Trees:
    """The chance of one label: the log odds of all its trees, added up from a start."""

    def __init__(self, start: float, kept: str) -> None:
        """Take trees as JSON: a number for a leaf, or [place, limit, up to it, beyond it]."""
        self._start = start
        self._trees = json.decode(kept, type=list[Tree])

    def __call__(self, numbers: Sequence[float]) -> float:
        """Give a chance of 0 to 1."""
        total = self._start
        for tree in self._trees:
            at: Any = tree
            while type(at) is list:
                place, limit, below, beyond = at
                at = below if numbers[place] <= limit else beyond
            total += at
        return 1 / (1 + exp(-total))
