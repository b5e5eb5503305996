"""The assessments, and the maps that the two showed each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec import structs

from hearthside.catalog.load import library
from hearthside.engine.plan.gather import own_levels
from hearthside.journal.book import Book
from hearthside.project.demo.days import keep
from hearthside.project.demo.story import Sitting, story
from hearthside.project.demo.times import DAY, Event, Times
from hearthside.records.kinds.answer import Answered
from hearthside.records.kinds.sitting import Sitting as SittingRecord
from hearthside.records.labels import cause_map


def maps(times: Times) -> Iterator[Event]:
    """Give each sitting, statement by statement, and the map that came of it."""
    turns: Counter[str] = Counter()
    for sitting in story().sittings:
        turns[sitting.by] += 1
        yield from sat(sitting, turns[sitting.by], times)


def sat(sitting: Sitting, turn: int, times: Times) -> Iterator[Event]:
    """Give one assessment, the pace asked for after it, and on the next day "show us"."""
    day, who = times.day(sitting.when), sitting.by
    token, given = f"{times.chance.getrandbits(64):016x}", answers(sitting)
    for place, (item, value) in enumerate(given.items()):
        at = times.at(day, 20 + place / 200, 0.004)
        yield Event(at, who, keep(Answered(sitting=token, item=item, value=value)))
    record = SittingRecord(
        sitting=token,
        form=sitting.form,
        answers=given,
        closeness=sitting.closeness,
        rupture="no",
        willing=sitting.willing,
    )
    yield Event(times.at(day, 20.3, 0.05), who, keep(record))
    yield Event(times.at(day, 20.4, 0.05), who, go_steadily)
    yield Event(times.at(day + DAY, 18), who, partial(show, turn=turn), looks=True)


def answers(sitting: Sitting) -> dict[str, int]:
    """Give the answers by item, in the order in which the form asks."""
    listed = [item for item in library().items.values() if item.form == sitting.form]
    return {
        item.slug: value
        for cause, values in sitting.answers.items()
        for item, value in zip((item for item in listed if item.cause == cause), values, strict=True)
    }


def go_steadily(book: Book) -> None:
    """Choose the pace, once."""
    if book.settings.pace != "steady":
        book.keep(structs.replace(book.settings, pace="steady"))


def show(book: Book, *, turn: int) -> None:
    """Give the levels of the latest sitting for the next map of the two."""
    levels = own_levels(book.ledger, library().items)
    if levels is not None:
        book.give(levels, cause_map(turn))
