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


def word_words(word: Word | None, wanting: int = 0) -> str:
    """One of the three words, or how much is wanting before there is one."""
    if word is not None:
        return str(WORDS[word])
    if not wanting:
        return gettext("not enough yet")
    many = ngettext("%(n)d more week", "%(n)d more weeks", wanting) % {"n": wanting}
    return gettext("not enough yet: after %(weeks)s") % {"weeks": many}


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
