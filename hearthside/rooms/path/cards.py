"""What the path lays on Today: the one thing, or how the last one was, or a new week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.ledger import week_number
from hearthside.engine.plan import Standing
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.quiet import is_quiet
from hearthside.rooms.path.shorter import easy_way, shorter_words
from hearthside.web.handles import handle
from hearthside.web.rooms import TodayCard

ORDER = 20
RANK = ("both", "small", "room", "date")


def cards(book: Book) -> Sequence[TodayCard]:
    """One card, or none: while I rest, before a first map, and when the week is done."""
    if book.closed or weeks.rests(book):
        return ()
    week = weeks.seen(book)
    if not week.ready:
        known = book.ledger.sittings or book.ledger.ours.roads or book.ledger.own.roads
        return (TodayCard("path/today.html", {"state": "new"}, order=ORDER),) if known else ()
    shown = _one_thing(book, week)
    return (TodayCard("path/today.html", shown, order=ORDER),) if shown else ()


def _one_thing(book: Book, week: weeks.Week) -> dict[str, Any] | None:
    """What was done and not told about; else the main thing, then my own, then the rest."""
    known = library().practices
    untold = [one for one in week.every if one.done and one.practice in known and not _told(book, week, one)]
    if untold:
        return {"state": "told", **_facts(book, untold[0], week)}
    open_ones = [one for one in week.every if one.practice in known and not one.done]
    ranked = sorted(open_ones, key=lambda one: RANK.index(_as(one, week)))
    if not ranked:
        return None
    small = next((one for one in ranked[1:] if one.place == "small"), None)
    return {
        "state": "do",
        **_facts(book, ranked[0], week),
        "small": _facts(book, small, week) if small else None,
    }


def _as(standing: Standing, week: weeks.Week) -> str:
    """As what it is shown: the main thing for two, my own, a date, or there if there is room."""
    if standing.place != "both":
        return standing.place
    return "both" if standing is week.main else "room"


def _told(book: Book, week: weeks.Week, standing: Standing) -> bool:
    if is_quiet(library().practices[standing.practice or ""]):
        return True
    side = book.ledger.own if standing.place == "small" else book.ledger.ours
    return week_number(week.name) in side.practice(standing.practice or "").mine


def _facts(book: Book, standing: Standing, week: weeks.Week) -> dict[str, Any]:
    practice = library().practices[standing.practice or ""]
    easy = easy_way(book, practice)
    return {
        "practice": practice,
        "place": _as(standing, week),
        "named": handle("practice", practice.slug),
        "short": shorter_words(practice, now_of(book), me=book.me, easy=easy),
        "easy": easy,
    }
