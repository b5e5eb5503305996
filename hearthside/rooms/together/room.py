"""Where sessions stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "together.further": _("You two were a step further by then. What you wrote has arrived."),
        "together.met": _("This is the one that %(partner)s began, a moment ahead of you."),
        "together.gone": _("It was over by then. What you wrote has arrived."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.together import cards

    return cards.cards(book)


def _offers(book: Any) -> Sequence[Offer]:
    from hearthside.rooms.together import cards

    return cards.offers(book)


ROOM = Room(slug="together", title=_("Together"), path="together/", order=40, cards=_cards, offers=_offers)
