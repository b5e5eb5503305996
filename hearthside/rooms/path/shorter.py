"""How long something takes in a week that has room only for its shorter way."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hearthside.catalog.types import Practice
from hearthside.engine.plan import Shared
from hearthside.engine.plan.rules import least_minutes, room_for_one, room_for_two
from hearthside.web.templatetags.hearth import minutes_words


def is_shorter(practice: Practice, shared: Shared, *, me: str) -> bool:
    """Whether this week has too little time or strength for it as designed, and it has a shorter way."""
    room = room_for_two(shared) if practice.who == "both" else room_for_one(shared, me)
    return "tired" in practice.variations and (practice.minutes > room or practice.energy > shared.energy)


def shorter_words(practice: Practice, shared: Shared, *, me: str) -> str:
    """What the card says then instead of the full time; empty when that fits."""
    if not is_shorter(practice, shared, me=me):
        return ""
    return _("about %(time)s, the short way") % {"time": minutes_words(least_minutes(practice))}
