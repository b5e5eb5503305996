"""Opens the book of whoever is unlocked, and keeps their promises, before any view runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse

from hearthside.journal.book import Book
from hearthside.journal.errors import MeantForOne
from hearthside.people.access import UnlockedRequest
from hearthside.web import clock, rooms, typed
from hearthside.web.templatetags import promised

Next = Callable[[HttpRequest], HttpResponse]


class Visit:
    """Sets `request.book`, or None. Stands after people's `Unlocked`."""

    def __init__(self, get_response: Next) -> None:
        """Stand in front of `get_response`."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer for whoever is here."""
        desk = getattr(request, "desk", None)
        opened = getattr(request, "opened", None)
        called = opened.bag.get("newcomer") if opened is not None else None
        book = Book(desk, clock.now(), called=called) if desk is not None else None
        request.book = book  # type: ignore[attr-defined]  # typed for views by people's UnlockedRequest
        if book is not None:
            book.on_visit()
            rooms.visit(book)
            page_for = request.POST.get(promised.NAME) if request.method == "POST" else None
            if page_for == promised.TWO and book.closed and typed.typed(request.POST):
                return typed.given_back(request, "closed", partner="")
            book.for_one = page_for == promised.ONE
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Give back what was meant for one alone, when there are two by now."""
        if not isinstance(exception, MeantForOne):
            return None
        book = cast("UnlockedRequest", request).book
        return typed.given_back(request, "for_one", partner=str(book.name_of(book.partner)))
