"""What the pages show: each pattern with its word, and its own course over months."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.catalog.types import Pattern
from hearthside.engine.change import Followed, Point, Word
from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.days import week_of_day
from hearthside.engine.ledger.lasting.patterns import Look, Patterns
from hearthside.engine.patterns import MOST, PATTERNS, points, trend
from hearthside.journal.book import Book
from hearthside.records.kinds.pattern_look import PatternName
from hearthside.web import charts
from hearthside.web.marks import Band

WEEKS = 53  # of which a drawing shows the last
WORDS: dict[Word, Any] = {
    "higher": _("more often than before"),
    "same": _("about as often as before"),
    "lower": _("less often than before"),
}
OFTEN = (_("not noticed"), _("once"), _("a few times"), _("often"), _("most days"))


class Own(Struct, frozen=True, kw_only=True):
    """One pattern as its page shows it to whoever looks at themselves."""

    name: PatternName
    pattern: Pattern
    followed: Followed
    looks: int

    @property
    def word(self) -> str:
        """Its course in a few words; what is wanting before there are any."""
        if self.followed.word is not None:
            return str(WORDS[self.followed.word])
        if not self.looks:
            return ""
        return ngettext(
            "too early to tell, and one look in another week may change that",
            "too early to tell; it takes about %(n)d looks more, each in another week",
            self.followed.wanting,
        ) % {"n": self.followed.wanting}


def short(pattern: Pattern) -> str:
    """Its name alone."""
    return pattern.title.partition(":")[0]


def looks(book: Book) -> tuple[Look, ...]:
    """My looks, oldest first."""
    return book.ledger.of(Patterns).looks


def this_week(book: Book) -> bool:
    """Whether I have looked in the week of today: of two looks in a week the later counts."""
    return any(week_of_day(look.day) == week_of_day(book.day) for look in looks(book))


def every(book: Book) -> list[Own]:
    """The four, in their order."""
    return [one(book, name) for name in PATTERNS]


def one(book: Book, name: PatternName) -> Own:
    """One of them."""
    mine = looks(book)
    return Own(
        name=name,
        pattern=library().patterns[name],
        followed=trend(mine, name),
        looks=len(points(mine, name)),
    )


def drawn(book: Book, own: Own) -> charts.Chart | None:
    """Its course over the last twelve months; None before two looks."""
    said = points(looks(book), own.name)
    if len(said) < 2:
        return None
    shown = [point for point in said if point.week >= said[-1].week - WEEKS]
    word, first = own.word, shown[0].week
    return charts.Chart(
        title=_("As you saw it yourself"),
        about=f"{word[:1].upper()}{word[1:]}.",
        table=charts.Table(
            heads=(_("Week from"), _("How often")),
            rows=[(_day(point.week, book.today), OFTEN[int(point.value)]) for point in reversed(shown)],
        ),
        ticks=[(week, _day(week, book.today)) for week in _ticks([point.week for point in shown])],
        lines=[_line(own, shown, first)],
        top=_("most days"),
        bottom=_("not noticed"),
        high=MOST,
    )


def _line(own: Own, shown: list[Point], first: int) -> charts.Line:
    """The level with its band, and what was said as dots behind it."""
    pieces = [
        [
            charts.Point(at.week, Band(at.mean, max(0.0, at.low), min(float(MOST), at.high)))
            for at in stretch.weeks
            if at.week >= first
        ]
        for stretch in own.followed.bands
    ]
    return charts.Line(
        name=_("You"),
        pieces=[piece for piece in pieces if piece],
        dots=[(point.week, point.value) for point in shown],
    )


def _ticks(weeks: list[int]) -> list[int]:
    """The first, the last, and one between where there is room."""
    middle = next((week for week in weeks if week - weeks[0] >= (weeks[-1] - weeks[0]) / 2), weeks[-1])
    return list(
        dict.fromkeys((weeks[0], middle, weeks[-1]) if weeks[-1] - weeks[0] > 8 else (weeks[0], weeks[-1]))
    )


def _day(week: int, today: date) -> str:
    """The Monday of a week."""
    when = day_date(week * 7 - 3)
    return date_format(when, "j M" if when.year == today.year else "j M Y")


def last_look(book: Book) -> str:
    """When I last looked, in words; empty if never."""
    mine = looks(book)
    if not mine:
        return ""
    ago = book.day - mine[-1].day
    if ago < 7:
        return gettext("You looked this week. Once a fortnight is plenty.")
    weeks = ngettext("%(n)d week", "%(n)d weeks", ago // 7) % {"n": ago // 7}
    return gettext("You last looked %(weeks)s ago.") % {"weeks": weeks}
