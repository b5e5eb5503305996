"""Where the path stands in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Room, TodayCard

notices.add(
    {
        "path.laid": _("Here is your week. Everything in it can be changed."),
        "path.swapped": _("Swapped."),
        "path.later": _("Put aside for three weeks."),
        "path.not-us": _("It stays away until you say that it may come again."),
        "path.back": _("It is back."),
        "path.done": _("Good. How was it?"),
        "path.done-quiet": _("Done. That was a real step, and thank you for taking it."),
        "path.not-done": _("Taken back. It stands in the week as before."),
        "path.stays-done": _("Something was said of it since, so it stays done."),
        "path.rated": _("Noted. Thank you for telling."),
        "path.sealed": _("Sealed. You both see both once you have both said how it was."),
        "path.both": _("Sealed. You have both said how it was."),
        "path.shown": _("Shown. Now %(partner)s can read it."),
        "path.open": _("You have both said how it was, so nothing had to be shown."),
        "path.worse": _("Noted, for you alone. It will not be suggested to you again."),
        "path.time": _("Noted. The week has been fitted to it."),
        "path.life": _(
            "Noted. What no longer fits goes at once; what is made for it comes with the next weeks."
        ),
        "path.said": _("Noted. The coming weeks take it into account."),
        "path.unsaid": _("Taken back."),
        "path.tastes": _("Noted. The coming weeks take it into account."),
        "path.moved": _("That one was no longer on offer, so nothing was changed."),
    }
)


def _cards(book: Any) -> Sequence[TodayCard]:
    from hearthside.rooms.path import cards

    return cards.cards(book)


def _visit(book: Any) -> None:
    from hearthside.rooms.path import week

    week.settle(book)


ROOM = Room(slug="path", title=_("Path"), path="path/", place="path", order=20, cards=_cards, visit=_visit)
"""The room. Its visit hook keeps the week in step with what both have said."""
