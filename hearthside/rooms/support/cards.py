"""What Help lays on Today: a note at most once a month, which tells nobody what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.journal.book import Book
from hearthside.rooms.support import noticing
from hearthside.web.rooms import TodayCard

ORDER = 90


def cards(book: Book) -> Sequence[TodayCard]:
    """One card, when something new holds for me; mostly none."""
    return (TodayCard("support/today.html", {}, order=ORDER),) if noticing.is_news(book) else ()
