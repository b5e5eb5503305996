"""The shorter way of something: how long it takes in a week without room, and how it goes on a low day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hearthside.catalog.types import Practice
from hearthside.engine.plan import Shared
from hearthside.engine.plan.rules import least_minutes, room_for_one, room_for_two
from hearthside.journal.book import Book
from hearthside.journal.circumstances import low_for
from hearthside.web.templatetags.hearth import minutes_words


def is_shorter(practice: Practice, shared: Shared, *, me: str) -> bool:
    """Whether this week has too little time or strength for it as designed, and it has a shorter way."""
    room = room_for_two(shared) if practice.who == "both" else room_for_one(shared, me)
    return "tired" in practice.variations and (practice.minutes > room or practice.energy > shared.energy)


def shorter_words(practice: Practice, shared: Shared, *, me: str, easy: str = "") -> str:
    """What the card says then, or on a day for the `easy` way, instead of the full time; else empty."""
    if not easy and not is_shorter(practice, shared, me=me):
        return ""
    return _("about %(time)s, the short way") % {"time": minutes_words(least_minutes(practice))}


def easy_way(book: Book, practice: Practice) -> str:
    """How it goes for tired people, on a day when somebody said that their battery is low; else empty."""
    return practice.variations.get("tired", "") if low_for(book, both=practice.who == "both") else ""
