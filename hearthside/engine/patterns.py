"""How often one of my own patterns comes up, over months: a series like any other, with its uncertainty."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hearthside.engine.change import Followed, Point, Scale, follow
from hearthside.engine.change.notice import PRESENT, WINDOW
from hearthside.engine.ledger.days import week_of_day
from hearthside.engine.ledger.lasting.patterns import Look
from hearthside.records.kinds.pattern_look import PatternName

PATTERNS: tuple[PatternName, ...] = ("criticism", "contempt", "defensiveness", "stonewalling")
MOST = 4
# Marks of 0-4, one look a week at most. How far one look lies from a person's usual is our guess, on the wide
# side (half a step to a step is common for how often something happened in a fortnight); no study of ours.
OWN = Scale(noise=0.8, alike=0.3, drift=0.12)


def points(looks: Iterable[Look], pattern: PatternName) -> list[Point]:
    """What was said of one pattern, a point a week; of two in a week the later counts, what is missing is."""
    said = {week_of_day(look.day): look.marks[pattern] for look in looks if pattern in look.marks}
    return [Point(week, float(mark)) for week, mark in sorted(said.items())]


def trend(looks: Iterable[Look], pattern: PatternName) -> Followed:
    """Follow one pattern. "higher" means more often; there is no word before there is enough.

    Nor is there "same" while looks lie so far apart that nothing else could have been noticed.
    """
    said = points(looks, pattern)
    found = follow(said, scale=OWN)
    lately = sum(point.week > said[-1].week - WINDOW for point in said) if said else 0
    if found.word != "same" or lately >= PRESENT:
        return found
    return replace(found, word=None, wanting=PRESENT - lately)
