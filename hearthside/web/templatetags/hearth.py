"""Icons, handles and date words for templates: `{% load hearth %}`."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache, lru_cache

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from hearthside.engine.ledger.days import day_date
from hearthside.web import handles, icons

register = template.Library()

MARKS = (".", "?", "!", "…")
FIRST = re.compile(r"(?<=[.?!])\s+")


@register.simple_tag
def icon(name: str, size: int = 20, label: str = "") -> SafeString:
    """Draw a Lucide icon: `{% icon "sprout" %}`, `{% icon "lock" 16 %}`."""
    return icons.speaking_icon(name, label, size) if label else icons.icon(name, size)


@register.simple_tag
@cache
def scale(name: str, chosen: int | None) -> SafeString:
    """Give the eleven stops from 0 to 10 of a `.scale.eleven`, as radio buttons called `name`."""
    stops = ((name, stop, " checked" if stop == chosen else "", stop) for stop in range(11))
    stop = (
        '<label><input type="radio" name="{}" value="{}"{}><span class="dot"></span>'
        '<span class="name">{}</span></label>'
    )
    return format_html_join("", stop, stops)


@register.filter
def handle(slug: str, kind: str) -> str:
    """Give the opaque name of content for an address: `{{ card.slug|handle:"card" }}`."""
    return handles.handle(kind, slug)


@register.filter
def opening(text: str) -> str:
    """Give the first sentence of a text of ours."""
    return FIRST.split(text, maxsplit=1)[0]


@register.filter
def stopped(text: str) -> str:
    """End a text of ours with a full stop, unless a mark ends it already: `{{ title|stopped }}`."""
    return text if text.rstrip("”’\"'")[-1:] in MARKS else f"{text}."


@register.filter
def as_day(number: int) -> date:
    """Turn the number of a day, as entries have it, into a date: `{% day_words entry.day|as_day today %}`."""
    return day_date(number)


@register.filter
def whole_day(day: date) -> str:
    """Say a day in full: Saturday 28 November."""
    return _whole_day(day, get_language())


@lru_cache(maxsize=64)  # everybody has the same one to three days
def _whole_day(day: date, _language: str | None) -> str:
    return date_format(day, "l j F")


@register.simple_tag
def day_words(day: date | datetime, today: date) -> str:
    """Say a day as people do: today, yesterday, on Tuesday, 3 March, 3 March 2024."""
    day = day.date() if isinstance(day, datetime) else day
    away = (today - day).days
    near = {0: gettext("today"), 1: gettext("yesterday"), -1: gettext("tomorrow")}
    if away in near:
        return near[away]
    if 1 < away < 7 or -7 < away < -1:
        return date_format(day, "l")
    return date_format(day, "j F" if day.year == today.year else "j F Y")


@register.filter
def minutes_words(minutes: int) -> str:
    """Say a length of time: 5 minutes, 1 hour, 1½ hours, 2 hours."""
    if minutes < 60:
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    halves = round(minutes / 30)
    whole = f"{halves // 2}½" if halves % 2 else str(halves // 2)
    return ngettext("%(n)s hour", "%(n)s hours", 1 if halves == 2 else 2) % {"n": whole}
