"""What the map lays on Today: begin, go on, show each other, or look at what has opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hearthside.engine.plan.gather import latest_turn
from hearthside.journal.book import Book
from hearthside.journal.circumstances import members
from hearthside.rooms.causes import showing, sittings
from hearthside.web.rooms import TodayCard

FRESH = 3  # days for which an opened map is pointed at


def cards(book: Book) -> Sequence[TodayCard]:
    """One card at most, and none most days, nor while anybody pauses."""
    if book.closed or any(book.ledger.paused(who, day=book.day) for who in members(book)):
        return ()
    begun = sittings.under_way(book.ledger)
    if begun is not None or not book.ledger.sittings:
        step = sittings.next_step(book.ledger, begun) if begun else 1
        return (_card("begun" if begun else "begin", 5, step=step, of=sittings.STEPS + 1),)
    return _about_two(book)


def _about_two(book: Book) -> Sequence[TodayCard]:
    """Showing each other. Costs no query on a day on which there is nothing new about it."""
    opened = latest_turn(book.ledger, members(book))
    fresh = bool(opened) and _since(book, opened) >= book.day - FRESH
    if opened and not fresh and showing.is_shown(book, opened):
        return ()
    partner, stands = book.name_of(book.partner), showing.standing(book)
    if stands.state == "invited":
        return (_card("invited", 15, partner=partner),)
    if fresh:
        return (_card("open", 15, partner=partner),)
    return (_card("ready", 60, partner=partner),) if stands.state == "ready" and not opened else ()


def _since(book: Book, turn: int) -> int:
    return max(side.day for side in book.ledger.maps[turn].values())


def _card(state: str, order: int, **facts: Any) -> TodayCard:
    return TodayCard("causes/today.html", {"state": state, **facts}, order=order)
