"""The path: what was laid each week, what became of it, and how it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.weighing import weighing_for
from hearthside.journal.book import Book
from hearthside.journal.circumstances import own_facts, shared_facts
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import NAMES, ForOne, ForTwo, Week, Who, story
from hearthside.project.demo.times import DAY, WEEKDAYS, Event, Times
from hearthside.records.fields import Place
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week import Offer, WeekLaid
from hearthside.records.labels import rating
from hearthside.records.labels import week as week_label
from hearthside.rooms.path import week as path


def weeks(times: Times) -> Iterator[Event]:
    """Give every week of the path, and this one as the path itself would lay it."""
    for week in story().weeks:
        yield from capacities(week.week, week.time, times)
        yield from laid(week, times)
        for place, what in (
            ("both", week.both),
            ("date", week.date),
            *(("both", one) for one in week.further),
        ):
            if what is not None:
                yield from for_two(place, what, week, times)  # type: ignore[arg-type]  # both or date
        yield from for_one("ana", week.ana, week, times)
        yield from for_one("ben", week.ben, week, times)
    yield from capacities(0, story().this_week, times)
    for who in NAMES:
        yield Event(times.at(times.monday(0), 8.2, 0.4), who, path.lay, looks=True)


def capacities(week: int, said: dict[Who, Any], times: Times) -> Iterator[Event]:
    """Give what each said about the time and strength of their week."""
    for who, one in said.items():
        record = Capacity(week=times.week(week), minutes=one.minutes, energy=one.energy, welcome=one.welcome)
        yield Event(times.at(times.monday(week), 7), who, share(record))


def laid(week: Week, times: Times) -> Iterator[Event]:
    """Give what stood on offer, laid on Monday by whoever looked first."""
    monday, first = times.monday(week.week), "ana" if week.week % 2 else "ben"
    offers: list[tuple[Place, str]] = [("both", week.both.practice)]
    offers += [("both", one.practice) for one in week.further]
    offers += [("date", week.date.practice)] if week.date else []
    yield Event(
        times.at(monday, 8.2, 0.1),
        first,  # type: ignore[arg-type]  # one of the two
        partial(write_week, week=times.week(week.week), road=week.road, offers=offers),
        looks=True,
    )
    small: dict[Who, ForOne] = {"ana": week.ana, "ben": week.ben}
    for who, one in small.items():
        write = partial(
            write_week, week=times.week(week.week), road=week.road, offers=[("small", one.practice)]
        )
        yield Event(times.at(monday, 8.4, 0.2), who, write, looks=True)


def for_two(place: Place, what: ForTwo, week: Week, times: Times) -> Iterator[Event]:
    """Give what became of one offer for two: put aside, done, and rated by each without peeking."""
    where = {"week": times.week(week.week), "place": place}
    practice = what.practice
    if what.put:
        made = what.put.choice(practice=practice, **where)
        day = times.monday(week.week) + WEEKDAYS.index(what.put.day) * DAY
        yield Event(times.at(day, 18), what.put.by, share(made))
        practice = what.put.other or practice
    if what.undone:
        told = Choice(practice=practice, verb="undone", reason=what.undone.reason, **where)  # type: ignore[arg-type]  # see `where`
        yield Event(times.at(times.monday(week.week + 1), 8.1, 0.1), what.undone.by, share(told))
    if not what.does:
        return
    day = times.monday(week.week) + WEEKDAYS.index(what.does) * DAY
    ratings: dict[Who, tuple[int, str] | None] = {"ana": what.ana, "ben": what.ben}
    for place_in_line, (who, given) in enumerate(ratings.items()):
        if given is None:
            continue
        if place_in_line == 0 or what.ana is None:
            done = Done(practice=practice, day=day.isoformat(), **where)  # type: ignore[arg-type]  # see `where`
            yield Event(times.at(day, 21, 0.3), who, share(done))
        record = Rating(week=where["week"], practice=practice, closer=given[0], note=given[1])
        yield Event(times.at(day, 21.4 + place_in_line, 0.8), who, rated(record))


def for_one(who: Who, what: ForOne, week: Week, times: Times) -> Iterator[Event]:
    """Give what became of somebody's own small thing."""
    if not what.does:
        return
    name, day = times.week(week.week), times.monday(week.week) + WEEKDAYS.index(what.does) * DAY
    done = Done(week=name, place="small", practice=what.practice, day=day.isoformat())
    yield Event(times.at(day, 19, 0.5), who, keep(done))
    record = Rating(week=name, practice=what.practice, closer=what.closer, note=what.note)
    yield Event(times.at(day, 19.6, 0.3), who, keep(record))


def rated(record: Rating) -> Any:
    """Rate without peeking."""
    return lambda book: book.give(record, rating(record.week, record.practice))


def write_week(book: Book, *, week: str, road: str, offers: list[tuple[Place, str]]) -> None:
    """Write down a week that the story chose, with the engine's own reasons for each thing."""
    shared = shared_facts(book)
    mine = own_facts(book) if offers[0][0] == "small" else None
    weighing = weighing_for(shared, path.content(), mine)
    made = []
    for place, slug in offers:
        practice = library().practices[slug]
        made.append(Offer(place=place, practice=slug, reasons=reasons(practice, shared, weighing, mine)))
    record = WeekLaid(week=week, road=road, offers=made)
    if mine:
        book.keep(record)
    else:
        book.share(record, label=week_label(week))
