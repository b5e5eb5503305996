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
RESEAL = "hearthside.journal.reseal.reseal"


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

    def erase_all(self) -> int:
        """Delete everything that I wrote in this couple."""

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
    if name and not desk.closed:
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


def erase_all(desk: Desk) -> None:
    """Delete everything that I wrote in this couple, for ever."""
    book(desk).erase_all()


def reseal(before: Desk, after: Desk) -> None:
    """Put my own private and sealed entries into boxes under my new keys."""
    import_string(getattr(settings, "RESEAL", RESEAL))(before, after)
