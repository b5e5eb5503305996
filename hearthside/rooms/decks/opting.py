"""Decks that both have to choose: closed until a week in which both have, and what is said until then.

Whether one is open follows from nothing but what both have ticked, so nobody learns what only one has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hearthside.catalog.load import library
from hearthside.journal.book import Book
from hearthside.rooms.decks import drawing
from hearthside.rooms.decks.shelf import Face
from hearthside.rooms.decks.standing import Standing
from hearthside.web.context import named
from hearthside.web.welcome import TITLE, WELCOME

UNTOUCHED = {"nobody", "theirs", "passed"}


@dataclass(frozen=True)
class Shut:
    """What it takes to open a deck: where which words are ticked, and whether I go too gently to be asked."""

    title: Any
    words: Any
    address: str
    is_gentle: bool
    likes: str
    solo: bool


def shut(book: Book, deck: str | None) -> Shut | None:
    """What it takes to open a deck, or None where it is open."""
    if deck is None or book.closed or drawing.week_of_both(book).opens(deck):
        return None
    return Shut(
        title=TITLE,
        words=dict(WELCOME)[library().decks[deck].welcome],
        address=named("path:time", "/path/time/"),
        is_gentle=book.settings.pace != "steady",
        likes=named("household:likes", "/me/likes/"),
        solo=book.solo,
    )


def is_hidden(week: drawing.Week, card: Standing) -> bool:
    """Whether a card of a closed deck shows nowhere: there is nothing of mine on it."""
    return not week.opens(card.deck) and card.state in UNTOUCHED


def takes_words(book: Book, face: Face) -> bool:
    """Whether something can be written to a card this week."""
    return shut(book, face.deck) is None
