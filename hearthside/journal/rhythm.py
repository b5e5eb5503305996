"""When the two sit down next: from their rhythm, or an hour they chose for once, told where the reader is."""

from __future__ import annotations

from datetime import datetime, timedelta

from hearthside.engine.ledger.lasting.checkins import CheckIns, Meant
from hearthside.journal.pages import Pages, zone_of

HOURS_LATE = 3  # so long after its hour a check-in is still the one of today
DONE_FOR = 20 * 3600  # seconds: whoever has sat down today does not see the hour of today any more


def upcoming(book: Pages) -> datetime | None:
    """The next hour, or one not yet long past; None where none is set. In the reader's time zone."""
    part = book.ledger.of(CheckIns)
    since = book.now - timedelta(hours=HOURS_LATE)
    last = part.last.at if part.last else 0
    found = None
    if part.next_at >= since.timestamp() and not _is_done(part.next_at, last):
        found = datetime.fromtimestamp(part.next_at, tz=book.now.tzinfo)
    elif part.rhythm is not None:
        found = occurrence(part.rhythm, since)
        if _is_done(found.timestamp(), last):
            found = occurrence(part.rhythm, found + timedelta(hours=1))
    return found.astimezone(book.now.tzinfo) if found else None


def following(book: Pages, number: int) -> list[datetime]:
    """The next hours, as many as there are up to `number`; the first may be one of today already past."""
    first, meant = upcoming(book), book.ledger.of(CheckIns).rhythm
    found = [first] if first else []
    while found and meant is not None and len(found) < number:
        found.append(occurrence(meant, found[-1] + timedelta(hours=1)))
    return found


def occurrence(meant: Meant, since: datetime) -> datetime:
    """The first hour of a rhythm at or after `since` (aware). The weeks count from when it was said."""
    zone = zone_of(meant.zone)
    begun = _first(meant, datetime.fromtimestamp(meant.at, tz=zone))
    here = since.astimezone(zone)
    weeks = max(0, (here.date() - begun.date()).days // (7 * meant.weeks)) * meant.weeks
    found = begun + timedelta(weeks=weeks)  # a wall clock's week: the hour stays over a change of clocks
    while found < here:
        found += timedelta(weeks=meant.weeks)
    return found


def _first(meant: Meant, since: datetime) -> datetime:
    day = since + timedelta(days=(meant.weekday - since.isoweekday()) % 7)
    found = day.replace(hour=meant.minute // 60, minute=meant.minute % 60, second=0, microsecond=0)
    return found if found >= since else found + timedelta(weeks=1)


def _is_done(at: float, last: int) -> bool:
    """Whether the check-in of that hour has been: one began no earlier than some hours before it."""
    return last > 0 and last >= at - DONE_FOR / 4 and last <= at + DONE_FOR


__all__ = ["following", "occurrence", "upcoming"]
