"""How close it felt: my own pulses of weeks and of days, with their band. Nobody else's."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.engine.change import Followed, Point, follow, weekly
from hearthside.engine.change.notice import REFERENCE
from hearthside.engine.ledger import WeekPulses, day_date, month_of_day, week_of_day
from hearthside.journal.book import Book
from hearthside.rooms.progress import saying
from hearthside.web import charts
from hearthside.web.marks import Band

WEEKS = 53  # of which a drawing shows the last
QUIET = 8  # weeks after the latest point from which the page says how old it is
LEAST_STRESS = REFERENCE  # weeks whose load has to be known before it is taken out
TITLES = {"weeks": _("How close the weeks felt"), "days": _("How close the days felt")}


class Felt(Struct, frozen=True, kw_only=True):
    """One way in which I said how close it felt: of whole weeks, or of days, pooled to weeks.

    `shared`: my partner can read some of it.
    """

    slug: Literal["weeks", "days"]
    points: list[Point]
    followed: Followed
    stress: bool
    shared: bool

    @property
    def title(self) -> Any:
        """Its name."""
        return TITLES[self.slug]


def every(book: Book) -> list[Felt]:
    """Both ways, as far as I took them. They are two questions, so they are never put into one line."""
    return book.once(_every)


def _every(book: Book) -> list[Felt]:
    weeks = book.ledger.weekly.get(book.me, WeekPulses()).pairs()
    stress = {week: float(marks.stress) for week, marks in weeks if marks.stress is not None}
    asked = [Point(week, marks.close) for week, marks in weeks if marks.close is not None]
    noted = weekly(book.ledger.pulses.pairs())
    pairs: tuple[tuple[Literal["weeks", "days"], list[Point]], ...] = (("weeks", asked), ("days", noted))
    return [
        Felt(
            slug=slug,
            points=points,
            followed=follow(points, stress=stress),
            stress=sum(point.week in stress for point in points) >= LEAST_STRESS,
            shared=slug == "weeks" and any(marks.shared for _week, marks in weeks),
        )
        for slug, points in pairs
        if points
    ]


def drawn(felt: Felt, *, today: date) -> charts.Chart:
    """The last twelve months of it."""
    points, followed = felt.points, felt.followed
    first = max(points[0].week, points[-1].week - WEEKS)
    pieces = [
        [charts.Point(at.week, Band(at.mean, max(0.0, at.low), min(10.0, at.high))) for at in stretch.weeks]
        for stretch in followed.bands
    ]
    shown = [[point for point in piece if point.at >= first] for piece in pieces]
    since = followed.since if followed.since is not None and followed.since >= first else None
    return charts.Chart(
        title=_("Week by week"),
        about=_about(followed, today=today),
        table=_table(felt, first, today=today),
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
    return saying.sentence(f"{words}, {since}" if since else words)


def _ticks(first: int, last: int) -> list[tuple[float, str]]:
    """Names of months at the week in which each begins."""
    begins: dict[int, int] = {}
    for week in range(first, last + 1):
        begins.setdefault(month_of_day(week * 7), week)
    months = list(begins)
    whole = months[1:] if len(months) > 2 else months  # the first one is mostly cut
    return [(begins[month], name) for month, name in saying.ticks(whole)]


def _table(felt: Felt, first: int, *, today: date) -> charts.Table:
    """Means of four weeks, which say more than a week does; what was said, week by week, before a word."""
    if felt.followed.wanting or len(felt.followed.means) < 2:
        return _as_said([point for point in felt.points if point.week >= first], today=today)
    means = [mean for mean in felt.followed.means if mean.week + 3 >= first]
    rows = [
        (
            saying.short_day(mean.week * 7 - 3, today=today),
            saying.number(mean.mean),
            saying.between(mean.low, mean.high),
        )
        for mean in reversed(means)
    ]
    return charts.Table(heads=(_("Four weeks from"), _("Out of 10"), _("Probably between")), rows=rows)


def _as_said(points: list[Point], *, today: date) -> charts.Table:
    """The figures themselves, nothing smoothed: of days, the mean of those that were noted."""
    rows = [
        (saying.short_day(point.week * 7 - 3, today=today), saying.number(point.value))
        for point in reversed(points)
    ]
    return charts.Table(heads=(_("Week from"), _("As you said it, out of 10")), rows=rows)


def gaps(followed: Followed) -> bool:
    """Whether there are weeks about which nothing is known."""
    return len(followed.bands) > 1


def quiet_since(felt: Felt, *, today: int) -> date | None:
    """The week of the latest point, when that is some while ago."""
    latest = felt.points[-1].week
    return day_date(latest * 7) if week_of_day(today) - latest > QUIET else None
