"""Where check-ins stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "checkins.rhythm": _("Set. You both see it, and either of you can change it."),
        "checkins.alone": _("Set, for yourself so far."),
        "checkins.none": _("There is no fixed day any more."),
        "checkins.looked": _("Noted, for both of you."),
        "checkins.later": _("It comes back in a week."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.checkins import cards

    return cards.cards(book)


def _offers(book: Any) -> Sequence[Offer]:
    from hearthside.rooms.checkins import cards

    return cards.offers(book)


def _visit(book: Any) -> None:
    from hearthside.rooms.checkins import telling

    telling.see_to(book)


ROOM = Room(
    slug="checkins",
    title=_("Check-in"),
    path="checkins/",
    order=35,
    cards=_cards,
    offers=_offers,
    visit=_visit,
)
