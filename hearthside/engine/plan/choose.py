"""Which of the allowed practices go into one week together: the set that is likely to do most good.

Greedy: one after another the item that adds most, until nothing adds anything. Every item makes all others a
little less likely to be done, for whoever it takes time from; the second of a family adds less.
"""

from __future__ import annotations

import random
from bisect import insort
from collections.abc import Callable
from functools import partial
from heapq import heapify, heappop, heappush
from math import exp

from msgspec import Struct

from hearthside.catalog.types import Practice
from hearthside.engine.plan.carrying import Carried

FAMILY_AGAIN = 0.6
CLOSE_CALL = 0.93  # an item that adds at least so much of what the best one adds may be drawn instead
HEAT = 0.03
NEAR = 3  # so many at most come near enough to be drawn
BEST_AT_LEAST = 0.7  # the best is drawn at least so often: finding out is bounded
WORTH_IT = 0.02  # of the first item's gain that a further item has to add


Queue = list[tuple[float, int]]  # the most that each item can gain, below 0 to come first, and its index


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

    def __init__(self, carries: Carried, members: int) -> None:
        """An empty week of so many members, who carry so much."""
        self.carries = carries
        self.loads = [0.0] * members
        self.items: list[Candidate] = []
        self._worth: dict[tuple[int, ...], float] = {}  # of all that takes the same members, if it is done
        self._families: dict[str, float] = {}
        self._left = [carries.left(load) for load in self.loads]
        self.total = 0.0

    def add(self, item: Candidate) -> None:
        """Put an item in."""
        self.total += self.gain(item)
        self._left = self._left_with(item)
        for member, more in zip(item.who, item.load, strict=True):
            self.loads[member] += more
        self.items.append(item)
        family = item.practice.family
        again = self._families.get(family, 1.0)
        self._worth[item.who] = self._worth.get(item.who, 0.0) + item.worth * item.likely * again
        self._families[family] = again * FAMILY_AGAIN

    def gain(self, item: Candidate) -> float:
        """What the whole week would be better for it."""
        left = self._left_with(item)
        whole = (
            item.worth * item.likely * self._families.get(item.practice.family, 1.0) * _least(left, item.who)
        )
        for who, worth in self._worth.items():
            whole += worth * _least(left, who)
        return whole - self.total

    def _left_with(self, item: Candidate) -> list[float]:
        """What is left of everybody's chances when they carry this as well."""
        left, loads, more = self._left.copy(), self.loads, item.load
        for place, member in enumerate(item.who):
            left[member] = self.carries.left(loads[member] + more[place])
        return left


def _least(left: list[float], who: tuple[int, ...]) -> float:
    """What is left of the chance of something that takes all of these members."""
    return left[who[0]] if len(who) == 1 else min([left[member] for member in who])


def fill(
    basket: Basket,
    candidates: list[Candidate],
    chance: random.Random,
    *,
    most: int,
    room: Callable[[list[Candidate], Candidate], bool],
) -> list[Chosen]:
    """Choose up to `most` items; `room` says beside what was chosen so far whether one still has a place."""
    chosen: list[Chosen] = []
    queue: Queue = [(-one.worth * one.likely, index) for index, one in enumerate(candidates)]
    heapify(queue)
    first = 0.0
    while len(chosen) < most:
        items = [one.candidate for one in chosen]
        best = _best(basket, queue, candidates, partial(room, items))
        if not best or best[0][0] <= WORTH_IT * first:
            break
        first = first or best[0][0]
        index, propensity = _draw(best, chance.random())
        basket.add(candidates[index])
        chosen.append(Chosen(candidates[index], propensity))
        queue = [one for one in queue if one[1] != index]
        heapify(queue)
    return chosen


def _best(
    basket: Basket, queue: Queue, candidates: list[Candidate], fits: Callable[[Candidate], bool]
) -> list[tuple[float, int]]:
    """The gains of the best items that still fit, best first, and their indices.

    What an item gains shrinks as the week fills (but for weeks that ask for far too much, where little is
    gained): no more than its worth and than before. So only the head of the queue is weighed again.
    """
    weighed: Queue = []
    while queue and (len(weighed) < NEAR or queue[0] < weighed[NEAR - 1]):
        index = heappop(queue)[1]
        if fits(candidates[index]):
            insort(weighed, (-basket.gain(candidates[index]), index))
    for one in weighed:
        heappush(queue, one)
    return [(-gain, index) for gain, index in weighed[:NEAR]]


def _draw(gains: list[tuple[float, int]], lot: float) -> tuple[int, float]:
    """The best, or one so close to it that it might as well be the best: index and its chance."""
    best = gains[0][0]
    close = [(gain, index) for gain, index in gains if gain >= CLOSE_CALL * best]
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
