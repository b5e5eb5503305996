"""When the two sit down: their day and hour, which either may change, and the file for a calendar."""

from __future__ import annotations

from datetime import datetime, time
from hashlib import blake2b
from typing import Any

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext

from hearthside.engine.ledger.lasting.checkins import CheckIns, Meant
from hearthside.journal.book import Book
from hearthside.journal.rhythm import occurrence, upcoming
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.web.calendar import Event, download

MINUTES = 45  # in a calendar: half an hour, and some time to arrive
ALARM = 30  # minutes before, for whoever has chosen nothing


def told(book: Book) -> dict[str, Any] | None:
    """The rhythm as the reader's own clock tells it, and who said so."""
    meant = book.ledger.of(CheckIns).rhythm
    if meant is None:
        return None
    at = _here(book, meant)
    return {
        "weekday": date_format(at, "l"),
        "at": at,
        "weeks": meant.weeks,
        "mine": meant.by == book.me,
        "untold": not meant.shared and not book.solo,
        "by": book.name_of(meant.by),
        "since": datetime.fromtimestamp(meant.at, tz=book.now.tzinfo).date(),
    }


def initial(book: Book) -> dict[str, Any]:
    """What stands in the form."""
    meant = book.ledger.of(CheckIns).rhythm
    if meant is None:
        return {"weekday": "", "at": time(16, 0), "weeks": "1"}
    at = _here(book, meant)
    return {"weekday": str(at.isoweekday()), "at": at.time(), "weeks": str(meant.weeks)}


def choose(book: Book, weekday: int | None, at: time, weeks: int) -> None:
    """Say on which day and at what hour; for both, or for oneself while alone."""
    zone = book.settings.zone
    record = Rhythm(weekday=weekday, minute=60 * at.hour + at.minute, zone=zone, weeks=weeks)
    if book.solo:
        book.keep(record)
    else:
        book.share(record)


def calendar(book: Book) -> HttpResponse | None:
    """The file for a calendar: the rhythm, and an hour chosen for once. None where nothing is set."""
    part, at = book.ledger.of(CheckIns), upcoming(book)
    events = []
    if at is not None and int(at.timestamp()) == part.next_at:
        events.append(_event(book, "once", at, 0))
    if part.rhythm is not None:
        events.append(_event(book, "rhythm", occurrence(part.rhythm, book.now), part.rhythm.weeks))
    return download(*events) if events else None


def _event(book: Book, what: str, start: datetime, weeks: int) -> Event:
    part = book.ledger.of(CheckIns)
    uid = blake2b(f"{book.couple}/{what}".encode(), digest_size=16).hexdigest()
    return Event(
        uid=uid,
        title=gettext("Kept free"),
        start=start,
        minutes=MINUTES,
        made=book.now,
        weeks=weeks,
        alarm=part.before if part.chosen else ALARM,
    )


def _here(book: Book, meant: Meant) -> datetime:
    return occurrence(meant, book.now).astimezone(book.now.tzinfo)
