"""Where cards stand for one member: whose turn it is, what waits, what was passed, which are favourites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from hearthside.engine.ledger import CardState, Ledger
from hearthside.engine.ledger.lasting.card_marks import ASIDE, CardMarks
from hearthside.journal.book import Book
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.rooms.decks import shelf
from hearthside.rooms.decks.shelf import Face

UNANSWERED = {"nobody", "passed"}
WAITING = {"theirs", "again"}


@dataclass(frozen=True)
class Standing(Face):
    """A card with where it stands for me.

    `state`: nobody, mine, theirs, waiting, open, again (open, and the partner has answered anew), unreadable,
    kept (while alone) or passed. `guessed`: the partner has guessed at me, and it is not open.
    """

    state: str = "nobody"
    guessed: bool = False
    favourite: bool = False
    aside: bool = False

    @property
    def waits(self) -> bool:
        """Whether the partner has done something with it and it is my turn."""
        return self.guessed or self.state in WAITING


def standing(book: Book, cards: Iterable[Face]) -> list[Standing]:
    """Give each card with where it stands. One query for all of them, however many."""
    ledger, listed = book.ledger, list(cards)
    answers = {face.slug: labels.card(face.slug, shelf.asked(ledger, face.slug)) for face in listed}
    guesses = {face.slug: _guessed(book, face) for face in listed if face.guess and not book.solo}
    reveals = book.reveals([*answers.values(), *guesses.values()])
    marks = ledger.of(CardMarks)
    return [
        Standing(
            **{name: getattr(face, name) for name in _FACE},
            state=_state(ledger, face, reveals[answers[face.slug]].state),
            guessed=face.slug in guesses and reveals[guesses[face.slug]].state == "theirs",
            favourite=face.slug in marks.favourites,
            aside=book.day - marks.aside.get(face.slug, 0) < ASIDE,
        )
        for face in listed
    ]


_FACE = tuple(field.name for field in fields(Face))


def one(book: Book, face: Face) -> Standing:
    """The same for one card."""
    return standing(book, [face])[0]


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


def _guessed(book: Book, face: Face) -> labels.Label:
    return labels.guess(face.slug, shelf.state_of(book.ledger, face.slug).turn, book.me)


def _state(ledger: Ledger, face: Face, state: str) -> str:
    known = ledger.cards.get(face.slug, CardState())
    if known.is_open:
        return {"nobody": "open", "theirs": "again"}.get(state, state)
    if state == "nobody" and known.draft:
        return "kept"
    if state in {"nobody", "theirs"} and known.skipped:
        return "passed"
    return state
