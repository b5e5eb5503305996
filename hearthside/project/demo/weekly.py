"""The weekly pulse, mostly for oneself; and what sounds good to each, which both can read."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import story
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.taste import Taste
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse


def weekly(times: Times) -> Iterator[Event]:
    """Give each weekly pulse: kept, and shared without its statement where they said so; then trust."""
    for one in story().weekly:
        week, at = times.week(int(one.when.split()[0])), times.when(one.when, 20.8, 0.3)
        said = WeekPulse(
            week=week,
            close=one.close,
            tension=one.tension,
            stress=one.stress,
            about=one.about,
            item=one.item,
            mark=one.mark,
        )
        yield Event(at, one.by, keep(said))
        if one.tell:
            yield Event(at, one.by, share(structs.replace(said, item=None)))
        if one.trust is not None:
            yield Event(at, one.by, keep(TrustAsked(week=week, broken=one.trust)))


def tastes(times: Times) -> Iterator[Event]:
    """Give what each said that they would like."""
    for one in story().tastes:
        yield Event(times.when(one.when, 20.2, 0.3), one.by, share(Taste(marks=one.marks)))
