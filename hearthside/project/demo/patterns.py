"""What each saw of their own patterns, for themselves alone."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.project.demo.days import keep
from hearthside.project.demo.story import story
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.pattern_look import PatternLook


def glances(times: Times) -> Iterator[Event]:
    """Give every look."""
    for one in story().glances:
        at = times.when(one.when, 22, 0.5)
        yield Event(at, one.by, keep(PatternLook(day=at.date().isoformat(), marks=one.marks)))
