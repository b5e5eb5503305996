"""The question of the day, as decks lay it on Today."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from hearthside.catalog.load import library
from hearthside.catalog.types import CardNotWhen
from hearthside.engine import today
from hearthside.engine.ledger import day_date
from hearthside.journal.book import Book
from hearthside.records import labels
from hearthside.rooms.decks import drawing, shelf, telling
from hearthside.web.rooms import TodayCard


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out one question: the next in this couple's order, or today's with where it stands."""
    if book.closed:
        return ()
    ledger = book.ledger
    found = today.question(ledger, order(book), day=book.day, couple=book.couple)
    face = shelf.face(ledger, found.card) if found else None
    if found is None or face is None:
        return ()
    if found.again:
        return (TodayCard("decks/today_still.html", _still(book, face), order=30),)
    context = {
        "face": face,
        "turn": telling.turns(book, [(face, shelf.state_of(ledger, face.slug).turn)])[0],
        "answered": found.answered,
        "partner": book.name_of(book.partner) if book.partner else None,
    }
    return (TodayCard("decks/today.html", context, order=30),)


def _still(book: Book, face: shelf.Face) -> dict[str, Any]:
    """My answer of over a year ago, and whether my partner has answered anew meanwhile."""
    state = shelf.state_of(book.ledger, face.slug)
    now, then = labels.card(face.slug, state.turn), labels.card(face.slug, state.turn + 1)
    reveals = book.reveals([now, then])
    mine = reveals[now].mine
    return {
        "face": face,
        "words": getattr(mine.record, "words", "") if mine else "",
        "when": day_date(state.mine),
        "turn": state.turn,
        "again": reveals[then].state == "theirs",
        "partner": book.name_of(book.partner) if book.partner else None,
    }


def order(book: Book) -> dict[int, str]:
    """Give the cards that may be asked, in the order of this couple: those of the decks and their own.

    For two it follows from nothing but what both know: of somebody who is never asked certain things, the
    other would sooner or later notice which answers do not come.
    """
    week = drawing.week_of_both(book)
    decks = tuple(filter(week.asks_from, library().decks))
    own = tuple(slug for slug, card in book.ledger.own_cards.items() if card.shared or book.solo)
    return _order(book.couple, decks, own, week.deepest, week.in_the_way)


@lru_cache(maxsize=256)  # hashing every card anew would take longer than the rest of the page
def _order(
    couple: str,
    decks: tuple[str, ...],
    own: tuple[str, ...],
    deepest: int,
    held_back: frozenset[CardNotWhen],
) -> dict[int, str]:
    every = (card for deck in decks for card in library().decks[deck].cards)
    fitting = (card for card in every if held_back.isdisjoint(card.not_when))
    depths = {card.slug: card.depth for card in fitting if card.depth <= deepest}
    return today.marked(today.in_order({**depths, **dict.fromkeys(own, 1)}, couple=couple))
