"""Where appreciation stands in the house: in Talk, and on Today when something has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Arrival, Offer, Room, TodayCard

notices.add(
    {
        "appreciation.given": _("Given. They find it on their page."),
        "appreciation.kept": _("In your drawer, for your eyes only until you give it."),
        "appreciation.heard": _("They know now that it went in."),
        "appreciation.not-yet": _("There is nobody here to give it to. It stays in your drawer."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.appreciation import shelf

    return shelf.cards(book)


def _arrivals(book: Any) -> Sequence[Arrival]:
    from hearthside.rooms.appreciation import shelf

    return shelf.arrivals(book)


def _offers(_book: Any) -> Sequence[Offer]:
    words = _("From “you’re great” to what they did and what it meant. Give it now, or keep it.")
    return [Offer("moment", _("Appreciation"), words, reverse("appreciation:index"), "sparkles", 20)]


ROOM = Room(
    slug="appreciation",
    title=_("Appreciation"),
    path="appreciation/",
    order=60,
    cards=_cards,
    arrivals=_arrivals,
    offers=_offers,
)
