"""Where decks stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "decks.added": _("Added to your own deck."),
        "decks.gone": _("Taken out of your deck."),
        "decks.fixed": _("Somebody has answered or guessed it already, so it stays as it is."),
        "decks.guessed": _("Sealed. It opens when %(partner)s has answered."),
        "decks.guessed-after": _("Sealed. It opens when %(partner)s opens it."),
        "decks.still": _("Noted. It holds for another year."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.decks import question

    return question.cards(book)


def _offers(_book: Any) -> Sequence[Offer]:
    return [
        Offer(
            "together",
            _("Cards"),
            _("A question each, answered apart and opened together."),
            reverse("decks:index"),
            "layers",
            60,
        ),
        Offer(
            "together",
            _("A card for the table"),
            _("One phone between you, one question to talk over. Nothing is written."),
            reverse("decks:table"),
            "armchair",
            60,
        ),
    ]


ROOM = Room(slug="decks", title=_("Cards"), path="cards/", order=30, cards=_cards, offers=_offers)
