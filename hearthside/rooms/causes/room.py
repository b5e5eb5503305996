"""Where the map stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add(
    {
        "causes.shown": _("Sealed. The map of you two opens when you have both said so."),
        "causes.both": _("You have both said so. It opens here as soon as %(partner)s’s phone has looked."),
        "causes.drawn": _("Your map is drawn. Only you see it."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.causes import cards

    return cards.cards(book)


ROOM = Room(slug="causes", title=_("The map"), path="us/", place="us", order=40, cards=_cards)
