"""Files for a calendar (RFC 5545), by hand: one hour, or one every so many weeks, with an alarm.

They say nothing of what it is for: calendars are read by colleagues, and on lock screens.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from msgspec import Struct

OCTETS = 75  # of a line, without its end (RFC 5545, 3.1)
YEARS = 6  # for which the changes of clocks are written out
HOUR = timedelta(hours=1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Event(Struct, frozen=True, kw_only=True):
    """Something for a calendar. `uid`: stays the same, so that a later file replaces it.

    `start`: aware; with a `ZoneInfo` and `weeks` it comes back at that hour of the wall clock every so many
    weeks. `alarm`: minutes before, None for none. `made`: aware, when this file was made.
    """

    uid: str
    title: str
    start: datetime
    minutes: int
    made: datetime
    weeks: int = 0
    alarm: int | None = None


def calendar(*events: Event) -> str:
    """Give the text of a calendar file."""
    named = ((event, _zone_of(event)) for event in events)
    zones = {zone.key: (event.start, zone) for event, zone in named if zone is not None}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//calendar//EN", "CALSCALE:GREGORIAN"]
    for start, zone in zones.values():
        lines += _clocks(start, zone)
    for event in events:
        lines += _event(event)
    return "".join(map(_folded, [*lines, "END:VCALENDAR"]))


def download(*events: Event, name: str = "kept-free.ics") -> HttpResponse:
    """Give the file to take along."""
    response = HttpResponse(calendar(*events), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def escaped(words: str) -> str:
    """Give words as the value of a text (RFC 5545, 3.3.11)."""
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        words = words.replace(sign, instead)
    return "".join(sign for sign in words if sign >= " ")


def _folded(line: str) -> str:
    """Give a line with its end, folded at 75 octets and never within a sign."""
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + sign, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"


def _event(event: Event) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{escaped(event.uid)}", f"DTSTAMP:{_utc(event.made)}"]
    zone = _zone_of(event)
    lines.append(f"DTSTART;TZID={zone.key}:{_local(event.start)}" if zone else f"DTSTART:{_utc(event.start)}")
    lines.append(f"DURATION:PT{event.minutes}M")
    if event.weeks:
        lines.append(f"RRULE:FREQ=WEEKLY;INTERVAL={event.weeks};BYDAY={DAYS[event.start.weekday()]}")
    title = escaped(event.title)
    lines += [f"SUMMARY:{title}", "CLASS:PRIVATE", "TRANSP:OPAQUE"]
    if event.alarm is not None:
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-PT{event.alarm}M", f"DESCRIPTION:{title}"]
        lines.append("END:VALARM")
    return [*lines, "END:VEVENT"]


def _clocks(start: datetime, zone: ZoneInfo) -> list[str]:
    """Give the changes of clocks of a zone from the year of `start` on, each with its date."""
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    first = datetime(start.year, 1, 1, tzinfo=UTC)
    lines += _observance(first, first - HOUR, zone)
    moment, end = first, first.replace(year=start.year + YEARS)
    while moment < end:
        later = moment + timedelta(days=1)
        if moment.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            change = _change(moment, later, zone)
            lines += _observance(change, change - HOUR, zone)
        moment = later
    return [*lines, "END:VTIMEZONE"]


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Find the minute at which the clocks change between two moments."""
    while after - before > timedelta(minutes=1):
        middle = before + timedelta(minutes=((after - before) // timedelta(minutes=2)))
        if middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset():
            before = middle
        else:
            after = middle
    return after


def _observance(at: datetime, before: datetime, zone: ZoneInfo) -> list[str]:
    new, old = at.astimezone(zone), before.astimezone(zone)
    kind = "DAYLIGHT" if new.dst() else "STANDARD"
    onset = (at + (old.utcoffset() or timedelta())).replace(tzinfo=None)  # by the clock before it changes
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{onset:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(old)}",
        f"TZOFFSETTO:{_offset(new)}",
        f"TZNAME:{new.tzname()}",
        f"END:{kind}",
    ]


def _offset(moment: datetime) -> str:
    return f"{moment:%z}"[:7]


def _zone_of(event: Event) -> ZoneInfo | None:
    """The zone by whose clock an event comes back; none for one that does not, or goes by UTC."""
    zone = event.start.tzinfo
    return zone if event.weeks and isinstance(zone, ZoneInfo) and zone.key != "UTC" else None


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _local(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"
