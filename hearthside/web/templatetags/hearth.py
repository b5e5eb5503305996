"""Icons, handles and date words for templates: `{% load hearth %}`."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import get_template
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from hearthside.web import handles, icons, rooms

register = template.Library()


@register.simple_tag
def icon(name: str, size: int = 20, label: str = "") -> SafeString:
    """Draw a Lucide icon: `{% icon "sprout" %}`, `{% icon "lock" 16 %}`."""
    return icons.speaking_icon(name, label, size) if label else icons.icon(name, size)


_stills: dict[tuple[object, ...], SafeString] = {}


@register.simple_tag
def still(template_name: str, **values: object) -> SafeString:
    """Include a part that looks the same for everybody, rendered once for each language and kept.

    `{% still "ui/top.html" help_url=help_url %}`. The part sees nothing but these values: fixed texts, yes
    and no, and the doors of the house. Nothing that anybody wrote may ever be given to it.
    """
    key = (template_name, get_language(), *((name, _lasting(value)) for name, value in values.items()))
    if settings.DEBUG or key not in _stills:
        _stills[key] = SafeString(get_template(template_name).render(dict(values)))
    return _stills[key]


def _lasting(value: object) -> object:
    """What stands for a value in the name of a kept part."""
    if value is None or isinstance(value, str | bool):
        return value
    if value is rooms.doors():
        return id(value)
    raise TypeError(f"a part that is kept cannot depend on {type(value).__name__}")


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
