"""The question of the day, as decks lay it on Today."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hearthside.catalog.load import library
from hearthside.engine import today
from hearthside.engine.plan.gather import guard_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.records.kinds.situation import Situation
from hearthside.rooms.decks import shelf
from hearthside.web.rooms import TodayCard

MIDDLING, DEEP = 2, 3  # how deep a question of the day goes in any week, and in one for what is difficult


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
    """Give the cards that may be asked, in the order of this couple: those of the decks and their own.

    For two it follows from nothing but what both know: of somebody who is never asked certain things, the
    other would sooner or later notice which answers do not come.
    """
    life, rupture, tender = _week_of_two(book) if book.partner else _week_alone(book)
    decks = tuple(
        slug
        for slug, deck in library().decks.items()
        if today.is_asked(deck, life=life, rupture=rupture, tender=tender)
    )
    return _order(book.couple, decks, tuple(book.ledger.own_cards), DEEP if tender else MIDDLING)


def _week_of_two(book: Book) -> tuple[Situation, bool, bool]:
    """How they live, whether both know of a rupture, whether both asked for what is difficult this week."""
    now = now_of(book)
    return now.situation, now.rupture, now.welcomes("talks")


def _week_alone(book: Book) -> tuple[Situation, bool, bool]:
    guard = guard_of(book.ledger, me=book.me)
    return now_of(book).situation, guard.rupture, guard.pace == "steady"


@lru_cache(maxsize=256)  # hashing every card anew would take longer than the rest of the page
def _order(couple: str, decks: tuple[str, ...], own: tuple[str, ...], deepest: int) -> dict[int, str]:
    every = (card for deck in decks for card in library().decks[deck].cards)
    depths = {card.slug: card.depth for card in every if card.depth <= deepest}
    return today.marked(today.in_order({**depths, **dict.fromkeys(own, 1)}, couple=couple))
