"""How worn something is by use: each week of use wears it, each week of rest brings a part of it back."""

from __future__ import annotations

from math import exp2

from hearthside.engine.priors import HALF_LIFE_WEEKS

REST = 0.88  # how much of the wear is left after a week without
FAMILY_WEAR = 0.4  # a go at something akin wears this much as one at the same thing


class Wear:
    """The wear of many things, in weeks of use, followed from week to week; uses come in their order."""

    def __init__(self, *, most: int) -> None:
        """No more than `most` uses in one week count."""
        self._most = most
        self._kept: dict[str, tuple[int, float, int]] = {}

    def at(self, what: str, week: int) -> float:
        """The wear of something when a week begins."""
        kept = self._kept.get(what)
        if kept is None:
            return 0.0
        last, before, times = kept
        if week <= last:
            return before
        return float((before * REST + times) * REST ** (week - last - 1))

    def use(self, what: str, week: int) -> None:
        """It was used in this week."""
        before, kept = self.at(what, week), self._kept.get(what)
        again = kept[2] if kept is not None and kept[0] == week else 0
        self._kept[what] = (week, before, min(again + 1, self._most))


def left(own: float, akin: float) -> float:
    """What is left of an effect, 0-1, by the wear of the practice and of all that is akin to it, itself too.

    Prompts lose half in about six weeks of use (`klasnja-2019`).
    """
    return exp2(-(own + FAMILY_WEAR * max(0.0, akin - own)) / HALF_LIFE_WEEKS)
