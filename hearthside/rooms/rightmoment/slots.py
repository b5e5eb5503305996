"""Times that can be marked: whole hours of the next days, as they are where somebody is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from hearthside.engine.right_moment import SOON
from hearthside.journal.book import Book
from hearthside.rooms.rightmoment.looking import Stand, here

HOUR = 3600
HOURS = 4 * 24  # how far ahead times can be marked
NIGHT_ENDS, NIGHT_BEGINS = 7, 23  # hours that lie folded: some people work at night


class Slot(Struct, frozen=True):
    """One time: in Unix seconds, where I am, and whether I marked it."""

    at: int
    when: datetime
    marked: bool


class DaySlots(Struct, frozen=True):
    """The times of one day, and those of its night."""

    day: date
    times: tuple[Slot, ...]
    night: tuple[Slot, ...]


def offered(book: Book, stand: Stand) -> list[int]:
    """Every time that can be marked: whole hours, which are the same on both phones, and the partner's."""
    now = int(book.now.timestamp())
    first = (now + SOON) // HOUR + 1
    hours = [hour * HOUR for hour in range(first, first + HOURS)]
    return sorted({*hours, *stand.search.theirs, *stand.search.mine})


def theirs(book: Book, stand: Stand) -> tuple[Slot, ...]:
    """What the partner marked: the quickest way is to tap one of these."""
    return _slots(book, stand, stand.search.theirs)


def days(book: Book, stand: Stand) -> list[DaySlots]:
    """All others, day by day."""
    rest = [at for at in offered(book, stand) if at not in stand.search.theirs]
    slots = _slots(book, stand, rest)
    return [
        DaySlots(
            day,
            tuple(slot for slot in slots if slot.when.date() == day and not _is_night(slot)),
            tuple(slot for slot in slots if slot.when.date() == day and _is_night(slot)),
        )
        for day in dict.fromkeys(slot.when.date() for slot in slots)
    ]


def _slots(book: Book, stand: Stand, times: Iterable[int]) -> tuple[Slot, ...]:
    return tuple(Slot(at, here(book, at), at in stand.search.mine) for at in times)


def _is_night(slot: Slot) -> bool:
    return not NIGHT_ENDS <= slot.when.hour < NIGHT_BEGINS
