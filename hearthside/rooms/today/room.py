"""Where Today stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add(
    {
        "today.given": _("Noted. Good that you did."),
        "today.undone": _("Taken back."),
        "today.noticed": _("They will find it on their page."),
        "today.pulse": _("Noted, for you alone."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.today import daily

    return daily.cards(book)


ROOM = Room(slug="today", title=_("Today"), path="", place="today", order=10, cards=_cards)
