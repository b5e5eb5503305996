"""A file for a calendar: right by RFC 5545, at the same hour over a change of clocks, silent about why."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from hearthside.web.calendar import OCTETS, Event, calendar, download, escaped

MADRID = ZoneInfo("Europe/Madrid")
MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 29, 16, tzinfo=MADRID)


def event(**how: object) -> Event:
    facts: dict[str, object] = {
        "uid": "ab" * 8,
        "title": "Kept free",
        "start": SUNDAY,
        "minutes": 60,
        "made": MADE,
    }
    return Event(**{**facts, **how})  # type: ignore[arg-type]  # facts of an event


def lines(*events: Event) -> list[str]:
    return calendar(*events).split("\r\n")


def test_one_hour_stands_in_utc_with_its_alarm() -> None:
    told = lines(event(alarm=30))
    assert "DTSTART:20261129T150000Z" in told
    assert "DURATION:PT60M" in told
    assert told[told.index("BEGIN:VALARM") : told.index("END:VALARM")] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT30M",
        "DESCRIPTION:Kept free",
    ]
    assert not [line for line in told if line.startswith("RRULE")]
    assert told[0] == "BEGIN:VCALENDAR"
    assert told[-2:] == ["END:VCALENDAR", ""]


def test_every_week_keeps_the_hour_of_the_wall_clock() -> None:
    told = lines(event(weeks=1))
    assert "DTSTART;TZID=Europe/Madrid:20261129T160000" in told
    assert "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=SU" in told
    zone = told[told.index("BEGIN:VTIMEZONE") : told.index("END:VTIMEZONE")]
    spring = zone.index("DTSTART:20270328T020000")  # told by the clock before it changes
    assert zone[spring - 1 : spring + 3] == [
        "BEGIN:DAYLIGHT",
        "DTSTART:20270328T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
    ]
    autumn = zone.index("DTSTART:20271031T030000")
    assert zone[autumn - 1 : autumn + 3] == [
        "BEGIN:STANDARD",
        "DTSTART:20271031T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
    ]


def test_a_zone_is_told_once_and_one_without_changes_has_one_rule() -> None:
    kolkata = event(weeks=2, start=SUNDAY.astimezone(ZoneInfo("Asia/Kolkata")))
    told = lines(kolkata, kolkata)
    assert told.count("BEGIN:VTIMEZONE") == 1
    assert told.count("BEGIN:STANDARD") == 1
    assert "TZOFFSETTO:+0530" in told
    assert "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU" in told


def test_by_utc_no_zone_is_needed() -> None:
    told = lines(event(weeks=1, start=SUNDAY.astimezone(ZoneInfo("UTC"))))
    assert "DTSTART:20261129T150000Z" in told
    assert "BEGIN:VTIMEZONE" not in told


def test_long_lines_are_folded_and_no_sign_is_cut() -> None:
    title = "Für uns zwei, und für niemanden sonst: " + "ß" * 120
    text = calendar(event(title=title))
    assert all(len(line.encode()) <= OCTETS for line in text.split("\r\n"))
    assert f"SUMMARY:{escaped(title)}" in text.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a;b,c", "a\\;b\\,c"),
        ("back\\slash", "back\\\\slash"),
        ("two\nlines", "two\\nlines"),
        ("a\x07b", "ab"),
    ],
)
def test_signs_that_mean_something_there_are_escaped(words: str, told: str) -> None:
    assert escaped(words) == told


def test_the_file_is_to_be_taken_along() -> None:
    answer = download(event())
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "Hearthside" not in answer.content.decode()
