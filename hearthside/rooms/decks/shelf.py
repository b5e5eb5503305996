"""Cards as a page shows them: from the content, and from the couple's own deck."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hearthside.catalog.load import library
from hearthside.catalog.types import Card, CardNotWhen
from hearthside.engine.ledger import CardState, Ledger
from hearthside.journal.book import Book
from hearthside.web import handles

OWN = "own-"


@dataclass(frozen=True)
class Face:
    """One card: its question, how deep and long it is, whether one may guess first, and where it lies.

    `deck` is None for the couple's own; `author` is who added one of those, `shared` whether both have it.
    """

    slug: str
    words: str
    depth: int = 1
    takes: int = 5
    guess: bool = True
    deck: str | None = None
    author: str = ""
    shared: bool = True
    not_when: tuple[CardNotWhen, ...] = ()

    @property
    def named(self) -> str:
        """Give its name in addresses."""
        return handles.handle("card", self.slug)


def face(ledger: Ledger, slug: str) -> Face | None:
    """Give one card, or None if there is none such any more."""
    if slug in library().cards:
        return _printed(library().cards[slug], _decks()[slug])
    return _own(ledger, slug) if slug in ledger.own_cards else None


def faces(ledger: Ledger) -> dict[str, Face]:
    """Give every card that this couple has, by slug."""
    found = {card.slug: _printed(card, deck.slug) for deck in library().decks.values() for card in deck.cards}
    return found | {slug: _own(ledger, slug) for slug in ledger.own_cards}


def at_hand(book: Book) -> list[Face]:
    """Give every card that can be asked: the couple's own only once both have it."""
    return [face for face in faces(book.ledger).values() if face.shared or book.solo]


def find(ledger: Ledger, named: str) -> Face | None:
    """Give the card behind a handle."""
    slug = handles.find("card", named) or handles.find("card", named, ledger.own_cards)
    return face(ledger, slug) if slug else None


def state_of(ledger: Ledger, slug: str) -> CardState:
    """Give where a card stands; one that nobody has touched stands at the beginning."""
    return ledger.cards.get(slug, CardState())


def asked(ledger: Ledger, slug: str) -> int:
    """Give the turn that an answer of today belongs to: the one that is not open yet."""
    state = state_of(ledger, slug)
    return state.turn + 1 if state.is_open else state.turn


@cache
def _printed(card: Card, deck: str) -> Face:
    return Face(card.slug, card.words, card.depth, card.takes, card.guess, deck, not_when=card.not_when)


def _own(ledger: Ledger, slug: str) -> Face:
    own = ledger.own_cards[slug]
    return Face(slug, own.words, author=own.author, shared=own.shared)


@cache
def _decks() -> dict[str, str]:
    return {card.slug: deck.slug for deck in library().decks.values() for card in deck.cards}
