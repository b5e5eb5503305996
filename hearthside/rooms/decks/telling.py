"""What the two told each other with a card, turn by turn, and what each had guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.lasting import guesses as lasting
from hearthside.journal.book import Book, Reveal
from hearthside.journal.reveal import NOBODY_YET
from hearthside.records import labels
from hearthside.records.kinds.guess_reply import GuessReply
from hearthside.rooms.decks import shelf
from hearthside.rooms.decks.shelf import Face

SHOWN = {"waiting", "open", "unreadable"}


@dataclass(frozen=True)
class Guessed:
    """One guess: where it stands, and what the one who was guessed said to it."""

    reveal: Reveal
    reply: GuessReply | None = None

    @property
    def state(self) -> str:
        """Where it stands, as a reveal."""
        return self.reveal.state


@dataclass(frozen=True)
class Turn:
    """One turn of a card: both answers, the guess at me and mine at my partner."""

    face: Face
    number: int
    reveal: Reveal
    at_me: Guessed
    at_them: Guessed

    @property
    def day(self) -> date | None:
        """The day on which the later of the two answers was given."""
        days = [one.day for one in (self.reveal.mine, self.reveal.theirs) if one]
        return day_date(max(days)) if days else None

    @property
    def by_guess(self) -> bool:
        """Whether a guess has opened, for one of the two, what the answers alone would still keep sealed."""
        if self.reveal.state == "mine":
            return self.at_me.state in SHOWN
        if self.reveal.state == "theirs":
            return self.at_them.state in SHOWN
        return self.reveal.state == "waiting" and self.at_them.state == "open"

    @property
    def is_answered(self) -> bool:
        """Whether the partner has given an answer, read by me or not."""
        return self.reveal.state in {"theirs", *SHOWN}

    @property
    def has_guess(self) -> bool:
        """Whether there is a guess to be read, or to be opened."""
        return self.at_me.state in {"theirs", *SHOWN} or self.at_them.state in {"mine", *SHOWN}


def turns(book: Book, wanted: Iterable[tuple[Face, int]]) -> list[Turn]:
    """Give turns of cards. One query for all of them, and one for each reply to a guess."""
    listed = list(wanted)
    names = [name for face, number in listed for name in _labels(book, face, number)]
    reveals = book.reveals(names)
    return [_turn(book, face, number, reveals) for face, number in listed]


def _labels(book: Book, face: Face, number: int) -> list[labels.Label]:
    """The places of one turn: both answers, the guess at me, the guess at my partner."""
    people = (book.me, book.partner) if face.guess and book.partner else ()
    return [
        labels.card(face.slug, number), *(labels.guess(face.slug, number, about) for about in people)
    ]  # fmt: skip


def _turn(book: Book, face: Face, number: int, reveals: dict[labels.Label, Reveal]) -> Turn:
    names = _labels(book, face, number)
    known = [reveals[name] for name in names] + [NOBODY_YET] * (3 - len(names))
    at_me = Guessed(known[1], _reply(book, face, number, "me", known[1]))
    at_them = Guessed(known[2], _reply(book, face, number, "them", known[2]))
    return Turn(face, number, known[0], at_me, at_them)


def _reply(book: Book, face: Face, number: int, side: lasting.Side, found: Reveal) -> GuessReply | None:
    name = lasting.key(face.slug, number, side)
    entry = book.ledger.of(lasting.Guesses).replies.get(name) if found.state == "open" else None
    written = book.one(entry) if entry else None
    record = written.record if written else None
    return record if isinstance(record, GuessReply) else None


def told(book: Book) -> list[tuple[Face, int]]:
    """Every card with the latest turn that can be read, the newest first: answers, or a guess alone."""
    ledger = book.ledger
    found: dict[str, tuple[int, int]] = {}
    for slug, state in ledger.cards.items():
        if state.is_open or state.turn > 1:
            found[slug] = (max(state.mine, state.theirs), state.turn if state.is_open else state.turn - 1)
    for name, day in ledger.of(lasting.Guesses).opened.items():
        slug, number, _ = name.split("/")
        if slug not in found:
            found[slug] = (day, int(number))
    faces = shelf.faces(ledger)
    newest = sorted(found, key=lambda slug: (found[slug][0], slug), reverse=True)
    return [(faces[slug], found[slug][1]) for slug in newest if slug in faces]
