"""The list of pages, by where each stands."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.engine.ledger.days import day_date
from hearthside.engine.ledger.lasting.differences import Leaf, ToLookAt
from hearthside.journal.book import Book
from hearthside.rooms.differences.page import leaves

OPEN, PEACE, ASIDE, ALONE, LEFT = "open", "peace", "aside", "alone", "left"
TITLES = {
    OPEN: _("Open between you"),
    PEACE: _("At peace with it"),
    ASIDE: _("Put aside"),
    ALONE: _("Prepared by yourself"),
    LEFT: _("Taken away by %(partner)s"),
}


class Listed(Struct, frozen=True):
    """A page as the list shows it: when it is to be looked at again, if that is known."""

    token: str
    title: str
    look: Any


def shelves(book: Book) -> list[tuple[Any, list[Listed]]]:
    """Every page, newest first, on the shelf where it belongs; shelves without any are left out."""
    coming = book.ledger.of(ToLookAt).coming
    found: dict[str, list[Listed]] = {name: [] for name in TITLES}
    gone = _gone(book)
    for token, leaf in reversed(leaves(book).items()):
        name = LEFT if token in gone else _shelf(book, leaf)
        if name is None:
            continue
        look = coming[token].look if token in coming and name == OPEN else 0
        title = leaf.title if name != LEFT else gettext("What you wrote on it is still here")
        found[name].append(Listed(token, title, day_date(look) if look else None))
    partner = {"partner": book.name_of(book.partner)}
    return [(TITLES[name] % partner, listed) for name, listed in found.items() if listed]


def _shelf(book: Book, leaf: Leaf) -> str | None:
    if not leaf.title:
        return None
    if not leaf.shared:
        return ALONE if leaf.author == book.me else None
    if leaf.aside:
        return ASIDE
    both = {book.me, book.partner or ""} <= set(leaf.peace)
    return PEACE if both else OPEN


def _gone(book: Book) -> set[str]:
    """Pages that whoever opened them has erased, as far as I have words on them."""
    named = {token for token, leaf in leaves(book).items() if leaf.title}
    rest = {token: leaf for token, leaf in leaves(book).items() if token not in named}
    mine = (
        {
            entry.id
            for entry in book.these(one for leaf in rest.values() for one in leaf.written)
            if entry.author == book.me
        }
        if rest
        else set()
    )
    return {token for token, leaf in rest.items() if mine & set(leaf.written)}
