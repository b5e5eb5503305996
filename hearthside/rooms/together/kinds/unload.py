"""The stress-reducing talk: the day gets told, to somebody on one's side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.catalog.types import Guided
from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.rooms.together.kinds import Kind, library
from hearthside.rooms.together.onward import gone_over


class Chosen(Struct, frozen=True):
    """One of the two lengths, as a door shows it. `minutes`: of the whole, for both."""

    title: str
    about: str
    minutes: int


def guide() -> Guided:
    """What the library says of it."""
    return library().guided["unload"]


def contents() -> Mapping[str, Chosen]:
    """How long each of the two has."""
    return {one.slug: Chosen(one.title, one.about, 2 * one.minutes) for one in guide().lengths}


def more(book: Book, state: State) -> dict[str, Any]:
    """What either may lean on, and where the other one has gone over if it is about the two."""
    return {"parts": {part.slug: part for part in guide().parts}, "gone_over": gone_over(book, state)}


KIND = Kind(
    what="unload",
    title=_("Get the day off your back"),
    words=_("A turn each for what came in from outside. The other is on your side and fixes nothing."),
    about=lazy(lambda: guide().about, str)(),
    icon="backpack",
    minutes=30,
    order=30,
    contents=contents,
    guide=guide,
    more=more,
)
