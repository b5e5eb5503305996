"""Drawing a card: for oneself, or to lie on the table between the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from hearthside.catalog.load import library
from hearthside.catalog.types import CardNotWhen
from hearthside.engine import draw, today
from hearthside.engine.ledger import CardState
from hearthside.engine.ledger.lasting.card_marks import CardMarks
from hearthside.engine.plan import Shared
from hearthside.engine.plan.gather import guard_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.records.kinds.situation import Situation
from hearthside.rooms.decks import facets, shelf
from hearthside.rooms.decks.shelf import Face
from hearthside.web.narrowing import Narrowed, narrowed

MIDDLING, DEEP = 2, 3  # how deep what comes by itself goes in any week, and in one for what is difficult

Rule = Callable[..., bool]
NEW = CardState()
KINDS: tuple[Literal["touch", "desire", "talks"], ...] = ("touch", "desire", "talks")


@dataclass(frozen=True)
class Week:
    """How the two live, whether something is open between them, and whether what is difficult is welcome."""

    life: Situation
    rupture: bool
    tender: bool
    welcome: frozenset[str] = frozenset()

    @property
    def deepest(self) -> int:
        """How deep a card may be that nobody asked for."""
        return DEEP if self.tender else MIDDLING

    def suits(self, deck: str) -> bool:
        """Whether a deck is made for how the two live."""
        facts = library().decks[deck]
        return facts.fits is None or (self.life.apart if facts.fits == "apart" else self.life.child)

    def opens(self, deck: str | None) -> bool:
        """Whether a deck can be opened at all: one that is to be chosen only if both have chosen it."""
        facts = library().decks[deck] if deck is not None else None
        return facts is None or not facts.opt_in or facts.welcome in self.welcome

    @property
    def in_the_way(self) -> frozenset[CardNotWhen]:
        """What there is of that for which single cards are held back."""
        return today.in_the_way(self.life, rupture=self.rupture)

    def asks_from(self, deck: str) -> bool:
        """Whether something from this deck may come by itself."""
        facts = library().decks[deck]
        return today.is_asked(facts, life=self.life, rupture=self.rupture, tender=self.tender)


def week_of_both(book: Book) -> Week:
    """The week as both know it; alone, as I know it."""
    now = now_of(book)
    if book.solo:
        return week_of_mine(book)
    return Week(now.situation, now.rupture, now.welcomes("talks"), _welcome(now))


def week_of_mine(book: Book) -> Week:
    """The week with what I alone know: only what I see may follow from it."""
    now, guard = now_of(book), guard_of(book.ledger, me=book.me)
    is_steady = guard.pace == "steady"
    tender = is_steady if book.solo else now.welcomes("talks")
    welcome = (frozenset(KINDS) if is_steady else frozenset[str]()) if book.solo else _welcome(now)
    return Week(now.situation, now.rupture or guard.rupture, tender, welcome)


def _welcome(now: Shared) -> frozenset[str]:
    """What both have ticked for this week."""
    return frozenset(what for what in KINDS if now.welcomes(what))


@dataclass(frozen=True)
class Deal:
    """Cards in the order of one day: those that fit what was asked for, and how that can be narrowed."""

    order: list[str]
    fitting: dict[str, Face]
    chosen: Narrowed
    choosable: list[Face]

    def at(self, place: int) -> tuple[Face | None, int]:
        """The card from a place on, and the place after it; no card and the top when there is none left."""
        found = draw.drawn(self.order, self.fitting, place)
        return (None, 0) if found is None else (self.fitting[found[1]], found[0] + 1)


def for_me(book: Book, asked: str) -> Deal:
    """Deal for myself: nothing that I met within a year, passed on or put aside."""
    return _dealt(book, draw.may_be_drawn, week_of_mine(book), f"{book.couple}/{book.me}", asked)


def for_both(book: Book, asked: str) -> Deal:
    """Deal for the table: by nothing but what both know."""
    return _dealt(book, draw.may_lie_on_the_table, week_of_both(book), f"{book.couple}/table", asked)


def _dealt(book: Book, rule: Rule, week: Week, whose: str, asked: str) -> Deal:
    """What was asked for. Opt-in decks that are open and deep cards are among it only if they were."""
    every, marks, day = shelf.at_hand(book), book.ledger.of(CardMarks), book.day
    states = book.ledger.cards.every
    open_ = [face for face in every if week.opens(face.deck)]
    may = [face for face in open_ if rule(face.slug, states.get(face.slug, NEW), marks, day=day)]
    chosen = narrowed(facets.of_faces(), asked)
    return Deal(
        order=draw.shuffled([face.slug for face in every], f"{whose}/{day}"),
        fitting={face.slug: face for face in chosen.of(list(_fitting(may, week, chosen)))},
        chosen=chosen,
        choosable=_choosable(may, week),
    )


def _fitting(faces: Iterable[Face], week: Week, chosen: Narrowed) -> Iterable[Face]:
    on_purpose = facets.is_deck_chosen(chosen)
    deepest = DEEP if on_purpose or facets.is_depth_chosen(chosen) else week.deepest
    held_back = week.in_the_way
    for face in faces:
        comes = face.deck is None or (week.asks_from(face.deck) and held_back.isdisjoint(face.not_when))
        if face.depth <= deepest and (on_purpose or comes):
            yield face


def _choosable(faces: Iterable[Face], week: Week) -> list[Face]:
    """What can be chosen from: decks that fit how the two live, the others only under their own name."""
    return [face for face in faces if face.deck is None or week.suits(face.deck)]
