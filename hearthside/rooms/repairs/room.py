"""Where repairs stand in the house: at the top of every page, and in Talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Arrival, Offer, Room, TodayCard

notices.add(
    {
        "repairs.sent": _("It is there for them."),
        "repairs.met": _("They see it now. Be kind to each other for a while."),
        "repairs.put_by": _("Put aside. Nobody is told."),
        "repairs.back": _("Taken back."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.repairs import arriving

    return arriving.cards(book)


def _arrivals(book: Any) -> Sequence[Arrival]:
    from hearthside.rooms.repairs import arriving

    return arriving.arrivals(book)


def _offers(_book: Any) -> Sequence[Offer]:
    words = _("A sentence that mends, sent in two taps. It is at the top of every page, too.")
    return [Offer("moment", _("Repair"), words, reverse("repairs:index"), "handshake", 10)]


ROOM = Room(
    slug="repairs",
    title=_("Repair"),
    path="repairs/",
    order=50,
    cards=_cards,
    arrivals=_arrivals,
    offers=_offers,
)
