"""The question of the day, as decks lay it on Today."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.catalog.load import library
from hearthside.engine import today
from hearthside.engine.ledger import Ledger
from hearthside.journal.book import Book
from hearthside.rooms.decks import shelf
from hearthside.web.rooms import TodayCard


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out one question: the next in this couple's order, or today's with where it stands."""
    if book.closed:
        return ()
    ledger = book.ledger
    found = today.question(ledger, _depths(ledger), couple=book.couple, day=book.day)
    face = shelf.faces(ledger).get(found.card) if found else None
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


def _depths(ledger: Ledger) -> dict[str, int]:
    decks = [deck for deck in library().decks.values() if not deck.opt_in]
    return dict.fromkeys(ledger.own_cards, 1) | {
        card.slug: card.depth for deck in decks for card in deck.cards
    }
