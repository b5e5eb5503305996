"""What Today itself lays out: the five moments, what was noticed, and the pulse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext

from hearthside.catalog.load import library
from hearthside.engine import today
from hearthside.engine.ledger import MOMENTS
from hearthside.engine.plan.gather import guard_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.records.kinds.noticed import Noticed
from hearthside.web.rooms import TodayCard


class Small(NamedTuple):
    """One of the five moments as the page shows it: in which words today, and whether it was given."""

    slug: str
    title: str
    words: str
    given: bool


RECENT_DAYS = 2  # what the partner noticed stays on the page for today and yesterday


def warm_line(book: Book) -> str:
    """Give the line at the top of the page. It sends nobody to a partner who is one no more."""
    if book.closed:
        return gettext("There is nothing to do here. What was written can be read.")
    kind = today.line_of(book.ledger, me=book.me, day=book.day, hour=book.now.hour)
    words = library().lines[kind].words
    return today.pick(words, couple=book.couple, day=book.day, what=kind)


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out the moments and the pulse. After the end there is neither; a pause has no pulse."""
    if book.closed:
        return ()
    laid = [TodayCard("today/moments.html", _moments(book), order=40)]
    if not book.ledger.paused(book.me, day=book.day):
        laid.append(TodayCard("today/pulse.html", _pulse(book), order=50))
    return laid


def _moments(book: Book) -> dict[str, Any]:
    facts, day, rests = library().moments, book.day, _resting(book)
    given = book.ledger.given.on(day)
    chosen = today.variations(
        {slug: moment.variations for slug, moment in facts.items()},
        couple=book.couple,
        day=day,
        apart=now_of(book).situation.apart,
        touch="touch" not in rests,
    )
    shown = [slug for slug in MOMENTS if slug not in rests or slug in given]  # what was tapped can be undone
    return {
        "moments": [
            Small(slug, facts[slug].title, facts[slug].variations[chosen[slug]], slug in given)
            for slug in shown
        ],
        "titles": tuple((slug, facts[slug].title) for slug in MOMENTS if slug not in rests),
        "received": _received(book),
        "partner": book.name_of(book.partner) if book.partner else None,
    }


def _resting(book: Book) -> set[str]:
    """The moments that rest: touch at a gentle pace, as it promises; while hurt, what is light as well."""
    guard = guard_of(book.ledger, me=book.me)
    if guard.rupture or now_of(book).rupture:
        return {"touch", "laugh"}
    return {"touch"} if guard.pace == "gentle" else set()


def _received(book: Book) -> list[tuple[str, str]]:
    """What the partner noticed lately: (what it was, their words)."""
    facts, since = library().moments, book.day - RECENT_DAYS
    return [
        (facts[entry.record.moment].noticed, entry.record.words)
        for entry in reversed(book.recent((Noticed,)))
        if isinstance(entry.record, Noticed) and entry.author == book.partner and entry.day > since
    ]


def _pulse(book: Book) -> dict[str, Any]:
    felt = book.ledger.pulses.on(book.day)
    return {"felt": None if felt is None else round(felt)}
