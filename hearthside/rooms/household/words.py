"""What I shared, in words: one line about each kind of entry, and the text where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.engine.ledger import day_date
from hearthside.records import Written
from hearthside.records.kinds.situation import Situation
from hearthside.web.life import in_words

KINDS: dict[str, Any] = {
    "agreement_looked": _("What became of something you two agreed on"),
    "appreciation": _("An appreciation that you gave"),
    "appreciation_heard": _("That something went in"),
    "capacity": _("How much time and energy you had in a week"),
    "card_answer": _("An answer to a question"),
    "card_still": _("That an old answer of yours is true still"),
    "card_talked": _("What became of a card on the table"),
    "choice": _("What became of an offer on your path"),
    "difference": _("The name of something you two differ on"),
    "difference_look": _("Coming back to something you two differ on"),
    "difference_part": _("Your side of something you two differ on"),
    "difference_step": _("A step about something you two differ on"),
    "done": _("Something the two of you did"),
    "greeting": _("What you want to be called"),
    "guess": _("A guess at what your partner would say"),
    "guess_reply": _("What you said to a guess at you"),
    "handed": _("Words that you handed over"),
    "levels": _("Your side of the map"),
    "low_battery": _("That your battery is low today"),
    "moment_check": _("Something about the right moment for a talk"),
    "moment_right": _("Your answer about a moment"),
    "moment_set": _("What you said to a time for a talk"),
    "moment_times": _("Times at which you could talk"),
    "noticed": _("Something you noticed and told your partner"),
    "own_card": _("A question of your own"),
    "pause": _("A pause, or coming back"),
    "rating": _("How something was for you"),
    "repair": _("A repair that you sent"),
    "repair_met": _("A repair that you met"),
    "rhythm": _("When the two of you have your check-in"),
    "session": _("That you two sat down together"),
    "session_move": _("What you said while you two sat together"),
    "situation": _("How the two of you live"),
    "taste": _("What sounds good to you"),
    "week": _("What your path laid out for a week"),
    "week_pulse": _("How a week was for you"),
}
OTHER = _("Something you shared")
TEXTS = ("words", "name", "note", "title", "did")


@dataclass(frozen=True)
class Told:
    """One shared entry as the list shows it. `sealed`: your partner can't read it yet."""

    id: str
    kind: Any
    text: str
    day: date
    sealed: bool


def told(entry: Written, sealed: bool = False, partner: str = "") -> Told:
    """Put an entry into words."""
    record = entry.record
    if isinstance(record, Situation):
        return Told(entry.id, KINDS[record.KIND], in_words(record, partner), day_date(entry.day), sealed)
    kind = KINDS.get(record.KIND, OTHER) if record else OTHER
    texts = (getattr(record, field, None) for field in TEXTS)
    text = next((value for value in texts if isinstance(value, str) and value), "")
    return Told(entry.id, kind, text, day_date(entry.day), sealed)
