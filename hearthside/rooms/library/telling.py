"""What stands on the pages of practices, decks and ideas: sections, facts in words, and what is near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import Any, TypeVar

from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.catalog.types import Deck, Idea, Practice
from hearthside.rooms.library import facets
from hearthside.web.practices import FAMILIES
from hearthside.web.prose import Source

NEAR = 4
ABOUT_DESIRE = _("About desire; for adults who both want it.")
NOT_WHEN = {
    "rupture": _("something broke your trust, and it is still open"),
    "flooded": _("one of you is still worked up"),
    "grief": _("somebody has died, or you are grieving for something"),
    "ill": _("one of you is ill or in pain"),
}
ILL = _("one of you is ill, injured or in physical pain")
ONLY_WHEN = {
    "ill": ILL,
    "partner_ill": ILL,
    "caring": _("you look after somebody who is ill or frail"),
    "grief": _("somebody has died, or you are grieving for something"),
    "away": _("one of you is away, for a night or for weeks"),
    "shifts": _("your working hours hardly meet"),
    "nights": _("your nights are broken"),
    "hurt": _("something that happened is still open for you"),
}
DEPTHS = {1: _("Light"), 2: _("A little deeper"), 3: _("Deep")}
ENERGIES = {1: _("asks for little"), 2: _("asks for some strength"), 3: _("asks for a good day")}
LIGHTS = {"day": _("by daylight"), "dark": _("after dark")}
T = TypeVar("T", bound=Practice | Idea)


@dataclass(frozen=True)
class Section:
    """Things under one heading, with a line of words if there is something to say first."""

    title: Any
    things: tuple[Any, ...]
    words: Any = ""


@cache
def practices() -> tuple[Practice, ...]:
    """Give every practice: by family, short ones first; what is about desire comes last."""
    return tuple(sorted(library().practices.values(), key=_practice_order))


def _practice_order(practice: Practice) -> tuple[bool, int, int, str]:
    desire = facets.is_about_desire(practice)
    return desire, list(FAMILIES).index(practice.family), practice.minutes, practice.title


def by_family(listed: Iterable[Practice]) -> list[Section]:
    """Give practices that are in order under their headings."""
    return [_section(title, tuple(these)) for title, these in groupby(listed, _heading)]


def _heading(practice: Practice) -> str:
    return "" if facets.is_about_desire(practice) else practice.family


def _section(family: str, these: tuple[Practice, ...]) -> Section:
    return Section(FAMILIES[family], these) if family else Section(_("Desire"), these, ABOUT_DESIRE)


@cache
def ideas() -> tuple[Idea, ...]:
    """Give every idea, well mixed, and always in the same way: by title too many begin alike."""
    return tuple(sorted(library().ideas.values(), key=lambda idea: sha256(idea.slug.encode()).digest()))


@cache
def decks() -> tuple[Deck, ...]:
    """Give every deck by title; those that want to be chosen on purpose come last."""
    return tuple(sorted(library().decks.values(), key=lambda deck: (deck.opt_in, deck.title.casefold())))


def by_depth(deck: Deck) -> list[Section]:
    """Give the cards of a deck, light ones first."""
    sections = [
        Section(title, tuple(card for card in deck.cards if card.depth == depth))
        for depth, title in DEPTHS.items()
    ]
    return [section for section in sections if section.things]


def sources(slugs: Iterable[str]) -> list[Source]:
    """Give sources with the numbers they have on a page that lists nothing else."""
    register = library().evidence
    return [Source(number, register[slug]) for number, slug in enumerate(slugs, 1) if slug in register]


def idea_facts(idea: Idea) -> list[Any]:
    """Say what an idea asks for, and where and when it can be done."""
    facts = [facets.COSTS[idea.cost], ENERGIES[idea.energy], *(facets.PLACES[one] for one in idea.where)]
    facts += [LIGHTS[idea.light]] if idea.light in LIGHTS else []
    return [*facts, *(facets.SEASONS[season] for season in idea.seasons)]


def near(one: T, every: Sequence[T], likeness: str) -> list[T]:
    """Give a few like this one, beginning after it, so that every page leads on to others."""
    apart = facets.is_about_desire(one)
    same = [other for other in every if getattr(other, likeness) == getattr(one, likeness)]
    alike: list[T] = [other for other in same if facets.is_about_desire(other) == apart]
    at: int = alike.index(one)
    return [*alike[at + 1 :], *alike[:at]][:NEAR]
