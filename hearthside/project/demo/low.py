"""Days on which one of the two had little left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from hearthside.project.demo.days import share
from hearthside.project.demo.story import story
from hearthside.project.demo.times import DAY, Event, Times
from hearthside.records.kinds.low_battery import LowBattery


def low_days(times: Times) -> Iterator[Event]:
    """Give each of them."""
    for one in story().low:
        at = times.when(one.when, one.hour, 0.1)
        end = datetime.combine(at.date() + DAY, time(), at.tzinfo)
        yield Event(at, one.by, share(LowBattery(day=at.date().isoformat(), until=int(end.timestamp()))))
