"""Writing the past: events in the order in which they happened, each into its author's book of that day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from hearthside.journal.book import Book
from hearthside.project.demo.story import Who
from hearthside.project.demo.times import Event

Books = Mapping[Who, Callable[[datetime], "PastBook"]]


class PastBook(Book):
    """A book at some moment of the past, which knows its zone without looking it up for every word."""

    def __init__(self, desk: Any, now: datetime) -> None:
        """Sit down at a desk, at a moment in the person's own zone."""
        super().__init__(desk, now)
        self._then = now

    @property
    def now(self) -> datetime:
        """This moment where the person is."""
        return self._then

    def later(self, moment: datetime) -> PastBook:
        """Give the same book at a later moment, as far as it has been read."""
        book = PastBook(self.desk, moment)
        book._reading = self._reading
        return book


def live(books: Books, events: Iterable[Event]) -> None:
    """Let everything happen, or nothing."""
    open_now: dict[Who, PastBook] = {}
    with transaction.atomic():
        for event in sorted(events, key=lambda event: event.at):
            kept = None if event.looks else open_now.get(event.who)
            book = kept.later(event.at) if kept else books[event.who](event.at)
            event.write(book)
            open_now[event.who] = book
