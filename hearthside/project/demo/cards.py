"""What the two do with cards beside answering them: guess at each other, mark, lay one on the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import Who, story
from hearthside.project.demo.talk_story import Guessed
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.card_mark import CardMark
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.records.kinds.guess import Guess
from hearthside.records.kinds.guess_reply import GuessReply
from hearthside.records.labels import guess

OTHER: dict[Who, Who] = {"ana": "ben", "ben": "ana"}


def cards(times: Times) -> Iterator[Event]:
    """Give every guess, every mark, and every card on the table."""
    for one in story().guesses:
        yield from guessed(one, times)
    for mark in story().marks:
        yield Event(times.when(mark.when, 21), mark.by, keep(CardMark(card=mark.card, mark=mark.mark)))
    for laid in story().table:
        yield Event(times.when(laid.when, 20), laid.by, share(CardTalked(card=laid.card, how=laid.how)))


def guessed(one: Guessed, times: Times) -> Iterator[Event]:
    """Give one guess, the answer that was laid beside it, and what its author said to it."""
    about = OTHER[one.by]
    yield Event(times.when(one.when, 12, 4), one.by, _sealed(one))
    if one.opened:
        yield Event(times.when(one.opened, 20, 1), about, _answered(one, about))
    if one.verdict:
        reply = GuessReply(card=one.card, turn=1, verdict=one.verdict, words=one.reply)
        yield Event(times.when(one.opened, 22, 1), about, share(reply))


def _sealed(one: Guessed) -> Any:
    record = Guess(card=one.card, words=one.words)
    return lambda book: book.give(record, guess(one.card, 1, book.partner))


def _answered(one: Guessed, about: Who) -> Any:
    record = CardAnswer(card=one.card, words=getattr(story().answers[one.card], about))
    return lambda book: book.give(record, guess(one.card, 1, book.me))
