"""A calendar file: lines that are short enough, text that is text, and moments in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from hearthside.web.calendar import LINE, escaped, event, folded, moment

NOW = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)


def made(title: str = "Time set aside") -> bytes:
    """A file."""
    return event(name="ab12", starts=NOW, minutes=45, title=title, now=NOW)


def unfolded(text: str) -> str:
    """Put folded lines together again, as a calendar does."""
    return text.replace("\r\n ", "")


def test_it_holds_one_event_with_one_alarm() -> None:
    lines = made().decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART:20261127T180000Z" in lines
    assert "DTEND:20261127T184500Z" in lines
    assert "TRIGGER:-PT15M" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("BEGIN:VALARM") == 1


def test_a_moment_of_anywhere_is_told_in_utc() -> None:
    there = datetime(2026, 7, 1, 20, 0, tzinfo=ZoneInfo("Asia/Kolkata"))
    assert moment(there) == "20260701T143000Z"


def test_commas_and_new_lines_are_text() -> None:
    assert escaped("a,b;c\\d\r\ne\x07") == "a\\,b\\;c\\\\d\\ne"
    assert "BEGIN:VEVENT\r\nUID" not in made("x\r\nBEGIN:VEVENT\r\nUID:1").decode().split("SUMMARY", 1)[1]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=400))
def test_folded_lines_are_short_and_come_together_again(text: str) -> None:
    broken = folded(text)
    assert all(len(line.encode()) <= LINE for line in broken.split("\r\n"))
    assert unfolded(broken) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_title_breaks_out_of_its_line(title: str) -> None:
    lines = unfolded(made(title).decode()).split("\r\n")
    assert len(lines) == len(unfolded(made().decode()).split("\r\n"))
