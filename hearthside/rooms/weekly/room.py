"""Where the weekly pulse stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add(
    {
        "weekly.kept": _("Noted, for you alone."),
        "weekly.told": _("Noted. The plan for you two knows, and %(partner)s can read it."),
        "weekly.undone": _("Taken back. Nothing of this week is kept."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.weekly import cards

    return cards.cards(book)


ROOM = Room(slug="weekly", title=_("This week"), path="week/", place="today", order=30, cards=_cards)
