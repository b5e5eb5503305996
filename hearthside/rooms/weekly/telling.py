"""What was said of this week, as its author reads it again; and what the partner let both know."""

from __future__ import annotations

from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.ledger import WeekMarks, WeekPulses
from hearthside.journal.book import Book
from hearthside.rooms.weekly import asking
from hearthside.rooms.weekly.forms import MUCH, TRUE


def rows(marks: WeekMarks) -> dict[str, Any]:
    """The three answers in words; None for what was left out."""
    return {
        "close": None if marks.close is None else round(marks.close),
        "tension": None if marks.tension is None else MUCH[marks.tension - 1],
        "stress": None if marks.stress is None else MUCH[marks.stress - 1],
    }


def said(book: Book) -> dict[str, Any]:
    """My answers of this week and who reads them, and my partner's where they let the plan know."""
    week = asking.this_week(book)
    marks, probe = asking.mine(book).on(week) or WeekMarks(), asking.mine(book).probe(week)
    return {
        "mine": rows(marks),
        "told": marks.shared,
        "statement": probe is not None and probe.mark is not None,
        "trust": next((one for one in book.ledger.trust if one.week == week), None),
        **theirs(book),
    }


def theirs(book: Book) -> dict[str, Any]:
    """What the partner let both know of this week, if anything."""
    week = asking.this_week(book)
    pulses = book.ledger.weekly.get(book.partner or "", WeekPulses())
    marks, probe = pulses.on(week), pulses.probe(week)
    cause = library().causes.get(probe.about) if probe and probe.about != "trust" else None
    return {
        "theirs": rows(marks) if marks else None,
        "cause": cause.name if cause else None,
        "mark": TRUE[probe.mark] if probe and probe.mark is not None else None,
        "partner": book.name_of(book.partner) if book.partner else None,
    }
