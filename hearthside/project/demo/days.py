"""What the two did day by day: pulses, moments given and noticed, pauses, and how they lived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from hearthside.catalog.load import library
from hearthside.journal.book import Book
from hearthside.project.demo.story import NAMES, Who, story
from hearthside.project.demo.times import DAY, Event, Times
from hearthside.records import Record
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.situation import Situation

FIRST_WEEK = -38
FAITHFUL: dict[Who, float] = {"ana": 0.86, "ben": 0.7}  # how many of their days each of them notes down
MOMENT_HOURS = {"hello": 7.5, "appreciation": 18, "touch": 21, "question": 19, "laugh": 20}


def keep(record: Record) -> Any:
    """Write for oneself."""
    return lambda book: book.keep(record)


def share(record: Record) -> Any:
    """Write for both."""
    return lambda book: book.share(record)


def days(times: Times) -> Iterator[Event]:
    """Give everything that belongs to a day and not to the path, a card or the map."""
    for who in NAMES:
        for day, felt in felt_days(who, times):
            yield from one_day(who, day, felt, times)
    yield from noticed(times)
    yield from circumstances(times)
    for one in story().aftertastes:
        week = times.week(int(one.when.split()[0]))
        kept = Aftertaste(week=week, practice=one.practice, words=one.words, worse=one.worse, chore=one.chore)
        yield Event(times.when(one.when, 22), one.by, keep(kept))


def felt_days(who: Who, times: Times) -> Iterator[tuple[date, float]]:
    """Give each day before today on which somebody noted something down, and how close it felt."""
    for week, level in enumerate(story().pulse[who], FIRST_WEEK):
        for weekday in range(7):
            day = times.monday(week) + weekday * DAY
            here = FAITHFUL[who] - (0.25 if level < 4 else 0)
            if level < 0 or day >= times.today or times.chance.random() > here:
                continue
            lift = 0.5 if weekday >= 5 else 0.0
            yield day, min(10.0, max(0.0, times.chance.gauss(level + lift, 0.9)))


def one_day(who: Who, day: date, felt: float, times: Times) -> Iterator[Event]:
    """Give one day's pulse, and the moments given: the better the day, the more."""
    yield Event(times.at(day, 22.2), who, keep(Pulse(day=day.isoformat(), close=float(round(felt)))))
    for moment, hour in MOMENT_HOURS.items():
        if times.chance.random() < 0.05 + felt * 0.035:
            several = sorted(library().moments[moment].variations)
            given = MomentGiven(
                day=day.isoformat(),
                moment=moment,  # type: ignore[arg-type]  # one of the five
                variation=times.chance.choice(several),
            )
            yield Event(times.at(day, hour), who, keep(given))


def noticed(times: Times) -> Iterator[Event]:
    """Give what each told the other to have noticed."""
    for one in story().noticed:
        day = times.day(one.when)
        told = Noticed(day=day.isoformat(), moment=one.moment, words=one.words)
        yield Event(times.at(day, 12, 9), one.by, share(told))


def circumstances(times: Times) -> Iterator[Event]:
    """Give pauses, and how the two lived."""
    for pause in story().pauses:
        until = times.day(pause.until).isoformat() if pause.until else None
        yield Event(times.when(pause.when, 9), pause.by, share(Pause(on=bool(until), until=until)))
    for life in story().situations:
        yield Event(times.when(life.when, 19), life.by, share(Situation(apart=life.apart)))


def visits(times: Times) -> Iterator[Event]:
    """Give a look in at the end of each week and of yesterday: promises are kept, the past rolled up."""
    evenings = [times.monday(week) + 6 * DAY for week in range(FIRST_WEEK - 1, 0)]
    for day in sorted({*evenings, times.today - DAY, times.today}):
        for who in NAMES:
            yield Event(times.at(day, 23.2, 0.5), who, Book.on_visit, looks=True)
