"""How close it felt: my pulses, week by week, with their band. Nobody else's."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.engine.change import Followed, FourWeeks, Point, follow, weekly
from hearthside.engine.ledger import Ledger, day_date, month_of_day, week_of_day
from hearthside.journal.book import Book
from hearthside.rooms.progress import saying
from hearthside.web import charts
from hearthside.web.marks import Band

WEEKS = 53  # of which a drawing shows the last


def points_of(ledger: Ledger) -> list[Point]:
    """One point for each week in which I said at least twice how a day felt."""
    return weekly(ledger.pulses.pairs())


def followed_of(book: Book) -> Followed:
    """The whole series, followed. Worked out once a request."""
    return book.once(_followed)


def _followed(book: Book) -> Followed:
    return follow(points_of(book.ledger))


def drawn(ledger: Ledger, followed: Followed, *, today: date) -> charts.Chart:
    """The last twelve months of it."""
    points = points_of(ledger)
    first = max(points[0].week, points[-1].week - WEEKS)
    pieces = [
        [charts.Point(at.week, Band(at.mean, max(0.0, at.low), min(10.0, at.high))) for at in stretch.weeks]
        for stretch in followed.bands
    ]
    shown = [[point for point in piece if point.at >= first] for piece in pieces]
    since = followed.since if followed.since is not None and followed.since >= first else None
    return charts.Chart(
        title=_("How close the days felt, week by week"),
        about=_about(followed, today=today),
        table=_table([mean for mean in followed.means if mean.week + 3 >= first], today=today),
        ticks=_ticks(first, points[-1].week),
        lines=[
            charts.Line(
                name=_("You"),
                pieces=[piece for piece in shown if piece],
                dots=[(point.week, point.value) for point in points if point.week >= first],
            )
        ],
        top=_("very close"),
        bottom=_("far apart"),
        since=(since, since_words(followed, today=today)) if since is not None else None,
    )


def since_words(followed: Followed, *, today: date) -> str:
    """About when it changed."""
    if followed.since is None:
        return ""
    return gettext("since about %(month)s") % {"month": saying.week_month(followed.since, today=today)}


def _about(followed: Followed, *, today: date) -> str:
    words = saying.word_words(followed.word, followed.wanting)
    since = since_words(followed, today=today)
    return f"{words[:1].upper()}{words[1:]}{', ' if since else ''}{since}."


def _ticks(first: int, last: int) -> list[tuple[float, str]]:
    """Names of months at the week in which each begins."""
    begins: dict[int, int] = {}
    for week in range(first, last + 1):
        begins.setdefault(month_of_day(week * 7), week)
    months = list(begins)
    whole = months[1:] if len(months) > 2 else months  # the first one is mostly cut
    return [(begins[month], name) for month, name in saying.ticks(whole)]


def _table(means: list[FourWeeks], *, today: date) -> charts.Table:
    rows = [
        (
            saying.short_day(mean.week * 7 - 3, today=today),
            saying.number(mean.mean),
            saying.between(mean.low, mean.high),
        )
        for mean in reversed(means)
    ]
    heads = (_("Four weeks from"), _("Mean (0–10)"), _("Probably between"))
    return charts.Table(heads=heads, rows=rows)


def gaps(followed: Followed) -> bool:
    """Whether there are weeks about which nothing is known."""
    return len(followed.bands) > 1


def quiet_for(ledger: Ledger, *, today: int) -> bool:
    """Whether the latest word is about a time some while ago."""
    points = points_of(ledger)
    return bool(points) and week_of_day(today) - points[-1].week > 8


def latest(ledger: Ledger) -> date:
    """The week of the latest point."""
    return day_date(points_of(ledger)[-1].week * 7)
