"""What can be counted by month: small moments, and the time that things for two were meant to take."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.engine.ledger import MOMENTS, Ledger
from hearthside.engine.looking_back import minutes_by_month, moments_by_month
from hearthside.rooms.progress import saying
from hearthside.web import charts
from hearthside.web.templatetags.hearth import minutes_words

MONTHS = 12  # of which a drawing shows the last
Counts = dict[int, dict[str, int]]


def given(ledger: Ledger) -> Counts:
    """The small moments that I marked as given, by month. My partner’s are theirs."""
    return moments_by_month(ledger.given)


def noticed(ledger: Ledger) -> Counts:
    """The moments that either of the two told the other to have noticed."""
    return moments_by_month(*ledger.noticed.values())


def minutes(ledger: Ledger) -> dict[int, int]:
    """Minutes by month of what was marked as done for the two."""
    return minutes_by_month(ledger, {slug: one.minutes for slug, one in library().practices.items()})


def given_chart(counts: Counts, *, today: date) -> charts.Chart:
    """What I gave."""
    return _moments_chart(_("Moments you gave"), counts, today=today)


def noticed_chart(counts: Counts, *, today: date) -> charts.Chart:
    """What the two told each other to have noticed."""
    return _moments_chart(_("Moments you told each other about"), counts, today=today)


def _moments_chart(title: Any, counts: Counts, *, today: date) -> charts.Chart:
    """A bar a month; the table tells which moments they were."""
    totals = {month: sum(of_month.values()) for month, of_month in counts.items()}
    shown = _span(totals)
    named = {slug: library().moments[slug].title for slug in MOMENTS}
    rows = [
        (saying.month_name(month, today=today), totals.get(month, 0), _which(counts.get(month, {}), named))
        for month in reversed(shown)
        if totals.get(month)
    ]
    return charts.Chart(
        title=title,
        about=gettext("A bar for each month."),
        table=charts.Table(heads=(_("Month"), _("How many"), _("Which")), rows=rows),
        ticks=list(saying.ticks(shown)),
        bars=[charts.Bar(month, totals.get(month, 0), _amount(totals.get(month, 0))) for month in shown],
    )


def time_chart(by_month: dict[int, int], *, today: date) -> charts.Chart:
    """A bar a month, in hours."""
    shown = _span(by_month)
    rows = [
        (saying.month_name(month, today=today), minutes_words(by_month[month]))
        for month in reversed(shown)
        if by_month.get(month)
    ]
    return charts.Chart(
        title=_("Hours, month by month"),
        about=gettext("A bar for each month."),
        table=charts.Table(heads=(_("Month"), _("About")), rows=rows),
        ticks=list(saying.ticks(shown)),
        bars=[charts.Bar(month, by_month.get(month, 0), _hours(by_month.get(month, 0))) for month in shown],
    )


def _span(by_month: dict[int, int]) -> list[int]:
    """The months from the first that counts anything to the last, the latest twelve of them."""
    return list(range(min(by_month), max(by_month) + 1))[-MONTHS:]


def _which(of_month: dict[str, int], named: dict[str, str]) -> str:
    return ", ".join(f"{named[slug].lower()} {of_month[slug]}" for slug in MOMENTS if slug in of_month)


def _amount(count: int) -> str:
    return str(count) if count else ""


def _hours(of_month: int) -> str:
    if not of_month:
        return ""
    halves = max(1, round(of_month / 30))
    return f"{halves // 2 or ''}{'½' if halves % 2 else ''}"
