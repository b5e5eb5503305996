"""A look back on a year: month by month, in words and a thread with beads. No totals, nothing compared."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.engine.looking_back import Bead, Month, months
from hearthside.journal.book import Book
from hearthside.journal.circumstances import members
from hearthside.rooms.progress import saying
from hearthside.web.drawings import text

LEFT, STEP, MIDDLE, RAISED = 10.0, 12.6, 20.0, 9.0


class MonthTold(Struct, frozen=True, kw_only=True):
    """One month as the page tells it."""

    name: str
    beads: list[dict[str, Any]]
    picture: str
    firsts: list[Any]
    lines: list[str]


def every(book: Book) -> list[int]:
    """The years in which there is something to tell, the latest first."""
    return sorted({month.month // 12 for month in book.once(_months)}, reverse=True)


def told(book: Book, year: int) -> list[MonthTold]:
    """The months of a year in which there is something to tell, in order."""
    return [_month(month) for month in book.once(_months) if month.month // 12 == year]


def _months(book: Book) -> list[Month]:
    return months(book.ledger, members=frozenset(members(book)))


def _month(month: Month) -> MonthTold:
    shelf = library().practices
    return MonthTold(
        name=date_format(saying.month_date(month.month), "F"),
        beads=_beads(month.beads),
        picture=_picture(month),
        firsts=[shelf[slug] for slug in month.firsts if slug in shelf],
        lines=_lines(month),
    )


def _beads(beads: tuple[Bead, ...]) -> list[dict[str, Any]]:
    """Where each stands on the thread; two of one day stand one above the other."""
    found, on_day = [], dict[int, int]()
    for bead in beads:
        above = on_day.get(bead.day, 0)
        on_day[bead.day] = above + 1
        if above < 3:
            place = {"x": text(LEFT + STEP * (bead.day - 1)), "y": text(MIDDLE - RAISED * above)}
            found.append({**place, "own": not bead.both})
    return found


def _picture(month: Month) -> str:
    both = sum(bead.both for bead in month.beads)
    own = len(month.beads) - both
    parts = []
    if both:
        parts.append(ngettext("%(n)d thing done together", "%(n)d things done together", both) % {"n": both})
    if own:
        parts.append(ngettext("%(n)d small thing of yours", "%(n)d small things of yours", own) % {"n": own})
    return ", ".join(parts)


def _lines(month: Month) -> list[str]:
    lines = []
    if month.noticed:
        words = ngettext(
            "Once one of you told the other about a small moment.",
            "%(n)d times one of you told the other about a small moment.",
            month.noticed,
        )
        lines.append(words % {"n": month.noticed})
    if month.cards:
        words = ngettext(
            "%(n)d question answered by both of you.", "%(n)d questions answered by both of you.", month.cards
        )
        lines.append(words % {"n": month.cards})
    if 1 in month.maps:
        lines.append(gettext("You showed each other your first map."))
    elif month.maps:
        lines.append(gettext("You showed each other a map again."))
    elif month.mine:
        lines.append(gettext("You drew your own map."))
    return lines


def is_going_on(year: int, *, today: date) -> bool:
    """Whether the year is not over."""
    return year == today.year
