"""What the weekly pulse lays on Today: one card from the fifth day of a week, until answered or skipped."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.journal.book import Book
from hearthside.rooms.weekly import asking
from hearthside.web.rooms import TodayCard

FIFTH = 4  # Friday, counted from Monday


def cards(book: Book) -> Sequence[TodayCard]:
    """One card at most; none before the first map, nor in a pause, nor after the end."""
    ledger = book.ledger
    if book.closed or book.today.weekday() < FIFTH or not ledger.sittings:
        return ()
    if ledger.paused(book.me, day=book.day) or asking.state(book) != "new":
        return ()
    return (TodayCard("weekly/today.html", {"tells": book.partner is not None}, order=30),)
