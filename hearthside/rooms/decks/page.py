"""Everything that stands on the page of one card."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from hearthside.engine.ledger import CardState, day_date
from hearthside.engine.ledger.lasting.card_marks import CardMarks
from hearthside.journal.book import AlreadyGiven, Book
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.rooms.decks import opting, shelf, standing, telling
from hearthside.rooms.decks.forms import AnswerForm, GuessForm
from hearthside.rooms.decks.shelf import Face

EARLIER = 20  # turns shown below the latest one
ANSWERABLE = {"nobody", "theirs", "passed", "kept"}


def of_card(
    book: Book,
    face: Face,
    *,
    form: AnswerForm,
    again: bool = False,
    unsent: str | None = None,
    guessing: GuessForm | None = None,
) -> dict[str, Any]:
    """Where the card stands, what can be done with it, and what was said before."""
    known, card = shelf.state_of(book.ledger, face.slug), standing.one(book, face)
    numbers = range(known.turn, max(0, known.turn - EARLIER), -1)
    latest, *before = telling.turns(book, [(face, number) for number in numbers])
    if card.state == "kept" and not form.is_bound:
        form = AnswerForm(initial={"words": standing.draft(book, face)})
    asks = card.state in ANSWERABLE or card.state == "again" or (known.is_open and (again or form.is_bound))
    closed_deck = opting.shut(book, face.deck)
    return {
        "face": face,
        "card": card,
        "shut": closed_deck,
        "form": form,
        "turn": shelf.asked(book.ledger, face.slug),
        "latest": latest,
        "before": [one for one in before if one.reveal.state in telling.SHOWN],
        "asks": asks and closed_deck is None and is_for_answers(book, face),
        "unsent": unsent,
        "me": book.me,
        "partner": book.name_of(book.partner) if book.partner else None,
        "guessing": guessing or GuessForm(),
        "may_guess": closed_deck is None and _may_guess(book, face, known, latest),
        "may_open": latest.at_me.state == "theirs" and latest.reveal.mine is not None,
        "may_change": may_change(book, card),
        "closed": book.closed,
        **_aged(book, known, may_ask=closed_deck is None),
    }


def is_for_answers(book: Book, face: Face) -> bool:
    """Whether it can be answered: not after the end, and a question of my own not before both have it."""
    return not book.closed and (face.shared or book.solo)


def may_change(book: Book, card: standing.Standing) -> bool:
    """Whether this is a question that I added and that nobody has done anything with yet."""
    return card.author == book.me and not card.guessed and card.state in standing.UNANSWERED


def is_favourite(book: Book, face: Face) -> bool:
    """Whether it is a favourite of mine."""
    return face.slug in book.ledger.of(CardMarks).favourites


def open_guess(book: Book, face: Face, words: str, turn: int) -> None:
    """Lay my answer beside the guess that my partner has made at it, if there is one: both open."""
    label = labels.guess(face.slug, turn, book.me)
    if face.guess and book.reveal(label).state == "theirs":
        with suppress(AlreadyGiven):
            book.give(CardAnswer(card=face.slug, words=words), label)


def _may_guess(book: Book, face: Face, known: CardState, latest: telling.Turn) -> bool:
    return bool(
        face.guess
        and face.shared
        and book.partner
        and not book.closed
        and not known.is_open
        and latest.at_them.state in {"nobody", "theirs"}
    )


def _aged(book: Book, known: CardState, *, may_ask: bool) -> dict[str, Any]:
    """Whether my answer is old, when I gave it, and when each of us last said that theirs holds."""
    return {
        "aged": known.is_aged(book.day) and not book.closed and may_ask,
        "said": day_date(known.mine) if known.mine else None,
        "mine_holds": day_date(known.still) if known.still else None,
        "theirs_holds": day_date(known.theirs_still) if known.theirs_still else None,
    }
