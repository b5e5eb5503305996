"""What every page is told: the menu, where one is, how the person likes to read, what to say."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.functional import SimpleLazyObject

from hearthside.web import notices, rooms

EXIT_TO = "https://www.wikipedia.org/"


def house(request: HttpRequest) -> dict[str, Any]:
    """Give the values that ui/base.html stands on (listed in docs/design.md)."""
    book = getattr(request, "book", None)
    likes = getattr(book, "settings", None)
    for_two = book is not None and not book.solo and not book.closed
    return {
        "app_name": getattr(settings, "APP_NAME", "Hearthside"),
        "demo": getattr(settings, "DEMO", False),
        "theme": getattr(likes, "theme", "auto"),
        "text_size": getattr(likes, "text", "normal"),
        "idle_minutes": str(getattr(likes, "idle_minutes", 30)),
        "unlocked": getattr(request, "desk", None) is not None,
        "doors": rooms.doors(),
        "here": here(request),
        "for_two": for_two,
        "live": book.live() if book is not None and for_two else "",
        "arrivals": rooms.arrivals(book) if for_two else (),
        "repair_url": address("repairs", "") if for_two else "",
        "help_url": address("support", "/help/"),
        "exit_url": named("exit", "/exit"),
        "exit_to": getattr(settings, "EXIT_TO", EXIT_TO),
        "after_form": SimpleLazyObject(lambda: notices.is_after_form(request)),
        "notice": SimpleLazyObject(lambda: notices.heard(request, _partner(book))),
    }


def _partner(book: Any) -> str:
    """What the partner is called, where there is one."""
    return str(book.name_of(book.partner)) if book is not None and book.partner else ""


def here(request: HttpRequest) -> str | None:
    """Give the place of the menu in which the page stands."""
    match = request.resolver_match
    room = rooms.room_of(match.app_names[0] if match and match.app_names else None)
    return room.place if room else None


def address(slug: str, otherwise: str) -> str:
    """Give where the room `slug` is."""
    room = rooms.room_of(slug)
    return room.address if room else otherwise


def named(name: str, otherwise: str) -> str:
    """Give the address with this URL name."""
    return _named(name, otherwise, get_urlconf() or settings.ROOT_URLCONF)


@cache
def _named(name: str, otherwise: str, urlconf: str) -> str:
    try:
        return reverse(name, urlconf=urlconf)
    except NoReverseMatch:
        return otherwise
