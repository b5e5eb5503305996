"""Things to ask: cards, and the statements and causes of the assessment."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import CardNotWhen, Cause, Line, NotWhen, Passage

DEEP = 3


class Card(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question. `guess` marks cards where one may first guess the other's answer.

    `minutes`: how long two people need for it over a table; 0 where its depth tells (see `takes`).
    `not_when`: what has to be over before it is asked by itself; of the deck that it lies in there is more.
    """

    slug: str
    words: Line
    depth: Annotated[int, Meta(ge=1, le=3)] = 1
    guess: bool = False
    minutes: Literal[0, 2, 5, 15] = 0
    not_when: tuple[CardNotWhen, ...] = ()

    @property
    def takes(self) -> int:
        """How long the two need for it: 2, 5 or 15 minutes."""
        return self.minutes or (15 if self.depth == DEEP else 5)


class Deck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A themed set of cards. Card slugs are unique over all decks.

    `opt_in`: nothing of it is ever asked by itself, and it opens only in a week in which both have ticked
    what `welcome` names. `fits`: only for those who live apart, or with a child.
    `not_when`: when the question of the day does not come from it.
    """

    slug: str
    title: Line
    about: Passage
    opt_in: bool = False
    welcome: Literal["touch", "desire", "talks"] = "talks"
    fits: Literal["apart", "child"] | None = None
    not_when: tuple[NotWhen, ...] = ()
    cards: Annotated[tuple[Card, ...], Meta(min_length=1)]


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement, answered 0-4. `reverse`: agreeing means *less* of the cause.

    Forms `a` and `b` are the assessment, every statement asked; of `follow` a few follow when the root is
    open, and one a week.
    """

    slug: str
    cause: Cause
    words: Line
    reverse: bool
    form: Literal["a", "b", "follow"]


class CauseFacts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a cause is named and told: `name`, `about` what it is, `low` and `high` what a level means."""

    slug: Cause
    name: Line
    about: Passage
    low: Line
    high: Line
    talk: Line
    evidence: tuple[str, ...]
