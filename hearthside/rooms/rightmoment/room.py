"""Where the right moment stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "rightmoment.asked": _("Asked. It waits for %(partner)s on Today."),
        "rightmoment.tapped": _("Tapped. What you tapped stays with you."),
        "rightmoment.left": _("Left for now. That needs no reason."),
        "rightmoment.times": _("Kept. You both see your times."),
        "rightmoment.yes": _("Your yes is in."),
        "rightmoment.no": _("Not that one, then."),
        "rightmoment.is_set": _("A time is set. Call that one off first, then mark others."),
        "rightmoment.set": _("It is set. Today shows it to both of you when it comes near."),
        "rightmoment.off": _("Called off, for both of you."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.rightmoment import cards

    return cards.cards(book)


def _offers(book: Any) -> Sequence[Offer]:
    from hearthside.rooms.rightmoment import cards

    return cards.offers(book)


ROOM = Room(
    slug="rightmoment", title=_("Right moment?"), path="moment/", order=61, cards=_cards, offers=_offers
)
