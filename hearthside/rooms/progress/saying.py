"""The words of the room: how a series goes, when something began, what a practice seems to do."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from hearthside.engine.change import Word
from hearthside.engine.helps import Helps
from hearthside.engine.ledger import day_date

WORDS: dict[Word, Any] = {
    "higher": _("higher than before"),
    "same": _("about the same as before"),
    "lower": _("lower than before"),
}
DIMS: dict[Word, Any] = {
    "higher": _("dims it more than on %(day)s"),
    "same": _("dims it about as much as on %(day)s"),
    "lower": _("dims it less than on %(day)s"),
}
HELPS: dict[Helps, Any] = {
    "helps": _("Seems to help you"),
    "worse": _("Seems not to be for you, and leaving it is fine"),
    "no_difference": _("Seems to make no difference"),
    "too_early": _("Too early to tell"),
}
ORDER: tuple[Helps, ...] = ("helps", "worse", "no_difference", "too_early")
TICKS = 5  # names of months that fit under a drawing


def month_date(month: int) -> date:
    """The first day of a month (year x 12 + month - 1)."""
    return date(month // 12, month % 12 + 1, 1)


def month_name(month: int, *, today: date) -> str:
    """March, or March 2025 when that is not this year."""
    first = month_date(month)
    return date_format(first, "F" if first.year == today.year else "F Y")


def week_month(week: int, *, today: date) -> str:
    """The month in which a week has its Thursday."""
    day = day_date(week * 7)
    return date_format(day, "F" if day.year == today.year else "F Y")


def day_words(day: int, *, today: date) -> str:
    """3 March, or 3 March 2025 when that is not this year."""
    when = day_date(day)
    return date_format(when, "j F" if when.year == today.year else "j F Y")


def word_words(word: Word | None, wanting: int) -> str:
    """One of the three words, or how much is wanting before there is one."""
    if word is not None:
        return str(WORDS[word])
    said = ngettext(
        "too early to say: it takes %(n)d more week", "too early to say: it takes %(n)d more weeks", wanting
    )
    return said % {"n": wanting}


def dims(word: Word, day: int, *, today: date) -> str:
    """How much a cause dims it by the latest answers, beside those of a day."""
    return str(DIMS[word]) % {"day": day_words(day, today=today)}


def sentence(words: str) -> str:
    """Words as a sentence."""
    return f"{words[:1].upper()}{words[1:]}."


def ticks(months: list[int]) -> list[tuple[int, str]]:
    """Short names for at most five of these months: (month, name), a year with each first of its kind."""
    every = -(-len(months) // TICKS) or 1
    named, before = [], None
    for month in months[::every]:
        first = month_date(month)
        form = "M Y" if before not in {None, first.year} else "M"
        named.append((month, date_format(first, form)))
        before = first.year
    return named


def number(value: float) -> str:
    """A level as people read it, to a half."""
    half = round(value * 2) / 2
    if half == int(half):
        return f"{int(half)}"
    return gettext("%(whole)d½") % {"whole": int(half)} if int(half) else gettext("½")


def between(low: float, high: float) -> str:
    """The range that a level probably lies in, within the scale."""
    return f"{number(max(0.0, low))} – {number(min(10.0, high))}"


def short_day(day: int, *, today: date | None = None) -> str:
    """3 Mar, or with `today` 3 Mar 2025 when that is not this year."""
    when = day_date(day)
    return date_format(when, "j M" if today is None or when.year == today.year else "j M Y")
