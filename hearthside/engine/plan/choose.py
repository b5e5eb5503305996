"""Which of the allowed practices go into one week together: the set that is likely to do most good.

Greedy: one after another the item that adds most, until nothing adds anything. Every item makes all others a
little less likely to be done, for whoever it takes time from; the second of a family adds less.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from math import exp

from msgspec import Struct

from hearthside.catalog.types import Practice
from hearthside.engine.plan.doing import carried

FAMILY_AGAIN = 0.6
CLOSE_CALL = 0.93  # an item that adds at least so much of what the best one adds may be drawn instead
HEAT = 0.03
BEST_AT_LEAST = 0.7  # the best is drawn at least so often: finding out is bounded
WORTH_IT = 0.02  # of the first item's gain that a further item has to add


class Candidate(Struct, frozen=True):
    """One item that could be in the week: `who` does it (member numbers), what it is `worth` when done, the
    chance that it is done in an otherwise empty week, and how much it asks of each who does it."""

    practice: Practice
    who: tuple[int, ...]
    worth: float
    likely: float
    load: tuple[float, ...]


class Chosen(Struct, frozen=True):
    """An item that was chosen, and how likely that choice had been."""

    candidate: Candidate
    propensity: float


class Basket:
    """The week so far: what is in it, what each member carries, and what may be expected of it all."""

    def __init__(self, tolerance: float, members: int) -> None:
        """An empty week of so many members, who carry so much."""
        self.tolerance = tolerance
        self.loads = [0.0] * members
        self.items: list[Candidate] = []
        self._terms: list[tuple[float, tuple[int, ...]]] = []
        self._families: dict[str, int] = {}
        self._left = [carried(load, tolerance) for load in self.loads]
        self.total = 0.0

    def add(self, item: Candidate) -> None:
        """Put an item in."""
        self._left = self._left_with(item)
        for member, more in zip(item.who, item.load, strict=True):
            self.loads[member] += more
        self.items.append(item)
        self._terms.append((self._worth(item), item.who))
        family = item.practice.family
        self._families[family] = self._families.get(family, 0) + 1
        self.total = self._expect(self._left)

    def gain(self, item: Candidate) -> float:
        """What the whole week would be better for it."""
        left = self._left_with(item)
        return self._expect(left) + self._worth(item) * _least(left, item.who) - self.total

    def _worth(self, item: Candidate) -> float:
        again = self._families.get(item.practice.family, 0)
        return item.worth * item.likely * FAMILY_AGAIN**again

    def _left_with(self, item: Candidate) -> list[float]:
        """What is left of everybody's chances when they carry this as well."""
        left = self._left.copy()
        for member, more in zip(item.who, item.load, strict=True):
            left[member] = carried(self.loads[member] + more, self.tolerance)
        return left

    def _expect(self, left: list[float]) -> float:
        return sum([worth * _least(left, who) for worth, who in self._terms])


def _least(left: list[float], who: tuple[int, ...]) -> float:
    """What is left of the chance of something that takes all of these members."""
    return left[who[0]] if len(who) == 1 else min([left[member] for member in who])


def fill(
    basket: Basket,
    candidates: list[Candidate],
    chance: random.Random,
    *,
    most: int,
    room: Callable[[Candidate, list[Candidate]], bool],
) -> list[Chosen]:
    """Choose up to `most` items; `room` says whether one still has a place beside those chosen so far."""
    chosen: list[Chosen] = []
    left = list(candidates)
    first = 0.0
    while len(chosen) < most:
        items = [one.candidate for one in chosen]
        left = [one for one in left if room(one, items)]
        gains = sorted(
            ((basket.gain(one), index) for index, one in enumerate(left)), key=lambda g: (-g[0], g[1])
        )
        if not gains or gains[0][0] <= WORTH_IT * first:
            break
        first = first or gains[0][0]
        index, propensity = _draw(gains, chance.random())
        basket.add(left[index])
        chosen.append(Chosen(left.pop(index), propensity))
    return chosen


def _draw(gains: list[tuple[float, int]], lot: float) -> tuple[int, float]:
    """The best, or one so close to it that it might as well be the best: index and its chance."""
    best = gains[0][0]
    close = [(gain, index) for gain, index in gains[:3] if gain >= CLOSE_CALL * best]
    raw = [exp((gain / best - 1) / HEAT) for gain, _ in close]
    odds = [value / sum(raw) for value in raw]
    if odds[0] < BEST_AT_LEAST:
        rest = (1 - BEST_AT_LEAST) / sum(odds[1:])
        odds = [BEST_AT_LEAST, *(value * rest for value in odds[1:])]
    for (_, index), chance in zip(close, odds, strict=True):
        if lot < chance:
            return index, round(chance, 4)
        lot -= chance
    return close[0][1], round(odds[0], 4)
