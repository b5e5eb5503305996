"""Searching: what was found, as a page shows it, and what to offer when nothing was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.findable import found_in
from hearthside.catalog.load import library
from hearthside.catalog.search import Entry, line, split
from hearthside.rooms.library.facets import is_about_desire
from hearthside.rooms.library.telling import ABOUT_DESIRE
from hearthside.web import rooms
from hearthside.web.handles import handle
from hearthside.web.narrowing import Facet, Option

LONGEST = 100
SINGLY, TELLING = 5, 4  # how many words are offered by themselves, and how long they have to be
# What a result is called, its icon, and the address of its page.
KINDS: dict[str, tuple[Any, str, str]] = {
    "guide": (_("Help"), "life-buoy", ""),
    "article": (_("To read"), "book-open", "library:article"),
    "practice": (_("Practice"), "sprout", "library:practice"),
    "deck": (_("Deck"), "messages-square", "library:deck"),
    "card": (_("Card"), "feather", "library:deck"),
    "idea": (_("Idea"), "map-pin", "library:idea"),
    "evidence": (_("Source"), "quote", "library:source"),
}
ON_PAGE_OF = {"choosing": "time"}  # a guide that has no page of its own


@dataclass(frozen=True)
class Found:
    """One result: its kind in words, its icon, its title, where it is, and the line that has the words."""

    kind: Any
    icon: str
    title: str
    href: str
    line: Sequence[tuple[str, bool]]
    note: Any = ""


def tidy(typed: str) -> str:
    """Give what somebody typed on one line, without signs that do not print, and not too long."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())[:LONGEST]


def find(words: str) -> list[Entry]:
    """Give what has all these words and a page to be read on, best first."""
    support = rooms.room_of("support")
    return [entry for entry in found_in(library()).find(words) if entry.kind != "guide" or support]


def shown(entries: Iterable[Entry], words: str) -> list[Found]:
    """Give results as the page draws them."""
    return [_shown(entry, words) for entry in entries]


def _shown(entry: Entry, words: str) -> Found:
    kind, icon, _page = KINDS[entry.kind]
    practice = library().practices.get(entry.slug) if entry.kind == "practice" else None
    note = ABOUT_DESIRE if practice and is_about_desire(practice) else ""
    return Found(kind, icon, entry.title, _address(entry), line(entry, words), note)


def _address(entry: Entry) -> str:
    if entry.kind == "guide":
        support = rooms.room_of("support")
        page = handle("guide", ON_PAGE_OF.get(entry.slug, entry.slug))
        return f"{support.address if support else ''}{page}"
    if entry.kind == "card":
        deck = next(deck for deck in library().decks.values() if _holds(deck.cards, entry.slug))
        named = handle("card", entry.slug)
        return f"{reverse('library:deck', args=[handle('deck', deck.slug)])}#c{named}"
    return reverse(KINDS[entry.kind][2], args=[handle(entry.kind, entry.slug)])


def _holds(cards: Iterable[Any], slug: str) -> bool:
    return any(card.slug == slug for card in cards)


def kinds(entries: Iterable[Entry]) -> tuple[Facet, ...]:
    """Give the kinds among the results, to narrow them by; none where there is only one."""
    there = Counter(entry.kind for entry in entries)
    options = [_of_kind(kind, words) for kind, (words, _icon, _page) in KINDS.items() if kind in there]
    return (Facet(_("Only"), tuple(options)),) if len(options) > 1 else ()


def _of_kind(kind: str, words: Any) -> Option:
    return Option(f"kind-{kind}", words, lambda entry: entry.kind == kind)


def singly(words: str) -> list[tuple[str, int]]:
    """Give those of the words that find something by themselves, with how much, the most telling first."""
    apart = [(word, len(find(word))) for word in split(words) if len(word) >= TELLING]
    return sorted((one for one in apart if one[1]), key=lambda one: one[1])[:SINGLY]
