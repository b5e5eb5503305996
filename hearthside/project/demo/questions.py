"""The question of the day: both go through the cards in their couple's order, some days only one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.today import in_order, is_asked
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import NAMES, OwnCard, Who, story
from hearthside.project.demo.times import DAY, Event, Times
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.own_card import OwnCard as OwnCardRecord
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.skip import Skip
from hearthside.records.labels import card

LIFE: Any = {"life": Situation(), "rupture": False, "tender": False}


def questions(times: Times, couple: str) -> Iterator[Event]:
    """Give every answer, every card passed over, and the couple's own cards."""
    sealed = first(couple)
    known = [slug for slug in story().answers if slug != sealed]
    for slug, line in zip(known, story().questions.on, strict=False):
        yield from asked(slug, line, times)
    yield from waiting(sealed, times)
    for own in story().own:
        yield from added(own, times)


def first(couple: str) -> str:
    """Give the card that this couple meets first."""
    decks = [deck for deck in library().decks.values() if is_asked(deck, **LIFE)]
    depths = {one.slug: one.depth for deck in decks for one in deck.cards if one.depth < 3}
    return in_order(depths, couple=couple)[0]


def suits(couple: str) -> bool:
    """Whether the story answers, and nobody guesses at, this couple's first question: today's for both."""
    return first(couple) in story().answers.keys() - {one.card for one in story().guesses}


def asked(slug: str, line: str, times: Times) -> Iterator[Event]:
    """Give one card: "-38 wed ana" answers first, the other that evening or a day or two later."""
    line, _, passing = line.partition(" not ")
    when, _, first = line.rpartition(" ")
    day, last = times.day(when), times.today - DAY
    for who in NAMES:
        if who == passing:
            yield Event(times.at(day, 19), who, keep(Skip(card=slug)))
        elif who == first:
            yield Event(times.at(day, 12, 4), who, given(slug, who))
        else:
            later = min(day + times.chance.choice((0, 0, 1, 2)) * DAY, last)
            yield Event(times.at(later, 20, 2), who, given(slug, who))


def waiting(slug: str, times: Times) -> Iterator[Event]:
    """Give the answer that one of them has sealed today."""
    who = story().questions.sealed_by
    yield Event(times.when("today", 18), who, given(slug, who))


def given(slug: str, who: Who) -> Any:
    """Answer a card without peeking."""
    words = getattr(story().answers[slug], who)
    return lambda book: book.give(CardAnswer(card=slug, words=words), card(slug))


def added(own: OwnCard, times: Times) -> Iterator[Event]:
    """Give a card of the couple's own, and who answered it."""
    record = OwnCardRecord(card=own.card, words=own.words)
    yield Event(times.when(own.when, 17), own.by, share(record))
    answers: dict[Who, str] = {"ana": own.ana, "ben": own.ben}
    for who, words in answers.items():
        if words:
            answer = CardAnswer(card=own.card, words=words)
            yield Event(times.when(own.when, 18, 4), who, _give(answer))


def _give(answer: CardAnswer) -> Any:
    return lambda book: book.give(answer, card(answer.card))
