"""Drawings for templates: `{% load drawings %}`. Each has words or a table beside it, never colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from hearthside.web import charts, drawings
from hearthside.web.charts import Chart
from hearthside.web.marks import CauseMark

register = template.Library()
YOU, PARTNER = _("You"), _("Your partner")


@register.inclusion_tag("ui/draw/circles.html")
def circles(closeness: float, label: Any = "", size: str = "") -> dict[str, Any]:
    """Draw two circles for a closeness of 0 to 10. `size`: "" or "small". Without label it is decoration."""
    return {**drawings.circles(closeness), "label": label, "size": size}


@register.inclusion_tag("ui/draw/cause_map.html")
def cause_map(marks: Sequence[CauseMark], mine: Any = YOU, theirs: Any = PARTNER) -> dict[str, Any]:
    """Draw the map of the causes with a legend and a table in <details>."""
    return {**drawings.cause_map(marks), "marks": marks, "mine": mine, "theirs": theirs}


@register.inclusion_tag("ui/draw/cause_rows.html")
def cause_rows(marks: Sequence[CauseMark], mine: Any = YOU, theirs: Any = PARTNER) -> dict[str, Any]:
    """List the causes, each with its strip, its words and a link."""
    rows = [
        {"mark": mark, "mine": drawings.strip(mark.mine), "theirs": drawings.strip(mark.theirs)}
        for mark in marks
    ]
    return {"rows": rows, "mine": mine, "theirs": theirs}


@register.inclusion_tag("ui/draw/chart.html")
def chart(chart: Chart) -> dict[str, Any]:
    """Draw a chart over time, with its table below."""
    return charts.laid(chart)


@register.inclusion_tag("ui/draw/effect.html")
def effect(mean: float, low: float, high: float, words: Any) -> dict[str, Any]:
    """Draw an effect with its range: apart on the left, closer on the right. `words` say the same."""
    return {**charts.effect(mean, low, high), "words": words}
