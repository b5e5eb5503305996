"""Where people needs the journal, which stands above it: one name in the settings, no import.

At the door a person says what they are called and how they read the clock. Both are entries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.settings import Settings
from hearthside.vault.desk import Desk
from hearthside.web import clock

BOOK = "hearthside.journal.book.Book"


class Book(Protocol):
    """As much of the journal as the door needs."""

    @property
    def ledger(self) -> Any:
        """What was written until now, in short."""

    @property
    def settings(self) -> Settings:
        """How this person likes things."""

    def keep(self, record: Any) -> str:
        """Write for myself."""

    def share(self, record: Any) -> str:
        """Write for both."""

    def name_of(self, person: str) -> str:
        """What somebody is called."""


def book(desk: Desk) -> Book:
    """Open the book of whoever sits at this desk."""
    make = cast("Callable[..., Book]", import_string(getattr(settings, "BOOK", BOOK)))
    return make(desk, clock.now())


def my_name(desk: Desk) -> str:
    """Give what I am called, or nothing if I have not said."""
    return book(desk).ledger.name(str(desk.me)) or ""


def greet(desk: Desk, name: str) -> None:
    """Tell the partner what I am called, now that there is somebody to tell."""
    if name:
        book(desk).share(Greeting(name=name))


def introduce(desk: Desk, *, name: str, zone: str, language: str) -> None:
    """Note down, for myself, what I am called and how I read clock and page."""
    mine = book(desk)
    mine.keep(Greeting(name=name))
    mine.keep(Settings(zone=zone, language=language))


def introduce_again(desk: Desk, *, name: str, likes: Settings | None) -> None:
    """Bring name and settings along to another couple."""
    mine = book(desk)
    mine.keep(Greeting(name=name))
    mine.keep(likes or Settings())
