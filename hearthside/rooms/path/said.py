"""What a member says about the week and about how the two live. While alone it stays with them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hearthside.journal.book import Book
from hearthside.journal.circumstances import life_said, life_told
from hearthside.records import Record
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.situation import Situation
from hearthside.rooms.path import week as weeks

STILL_SO = 56  # days after which it is asked whether what was said of how things are is still so


def tell(book: Book, record: Record) -> None:
    """Share it, or keep it while there is nobody to share with."""
    if book.solo:
        book.keep(record)
    else:
        book.share(record)


def say_time(book: Book, given: dict[str, Any]) -> None:
    """Say how much time and strength there is this week. The same again writes nothing."""
    record = Capacity(
        week=weeks.name_of(book.today),
        minutes=given["minutes"],
        energy=given["energy"],
        welcome=given.get("welcome", []),
    )
    before = book.ledger.capacities.get(book.me)
    if before is None or before.record != record or before.shared == book.solo:
        tell(book, record)


def say_life(book: Book, record: Situation) -> None:
    """Say how the two live. The same again writes nothing, whoever said it, unless it was long ago."""
    if record != life_said(book) or not life_told(book) or life_since(book):
        tell(book, record)


def life_since(book: Book) -> date | None:
    """The day on which it was last said what the two are going through, if that is long ago."""
    if not life_said(book).times:
        return None
    day = datetime.fromtimestamp(life_told(book), book.now.tzinfo).date()
    return day if (book.today - day).days >= STILL_SO else None
