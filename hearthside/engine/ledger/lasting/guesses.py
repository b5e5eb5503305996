"""What lasts of guesses: which are open, and what the one who was guessed said to each."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.guess import Guess
from hearthside.records.kinds.guess_reply import GuessReply

Side = Literal["me", "them"]


class Guesses(Part, frozen=True):
    """By card, turn and who was guessed ("song/1/me"): the day it opened, and the id of the reply."""

    NAME: ClassVar[str] = "guesses"

    opened: dict[str, int] = {}
    replies: dict[str, str] = {}


def key(card: str, turn: int, about: Side) -> str:
    """The name under which one guess is remembered."""
    return f"{card}/{turn}/{about}"


@folds_into(Guesses, Guess)
def guess(guesses: Guesses, written: Written, record: Guess, me: str) -> Guesses:
    """A guess of the partner's at me: I read it, so it is open."""
    return _opened(guesses, written, record.card, me)


@folds_into(Guesses, CardAnswer)
def card_answer(guesses: Guesses, written: Written, record: CardAnswer, me: str) -> Guesses:
    """The partner's answer to a guess of mine."""
    return _opened(guesses, written, record.card, me)


def _opened(guesses: Guesses, written: Written, card: str, me: str) -> Guesses:
    match written.label:
        case ("guess", named, turn, about) if written.author != me and named == card and turn.isdecimal():
            name = f"{card}/{turn}/{'me' if about == me else 'them'}"
            return replace(guesses, opened={**guesses.opened, name: written.day})
    return guesses


@folds_into(Guesses, GuessReply)
def guess_reply(guesses: Guesses, written: Written, record: GuessReply, me: str) -> Guesses:
    """Whoever replies was the one who was guessed."""
    if written.audience != "shared":
        return guesses
    name = key(record.card, record.turn, "me" if written.author == me else "them")
    return replace(guesses, replies={**guesses.replies, name: written.id})
