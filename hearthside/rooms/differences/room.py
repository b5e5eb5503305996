"""Where lasting differences stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room, TodayCard

notices.add(
    {
        "differences.begun": _("It has a page now. You both see its name."),
        "differences.prepared": _("It has a page now, for you alone."),
        "differences.shown": _("You both see the page now. Your drafts stay with you."),
        "differences.draft": _("Kept as a draft, for you alone."),
        "differences.sealed": _("Sealed. This part opens when you have both sealed yours."),
        "differences.both": _("Sealed. You have both sealed this part now."),
        "differences.given": _("Shown. Now %(partner)s can read it."),
        "differences.back": _("Taken back, though %(partner)s may have read it."),
        "differences.proposed": _("Proposed. It is theirs to say yes, another, or not yet."),
        "differences.agreed": _("Agreed. Small is good."),
        "differences.not-yet": _("Not yet, then. Nothing is lost by that."),
        "differences.went": _("Noted, for both of you."),
        "differences.looked": _("Noted. It will still be here."),
        "differences.later": _("Not today. Only your own page knows."),
        "differences.aside": _("Put aside, for both of you. It can be taken up at any time."),
        "differences.again": _("Taken up again."),
        "differences.peace": _("Good. That is worth a great deal."),
        "differences.unrest": _("Taken back. It can be open for as long as it takes."),
        "differences.gone": _("Gone. What %(partner)s wrote on it is theirs to keep or erase."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.differences import cards

    return cards.cards(book)


def _offers(book: Any) -> Sequence[Offer]:
    from hearthside.rooms.differences import cards

    return cards.offers(book)


ROOM = Room(
    slug="differences",
    title=_("What we differ on"),
    path="differences/",
    order=60,
    cards=_cards,
    offers=_offers,
)
