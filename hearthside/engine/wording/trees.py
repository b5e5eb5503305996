"""Small decision trees, added up: whether the readers' numbers speak enough for a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from typing import Any

from msgspec import json

Tree = list[Any] | float  # a leaf, or: place of a number, limit, the tree up to it, the tree beyond it
ROUND = 20  # trees after which it is asked whether the rest can still change what comes out


class Trees:
    """Whether one label holds: the log odds of all its trees, added up from a start, reach a limit."""

    def __init__(self, start: float, kept: str) -> None:
        """Take trees as JSON: a number for a leaf, or [place, limit, up to it, beyond it]."""
        self._start = start
        trees = json.decode(kept, type=list[Tree])
        lowest = highest = 0.0  # what all trees from here on can add, at least and at most
        self._rounds: list[tuple[list[Tree], float, float]] = [([], lowest, highest)]
        for first in reversed(range(0, len(trees), ROUND)):
            some = trees[first : first + ROUND]
            lowest += sum(min(_leaves(tree)) for tree in some)
            highest += sum(max(_leaves(tree)) for tree in some)
            self._rounds.insert(0, (some, lowest, highest))

    def reach(self, chance: float, numbers: Sequence[float]) -> bool:
        """Whether the chance is at least this one, between 0 and 1: no more trees are asked than tell it."""
        total, lowest, wanted = self._start, 0.0, log(chance / (1 - chance))
        for trees, lowest, highest in self._rounds:
            if total + lowest >= wanted or total + highest < wanted:
                break
            for tree in trees:
                at: Any = tree
                while type(at) is list:
                    place, limit, below, beyond = at
                    at = below if numbers[place] <= limit else beyond
                total += at
        return total + lowest >= wanted


def _leaves(tree: Any) -> Iterator[float]:
    if isinstance(tree, list):
        yield from _leaves(tree[2])
        yield from _leaves(tree[3])
    else:
        yield tree
