"""What Me lays on Today: only what wants to be known at once."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.journal.book import Book
from hearthside.people import couples
from hearthside.web.rooms import TodayCard

FIRST = 1


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out: somebody has joined, or waits to be welcomed; a pause; entries that were tampered with."""
    laid = []
    if book.solo and not book.closed:
        laid += _arriving(book)
    if book.closed:
        laid.append(TodayCard("household/today_closed.html", {}, order=FIRST))
    elif book.ledger.paused(book.me, day=book.day):
        laid.append(TodayCard("household/today_paused.html", {}, order=FIRST))
    elif book.partner and book.ledger.paused(book.partner, day=book.day):
        context = {"name": book.name_of(book.partner)}
        laid.append(TodayCard("household/today_partner_paused.html", context, order=FIRST))
    if book.disturbed:
        laid.append(TodayCard("household/today_disturbed.html", {}, order=FIRST))
    return laid


def _arriving(book: Book) -> list[TodayCard]:
    """The welcome that one of the two has yet to give."""
    if book.desk.partner is not None:
        return [TodayCard("household/today_pending.html", {}, order=FIRST)]
    newcomer = couples.newcomer(book.desk)
    if newcomer is None:
        return []
    name = couples.said(newcomer.about, "name")
    return [TodayCard("household/today_joined.html", {"name": name}, order=FIRST)]
