"""Opens the book of whoever is unlocked, and keeps their promises, before any view runs."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hearthside.journal.book import Book
from hearthside.web import clock, rooms

Next = Callable[[HttpRequest], HttpResponse]


class Visit:
    """Sets `request.book`, or None. Stands after people's `Unlocked`."""

    def __init__(self, get_response: Next) -> None:
        """Stand in front of `get_response`."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer for whoever is here."""
        desk = getattr(request, "desk", None)
        book = Book(desk, clock.now()) if desk is not None else None
        request.book = book  # type: ignore[attr-defined]  # typed for views by people's UnlockedRequest
        if book is not None:
            book.on_visit()
            rooms.visit(book)
        return self.get_response(request)
