"""Help stands in no place of the menu: a link at the top of every page leads here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add({"support.away": _("Put away. It stays under Help, whenever you like.")})


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.support import cards

    return cards.cards(book)


ROOM = Room(
    slug="support", title=_("Help"), path="help/", order=900, cards=_cards, offline=("/help/offline",)
)
