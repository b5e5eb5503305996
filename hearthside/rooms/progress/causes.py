"""How much a cause is at work: my own sittings, and my partner's levels of maps that both have opened."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Cause, CauseFacts
from hearthside.engine.assessment import score
from hearthside.engine.change import Word, word
from hearthside.engine.ledger import Ledger
from hearthside.journal.book import Book
from hearthside.records.kinds.levels import Level
from hearthside.rooms.progress import saying
from hearthside.web import charts
from hearthside.web.marks import CERTAIN, band

Dated = list[tuple[int, Level]]  # by day, oldest first


class OverTime(Struct, frozen=True, kw_only=True):
    """One cause over time, as its reader may know it. `theirs` holds only what both have opened."""

    cause: Cause
    mine: Dated
    theirs: Dated

    @property
    def facts(self) -> CauseFacts:
        """What the cause is."""
        return library().causes[self.cause]

    @property
    def word(self) -> Word | None:
        """The latest sitting against the first; None with only one."""
        return word(self.mine[0][1], self.mine[-1][1]) if len(self.mine) > 1 else None

    @property
    def lately(self) -> Word | None:
        """The latest sitting against the one before; None with fewer than three."""
        return word(self.mine[-2][1], self.mine[-1][1]) if len(self.mine) > 2 else None


def every(book: Book) -> list[OverTime]:
    """Every cause about which I said something, in their order. Worked out once a request."""
    return book.once(_every)


def _every(book: Book) -> list[OverTime]:
    sittings = _sittings(book.ledger)
    opened = _opened(book)
    found = []
    for cause in CAUSES:
        mine = [(day, levels[cause]) for day, levels in sittings if cause in levels]
        theirs = [(day, levels[cause]) for day, levels in opened if cause in levels]
        if mine:
            found.append(OverTime(cause=cause, mine=mine, theirs=theirs))
    return found


def _sittings(ledger: Ledger) -> list[tuple[int, dict[Cause, Level]]]:
    items = library().items.values()
    return [(sat.day, score(items, ledger.answers(sat)).levels) for sat in ledger.sittings]


def _opened(book: Book) -> list[tuple[int, dict[Cause, Level]]]:
    """The partner's levels of every map that both have opened: what they showed, and nothing else."""
    both = {book.me, book.partner}
    if book.partner is None:
        return []
    return [
        (sides[book.partner].day, sides[book.partner].levels)
        for _turn, sides in sorted(book.ledger.maps.items())
        if both <= sides.keys()
    ]


def drawn(one: OverTime, *, partner: str, today: date) -> charts.Chart:
    """Spots with their ranges. They are weeks apart, so no line joins them."""
    lines = [_line(one.mine, gettext("You"), "mine")]
    if one.theirs:
        lines.append(_line(one.theirs, partner, "theirs"))
    return charts.Chart(
        title=_("Each time you answered"),
        about=" ".join(compared(one, today=today)) or gettext("Answered once so far."),
        table=_table(one, partner=partner, today=today),
        ticks=_ticks([day for day, _level in one.mine]),
        lines=lines,
        top=_("very much at work"),
        bottom=_("hardly"),
    )


def _line(dated: Dated, name: str, whose: str) -> charts.Line:
    points = [charts.Point(day, band(level.mean, level.error, CERTAIN)) for day, level in dated]
    return charts.Line(name=name, pieces=[[point] for point in points], whose=whose, joined=False)


def _ticks(days: list[int]) -> list[tuple[float, str]]:
    """The first and the last day, and what fits between."""
    apart = (days[-1] - days[0]) / saying.TICKS
    named = days[:1]
    for day in days[1:-1]:
        if day - named[-1] >= apart and days[-1] - day >= apart:
            named.append(day)
    named += days[-1:] if days[-1] > named[-1] else []
    return [(day, saying.short_day(day)) for day in named]


def _table(one: OverTime, *, partner: str, today: date) -> charts.Table:
    two = bool(one.theirs)
    rows = [(day, gettext("You"), level) for day, level in one.mine]
    rows += [(day, partner, level) for day, level in one.theirs]
    told = [
        (
            saying.short_day(day, today=today),
            *([who] if two else []),
            saying.number(level.mean),
            _range(level),
        )
        for day, who, level in sorted(rows, key=lambda row: -row[0])
    ]
    heads = (_("When"), *([_("Who")] if two else []), _("Out of 10"), _("Probably between"))
    return charts.Table(heads=heads, rows=told)


def _range(level: Level) -> str:
    return saying.between(level.mean - CERTAIN * level.error, level.mean + CERTAIN * level.error)


def briefly(one: OverTime, *, today: date) -> str:
    """The latest answers beside the first; empty with only one map."""
    return saying.dims(one.word, one.mine[0][0], today=today) if one.word else ""


def compared(one: OverTime, *, today: date) -> list[str]:
    """A sentence for each time that the latest answers are held against: the first, and the one before."""
    told = [(one.mine[0][0], one.word)]
    if one.lately not in {None, one.word}:
        told.append((one.mine[-2][0], one.lately))
    return [
        gettext("It %(dims)s.") % {"dims": saying.dims(word, day, today=today)} for day, word in told if word
    ]
