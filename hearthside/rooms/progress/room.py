"""Where looking back stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web.rooms import Room, TodayCard


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.progress import cards

    return cards.cards(book)


ROOM = Room(slug="progress", title=_("What helps us"), path="over/", place="me", order=720, cards=_cards)
