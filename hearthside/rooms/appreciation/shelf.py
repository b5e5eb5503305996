"""What was given and received, what lies in the drawer, and what has just come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.catalog.types import Example
from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.lasting.appreciations import Drawer, ForADay, Given
from hearthside.journal.book import Book
from hearthside.records import Written
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.appreciation_heard import AppreciationHeard
from hearthside.rooms.appreciation.sentence import sentence
from hearthside.web.rooms import Arrival, TodayCard

FRESH, SHOWN = 30 * 60, 2 * 86_400  # seconds on top of every page; then on Today, until it was answered
AHEAD = 60
OVERDUE_DAYS = 7  # for which Today still shows what was kept for a day
ORDER, DUE = 3, 20
EXAMPLES, PROMPTS = 3, 2
TABS = (("received", _("Received")), ("given", _("Given")))


class One(NamedTuple):
    """One appreciation as a page shows it."""

    id: str
    words: str
    day: date
    heard: bool = False
    on: date | None = None


def words(record: Appreciation) -> str:
    """What it says."""
    return sentence(record.did, record.meant, record.thanks)


def by_month(book: Book, given: Iterable[Given]) -> list[tuple[str, list[One]]]:
    """Given ones in the order given, by month. What was erased is not among them."""
    found = [(one, book.one(one.id)) for one in given]
    seen = [
        One(one.id, words(entry.record), day_date(one.day), one.heard)
        for one, entry in found
        if entry is not None and isinstance(entry.record, Appreciation)
    ]
    return [(month, list(each)) for month, each in groupby(seen, key=lambda one: date_format(one.day, "F Y"))]


def drawer(book: Book, most: int = 100) -> list[One]:
    """What I keep, the latest first."""
    found = [(one, book.one(one.id)) for one in list(reversed(book.ledger.of(Drawer).kept))[:most]]
    return [
        One(one.id, words(entry.record), day_date(one.day), on=day_date(one.on) if one.on else None)
        for one, entry in found
        if entry is not None and isinstance(entry.record, Appreciation)
    ]


def examples(book: Book) -> tuple[list[str], list[str]]:
    """Some sentences as others might say them, and some places to look; others tomorrow."""
    moment = library().moments["appreciation"]
    pool: Sequence[Example] = moment.examples
    start = book.day * EXAMPLES
    shown = [pool[(start + n) % len(pool)] for n in range(min(EXAMPLES, len(pool)))]
    looks = list(moment.variations.values())
    first = book.day * PROMPTS
    return (
        [sentence(one.did, one.meant) for one in shown],
        [looks[(first + n) % len(looks)] for n in range(PROMPTS)],
    )


def arrivals(book: Book) -> Sequence[Arrival]:
    """What the partner gave in the last half hour, until it was answered."""
    found = _latest(book)
    if found is None or _age(book, found) >= FRESH:
        return ()
    return (Arrival("appreciation/arrived.html", _facts(book, found), ORDER),)


def cards(book: Book) -> Sequence[TodayCard]:
    """What the partner gave lately, that mine went in, and what I kept for today."""
    if book.closed:
        return ()
    laid, found = [], _latest(book)
    if found is not None and _age(book, found) >= FRESH:
        laid.append(TodayCard("appreciation/arrived.html", _facts(book, found), ORDER))
    if _went_in(book):
        laid.append(TodayCard("appreciation/went_in.html", {"partner": book.name_of(book.partner)}, DUE))
    return [*laid, *_due(book)]


def _latest(book: Book) -> Written | None:
    """The partner's latest of two days, unless I have answered it."""
    found = book.recent((Appreciation, AppreciationHeard))
    given = [entry for entry in found if isinstance(entry.record, Appreciation)]
    theirs = [one for one in given if one.author == book.partner and -AHEAD <= _age(book, one) < SHOWN]
    if not theirs:
        return None
    done = {getattr(entry.record, "of", "") for entry in found if entry.author == book.me}
    return theirs[-1] if theirs[-1].id not in done else None


def _went_in(book: Book) -> bool:
    """Whether the partner said today that something went in."""
    heard = book.recent((AppreciationHeard,))
    return any(entry.author == book.partner and entry.day == book.day for entry in heard)


def _due(book: Book) -> list[TodayCard]:
    if book.solo or book.ledger.paused(book.me, day=book.day):
        return []
    due = [one for one in book.ledger.of(ForADay).kept if 0 <= book.day - one.on < OVERDUE_DAYS]
    entry = book.one(due[0].id) if due else None
    if entry is None or not isinstance(entry.record, Appreciation):
        return []
    facts = {"entry": entry.id, "words": words(entry.record), "partner": book.name_of(book.partner)}
    return [TodayCard("appreciation/due.html", facts, DUE)]


def _facts(book: Book, entry: Written) -> dict[str, Any]:
    said = words(entry.record) if isinstance(entry.record, Appreciation) else ""
    return {"entry": entry.id, "words": said, "partner": book.name_of(book.partner)}


def _age(book: Book, entry: Written) -> int:
    return int(book.now.timestamp()) - entry.at
