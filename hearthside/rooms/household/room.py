"""Where the household stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "household.paused": _("Paused. Nothing is asked of you until you are back."),
        "household.back": _("Good to have you back. Nothing was missed that can’t wait."),
        "household.low": _("Said. It is over by itself when your day ends."),
        "household.charged": _("Taken back."),
        "household.ended": _("That session is over."),
        "household.forgotten": _("That device asks for the passphrase from now on."),
        "household.changed": _("Your new passphrase counts from now on. Every other device was signed out."),
        "household.reseeded": _("New passphrase, new keys. Please keep your new recovery code."),
        "household.erased": _("Erased, for the two of you."),
        "household.imported": _("Brought in. Only you see it."),
        "household.nothing": _("All of it was here already."),
        "household.closed": _("The space is closed. Everything can still be read."),
        "household.left": _("Gone, and nothing of yours is left there."),
        "household.gone": _("Everything of yours has been deleted."),
        "household.there": _("You are in the other space now."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.household import cards

    return cards.cards(book)


def _offers(book: Any) -> Sequence[Offer]:
    from hearthside.rooms.household import cards

    return cards.offers(book)


ROOM = Room(slug="household", title=_("Me"), path="me/", place="me", order=700, cards=_cards, offers=_offers)
