"""The question of the day, as decks lay it on Today."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hearthside.catalog.load import library
from hearthside.engine import today
from hearthside.engine.plan.gather import guard_of, life_of, rupture_between
from hearthside.journal.book import Book
from hearthside.rooms.decks import shelf
from hearthside.web.rooms import TodayCard

MIDDLING, DEEP = 2, 3  # how deep a question of the day goes at a gentle and at a steady pace


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out one question: the next in this couple's order, or today's with where it stands."""
    if book.closed:
        return ()
    ledger = book.ledger
    found = today.question(ledger, order(book), day=book.day)
    face = shelf.face(ledger, found.card) if found else None
    if found is None or face is None:
        return ()
    reveal = book.reveal(shelf.label(ledger, face.slug))
    context = {
        "face": face,
        "reveal": reveal,
        "answered": found.answered,
        "partner": book.name_of(book.partner) if book.partner else None,
    }
    return (TodayCard("decks/today.html", context, order=30),)


def order(book: Book) -> dict[int, str]:
    """Give the cards that may be asked, in the order of this couple: those of the decks and their own."""
    deepest = MIDDLING if book.settings.pace == "gentle" else DEEP
    return _order(book.couple, _asked(book), tuple(book.ledger.own_cards), deepest)


def _asked(book: Book) -> tuple[str, ...]:
    """The decks from which this member may be asked now."""
    guard, members = guard_of(book.ledger, me=book.me), _members(book)
    life = life_of(book.ledger, members)
    rupture = guard.rupture or rupture_between(book.ledger, members)
    gentle = guard.pace == "gentle"
    return tuple(
        slug
        for slug, deck in library().decks.items()
        if today.is_asked(deck, life=life, rupture=rupture, gentle=gentle)
    )


def _members(book: Book) -> tuple[str, ...]:
    return tuple(sorted((book.me, book.partner))) if book.partner else (book.me,)


@lru_cache(maxsize=256)  # hashing every card anew would take longer than the rest of the page
def _order(couple: str, decks: tuple[str, ...], own: tuple[str, ...], deepest: int) -> dict[int, str]:
    every = (card for deck in decks for card in library().decks[deck].cards)
    depths = {card.slug: card.depth for card in every if card.depth <= deepest}
    return today.marked(today.in_order({**depths, **dict.fromkeys(own, 1)}, couple=couple))
