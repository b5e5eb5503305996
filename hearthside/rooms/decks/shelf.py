"""Cards as a page shows them: from the content, and from the couple's own deck."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hearthside.catalog.load import library
from hearthside.engine.ledger import CardState, Ledger
from hearthside.journal.book import Book
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.web import handles

OWN = "own-"


@dataclass(frozen=True)
class Face:
    """One card: its question, whether one may guess first, and its deck (None: the couple's own)."""

    slug: str
    words: str
    guess: bool = False
    deck: str | None = None
    author: str = ""

    @property
    def named(self) -> str:
        """Give its name in addresses."""
        return handles.handle("card", self.slug)


def face(ledger: Ledger, slug: str) -> Face | None:
    """Give one card, or None if there is none such any more."""
    if slug in library().cards:
        card = library().cards[slug]
        return Face(slug, card.words, card.guess, deck_of(slug))
    own = ledger.own_cards.get(slug)
    return Face(slug, own.words, author=own.author) if own else None


def deck_of(slug: str) -> str:
    """Give the deck in which a card lies."""
    return _decks()[slug]


@cache
def _decks() -> dict[str, str]:
    return {card.slug: deck.slug for deck in library().decks.values() for card in deck.cards}


def faces(ledger: Ledger) -> dict[str, Face]:
    """Give every card that this couple has, by slug."""
    found = {
        card.slug: Face(card.slug, card.words, card.guess, deck.slug)
        for deck in library().decks.values()
        for card in deck.cards
    }
    return found | {slug: Face(slug, own.words, author=own.author) for slug, own in ledger.own_cards.items()}


def find(ledger: Ledger, named: str) -> Face | None:
    """Give the card behind a handle."""
    slug = handles.find("card", named) or handles.find("card", named, ledger.own_cards)
    return face(ledger, slug) if slug else None


def label(ledger: Ledger, slug: str) -> labels.Label:
    """Give the label under which both answers to this card meet."""
    return labels.card(slug, ledger.cards.get(slug, CardState()).turn)


def standing(book: Book, cards: Iterable[Face]) -> list[tuple[Face, str]]:
    """Give each card with where it stands: nobody, mine, theirs, waiting, open, unreadable, kept or passed.

    One query for all of them, however many.
    """
    ledger, listed = book.ledger, list(cards)
    reveals = book.reveals([label(ledger, face.slug) for face in listed])
    return [(face, _state(ledger, face, reveals[label(ledger, face.slug)].state)) for face in listed]


def draft(book: Book, face: Face) -> str:
    """Give what this person answered while they were here alone."""
    kept = [
        entry.record.words
        for entry in book.every((CardAnswer,))
        if isinstance(entry.record, CardAnswer)
        and entry.audience == "private"
        and entry.record.card == face.slug
    ]
    return kept[-1] if kept else ""


def _state(ledger: Ledger, face: Face, state: str) -> str:
    known = ledger.cards.get(face.slug, CardState())
    if state == "nobody" and known.draft:
        return "kept"
    if state in {"nobody", "theirs"} and known.skipped:
        return "passed"
    return state
