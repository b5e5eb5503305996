"""Where Say it better stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Arrival, Offer, Room, TodayCard

notices.add(
    {
        "wording.handed": _("Handed over. It waits for %(partner)s on Today."),
        "wording.erased": _("Erased. It is gone for ever."),
        "wording.back": _("Taken back. It is gone here, though it may have been read."),
        "wording.read": _("Put by. It stays among what you handed each other."),
        "wording.gone": _("It has been taken back meanwhile, so there is nothing to put by."),
        "wording.paused": _("Your words are kept for you alone. They will wait."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.wording import letters

    return letters.cards(book)


def _arrivals(book: Any) -> Sequence[Arrival]:
    from hearthside.rooms.wording import letters

    return letters.arrivals(book)


def _offers(book: Any) -> Sequence[Offer]:
    if book.closed:
        return ()
    words = _("Look over what you want to say, and find the sentence underneath.")
    return (Offer("alone", _("Say it better"), words, reverse("wording:index"), "pencil-line", 20),)


ROOM = Room(
    slug="wording",
    title=_("Say it better"),
    path="say/",
    order=60,
    cards=_cards,
    arrivals=_arrivals,
    offers=_offers,
)
