"""The rooms of the house: who stands in which place of the menu, and what each lays on Today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from django.conf import settings
from django.urls import get_script_prefix
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

Place = Literal["today", "path", "talk", "us", "me"]


@dataclass(frozen=True)
class TodayCard:
    """One card on Today: a template of the room's own, what it shows, and where it comes (low first)."""

    template: str
    context: dict[str, Any]
    order: int = 100


@dataclass(frozen=True)
class Arrival:
    """Something of the partner's that has just come, shown on top of any page: a template of the room's own.

    Its outermost element has the class `arrival`.
    """

    template: str
    context: dict[str, Any]
    order: int = 100


Group = Literal["together", "moment", "alone"]


@dataclass(frozen=True)
class Offer:
    """One thing that the page of a place offers: where it leads, in a word and a sentence."""

    group: Group
    title: Any
    words: Any
    address: str
    icon: str
    order: int = 100


def no_arrivals(_book: Any) -> Sequence[Arrival]:
    """Nothing has come."""
    return ()


def no_offers(_book: Any) -> Sequence[Offer]:
    """Offer nothing."""
    return ()


def no_cards(_book: Any) -> Sequence[TodayCard]:
    """Lay nothing on Today."""
    return ()


def no_visit(_book: Any) -> None:
    """Have nothing to see to."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """One room. `path` is its address prefix ("talk/", or "" for the root), `slug` its URL namespace.

    `cards(book)` is given the open book of who looks (typed loosely: the book lives above this layer).
    `visit(book)` runs before every page of an unlocked person: it writes what follows from what both have
    said by now, mostly nothing, and a second time nothing more.
    `arrivals(book)` runs with every page of two people: it looks at what lies at hand, mostly for nothing.
    `offers(book)` is what the room has to do at hand, for the page of Talk.
    `offline` names addresses of public pages that a phone may keep to show without a network.
    """

    slug: str
    title: Any
    path: str
    place: Place | None = None
    order: int = 100
    cards: Callable[[Any], Sequence[TodayCard]] = no_cards
    visit: Callable[[Any], None] = no_visit
    arrivals: Callable[[Any], Sequence[Arrival]] = no_arrivals
    offers: Callable[[Any], Sequence[Offer]] = no_offers
    offline: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where the room's front page is."""
        return get_script_prefix() + self.path.lstrip("/")


@dataclass(frozen=True)
class Door:
    """One entry of the bottom bar: the place, its word and icon, and the address behind it."""

    place: Place
    title: Any
    icon: str
    address: str = field(default="/")


PLACES: tuple[tuple[Place, Any, str], ...] = (
    ("today", _("Today"), "flame-kindling"),
    ("path", _("Path"), "route"),
    ("talk", _("Talk"), "messages-square"),
    ("us", _("Us"), "book-open"),
    ("me", _("Me"), "circle-user-round"),
)


_doors: dict[int, list[Door]] = {}


@cache
def _load(names: tuple[str, ...] | str) -> tuple[Room, ...]:
    listed = import_string(names) if isinstance(names, str) else names
    found = (import_string(entry) if isinstance(entry, str) else entry for entry in listed)
    return tuple(sorted(found, key=lambda room: (room.order, room.slug)))


def rooms() -> tuple[Room, ...]:
    """Give every room in order. `settings.ROOMS` is the import string of a list, or the list itself.

    The list holds rooms, or import strings of rooms ("hearthside.rooms.today.room.ROOM").
    """
    listed = getattr(settings, "ROOMS", "hearthside.project.rooms.ROOMS")
    return _load(listed if isinstance(listed, str) else tuple(listed))


def room_of(slug: str | None) -> Room | None:
    """Give the room with this URL namespace."""
    return next((room for room in rooms() if room.slug == slug), None)


def doors() -> list[Door]:
    """Give the places in which a room stands, in the order of the bottom bar. The same list every time."""
    found = rooms()
    if id(found) not in _doors:  # `_load` keeps it for as long as the server lives
        _doors[id(found)] = _doors_of(found)
    return _doors[id(found)]


def _doors_of(found: tuple[Room, ...]) -> list[Door]:
    first: dict[str, Room] = {}
    for room in found:
        if room.place is not None:
            first.setdefault(room.place, room)
    return [Door(place, title, icon, first[place].address) for place, title, icon in PLACES if place in first]


def cards(book: Any) -> list[TodayCard]:
    """Give what every room lays on Today for the owner of `book`, in order."""
    laid = [card for room in rooms() for card in room.cards(book)]
    return sorted(laid, key=lambda card: card.order)


def arrivals(book: Any) -> list[Arrival]:
    """Give what has just come for the owner of `book`, in order."""
    come = [arrival for room in rooms() for arrival in room.arrivals(book)]
    return sorted(come, key=lambda arrival: arrival.order) if come else come


def offers(book: Any) -> list[Offer]:
    """Give what every room offers to the owner of `book`, in order."""
    found = [offer for room in rooms() for offer in room.offers(book)]
    return sorted(found, key=lambda offer: offer.order)


def visit(book: Any) -> None:
    """Let every room see to what is due, for the owner of `book`."""
    for room in rooms():
        room.visit(book)
