"""One event as a calendar file (RFC 5545), with an alarm and a title that tells nobody anything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

LINE = 75  # octets at most, without the line break (section 3.1)
BREAK = "\r\n"


def event(*, name: str, starts: datetime, minutes: int, title: str, now: datetime, alarm: int = 15) -> bytes:
    """Give the file. `name` of the event stays the same for ever; `alarm`: minutes before."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{escaped(name)}",
        f"DTSTAMP:{moment(now)}",
        f"DTSTART:{moment(starts)}",
        f"DTEND:{moment(starts + timedelta(minutes=minutes))}",
        f"SUMMARY:{escaped(title)}",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:-PT{alarm}M",
        f"DESCRIPTION:{escaped(title)}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(folded(line) + BREAK for line in lines).encode()


def moment(when: datetime) -> str:
    """Give a moment in UTC, as in "20261127T180000Z", so that no zone has to be explained."""
    return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """Give text as a value: backslash, comma and semicolon escaped, a new line as "\\n" (section 3.3.11)."""
    plain = "".join(
        sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign >= " " or sign in "\n\t"
    )
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(sign, instead)
    return plain


def folded(line: str) -> str:
    """Break a line after at most 75 octets, never within a letter; what follows begins with a space."""
    pieces, room, piece = list[str](), LINE, ""
    for sign in line:
        if len((piece + sign).encode()) > room:
            pieces.append(piece)
            piece, room = "", LINE - 1
        piece += sign
    return f"{BREAK} ".join([*pieces, piece])
