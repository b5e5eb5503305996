"""What looking back lays on Today: a year that is over, in the first days of the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hearthside.engine.ledger import day_date
from hearthside.journal.book import Book
from hearthside.journal.circumstances import members
from hearthside.rooms.progress import years
from hearthside.web.rooms import TodayCard

DAYS = 12  # of January
AT_LEAST = 60  # days of the old year in which something may have been written


def cards(book: Book) -> Sequence[TodayCard]:
    """One card in the first days of January, once there is a year to look back on; else none."""
    today = book.today
    if today.month != 1 or today.day > DAYS or book.closed or not book.ledger.count:
        return ()
    if any(book.ledger.paused(who, day=book.day) for who in members(book)):
        return ()
    if (date(today.year, 1, 1) - day_date(book.ledger.first_day)).days < AT_LEAST:
        return ()
    if today.year - 1 not in years.every(book):
        return ()
    return (TodayCard("progress/today.html", {"year": today.year - 1}, order=90),)
