"""The times at which one of the two asked whether it was the moment for a talk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from hearthside.engine.right_moment import TAPS
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import Who, story
from hearthside.project.demo.talk_story import Asked
from hearthside.project.demo.times import Event, Times
from hearthside.records import Record
from hearthside.records.kinds.moment_check import MomentCheck
from hearthside.records.kinds.moment_right import MomentRight
from hearthside.records.kinds.moment_set import MomentSet
from hearthside.records.kinds.moment_times import MomentTimes
from hearthside.records.labels import moment as label

WHO: tuple[Who, Who] = ("ana", "ben")


def asked(times: Times) -> Iterator[Event]:
    """Give each of them, from the question to the time that was set."""
    for one in story().asked:
        yield from _asked(one, times)


def _asked(one: Asked, times: Times) -> Iterator[Event]:
    began = times.when(one.when, one.hour, 0.1)
    check = _token(one.when)
    yield Event(began, one.by, share(MomentCheck(check=check, verb="ask")))
    for number, who in enumerate(WHO, start=1):
        taps, at = one.taps[who], began + timedelta(minutes=number)
        place = check if len(taps) == len(TAPS) else _token(f"{one.when} {who}")
        yield Event(at, who, keep(MomentCheck(check=check, verb="taps", taps=taps)))
        yield Event(at, who, _sealed(MomentRight(check=check), place))
        yield Event(at, who, share(MomentCheck(check=check, verb="tapped")))
    for number, who in enumerate(WHO, start=4):
        if who in one.marked:
            marked = [_hour(words, times) for words in one.marked[who]]
            yield Event(began + timedelta(minutes=number), who, share(MomentTimes(check=check, times=marked)))
    for number, who in enumerate(WHO, start=7):
        if one.agreed:
            said = MomentSet(check=check, at=_hour(one.agreed, times), verb="yes")
            yield Event(began + timedelta(minutes=number), who, share(said))


def _token(words: str) -> str:
    return sha256(f"moment {words}".encode()).hexdigest()[:24]


def _sealed(record: Record, place: str) -> Any:
    return lambda book: book.give(record, label(place))


def _hour(words: str, times: Times) -> int:
    """The moment that "-2 fri 20" names."""
    day, hour = words.rsplit(maxsplit=1)
    when = datetime.combine(times.day(day), datetime.min.time(), times.now.tzinfo)
    return int((when + timedelta(hours=int(hour))).timestamp())
