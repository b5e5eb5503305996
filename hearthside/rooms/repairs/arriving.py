"""What repairs show on top of any page, and on Today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hearthside.journal.book import Book
from hearthside.records import Written
from hearthside.rooms.repairs import standing
from hearthside.rooms.repairs.saying import at, said
from hearthside.web.rooms import Arrival, TodayCard

ORDER = 1
LATE = 2 * 3600  # seconds for which Today still says that somebody meant to be back


def arrivals(book: Book) -> Sequence[Arrival]:
    """The partner's latest repair, and for half an hour that mine was met. Mostly nothing."""
    here = standing.lately(book)
    come = []
    if here.theirs is not None:
        come.append(Arrival("repairs/arrived.html", one(book, here.theirs), ORDER))
    if here.met is not None and _age(book, here.met) < standing.FRESH:
        come.append(Arrival("repairs/was_met.html", _met(book, here.met), ORDER + 1))
    return come


def cards(book: Book) -> Sequence[TodayCard]:
    """For a day that mine was met; and when I mean to be back."""
    if book.solo or book.closed:
        return ()
    here, laid = standing.lately(book), []
    if here.met is not None and _age(book, here.met) >= standing.FRESH:
        laid.append(TodayCard("repairs/was_met.html", _met(book, here.met), ORDER))
    if here.mine is not None and book.now.timestamp() < here.mine.record.until + LATE:
        laid.append(TodayCard("repairs/back.html", _back(book, here.mine.record.until), ORDER))
    return laid


def one(book: Book, sent: standing.Sent) -> dict[str, Any]:
    """A repair of the partner as its reader meets it."""
    return {
        "entry": sent.id,
        "said": said(book, sent.record),
        "partner": book.name_of(book.partner),
        "guarded": standing.is_guarded(book),
    }


def _met(book: Book, entry: Written) -> dict[str, Any]:
    mine = standing.sent_of(book.one(getattr(entry.record, "of", "")))
    return {
        "entry": entry.id,
        "partner": book.name_of(book.partner),
        "said": said(book, mine.record) if mine is not None and mine.author == book.me else None,
        "answer": getattr(entry.record, "words", ""),
    }


def _back(book: Book, until: int) -> dict[str, Any]:
    back = at(book, until)
    return {
        "back": back,
        "is_time": book.now >= back,
        "tomorrow": back.date() != book.today,
        "partner": book.name_of(book.partner),
    }


def _age(book: Book, entry: Written) -> int:
    return int(book.now.timestamp()) - entry.at
