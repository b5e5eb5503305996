"""Telling both, or myself while there is nobody to tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from hearthside.journal.book import Book
from hearthside.journal.circumstances import low_battery
from hearthside.records import Record, Written
from hearthside.records.kinds.low_battery import LowBattery
from hearthside.records.kinds.session_move import SessionMove
from hearthside.records.kinds.settings import Settings


def tell(book: Book, record: Record) -> None:
    """Share a record; while alone, or in a closed space, keep it."""
    if book.solo or book.closed:
        book.keep(record)
    else:
        book.share(record)


def say_low(book: Book) -> bool:
    """Tell that my battery is low until my day ends; False if that is known."""
    if low_battery(book, book.me):
        return False
    tomorrow = datetime.combine(book.today + timedelta(days=1), time(), book.now.tzinfo)
    tell(book, LowBattery(day=book.today.isoformat(), until=int(tomorrow.timestamp())))
    return True


def take_back_low(book: Book) -> None:
    """Say so no more. Nothing of it is kept."""
    mine = [entry.id for entry in book.recent((LowBattery,)) if entry.author == book.me]
    book.erase_these(mine)


def change(book: Book, **likes: Any) -> Settings:
    """Change some of my settings; gives all of them."""
    before = book.settings
    fields = {field: getattr(before, field) for field in before.__struct_fields__}
    after = Settings(**{**fields, **likes})
    if after != before:
        book.keep(after)
    return after


def said_by_me(book: Book) -> list[Written]:
    """Everything that I shared, newest first. Taps by which two who sat together went on say nothing, and are
    left out."""
    mine = [
        entry
        for entry in book.every()
        if entry.author == book.me and entry.audience != "private" and not _is_a_tap(entry)
    ]
    return list(reversed(mine))


def _is_a_tap(entry: Written) -> bool:
    return isinstance(entry.record, SessionMove) and not entry.record.words


def still_sealed(book: Book, mine: Iterable[Written]) -> set[str]:
    """The ids of those of my answers that my partner can't read yet."""
    answers = {entry.id: entry.label for entry in mine if entry.audience == "sealed"}
    found = book.reveals([label for label in answers.values() if label])
    return {
        entry
        for entry, label in answers.items()
        if not label or found[label].state not in {"open", "unreadable"}
    }
