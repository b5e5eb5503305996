"""Where decks stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add({"decks.added": _("Added to your own deck."), "decks.gone": _("Taken out of your deck.")})


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.decks import question

    return question.cards(book)


ROOM = Room(slug="decks", title=_("Cards"), path="talk/", place="talk", order=30, cards=_cards)
