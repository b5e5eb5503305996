"""What sessions lay on Today and offer in Talk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.journal.book import Book
from hearthside.rooms.together.kinds import kinds
from hearthside.rooms.together.waiting import waits
from hearthside.web.handles import handle
from hearthside.web.rooms import Offer, TodayCard

ORDER = 2  # somebody may be waiting


def cards(book: Book) -> Sequence[TodayCard]:
    """One card for the session that is going on, if any. Whoever rests is called to none."""
    if book.closed:
        return ()
    found = [state for state in sessions.going(book) if state.what in kinds()]
    if book.ledger.paused(book.me, day=book.day):
        found = [state for state in found if book.me in state.here]
    return (TodayCard("together/today.html", _facts(book, found[0]), order=ORDER),) if found else ()


def _facts(book: Book, state: State) -> dict[str, object]:
    pause = state.pause
    until = datetime.fromtimestamp(pause.until, tz=book.now.tzinfo).replace(tzinfo=None) if pause else None
    return {
        "session": state.session,
        "title": kinds()[state.what].title,
        "partner": book.name_of(book.partner),
        "waiting": state.opened_by != book.me and book.me not in state.here,
        "on_one": state.phones == "one",
        "paused": pause is not None,
        "until": until,
        "is_time": pause is not None and pause.until <= book.now.timestamp(),
        "today": until is not None and until.date() == book.today,
    }


def offers(book: Book) -> Sequence[Offer]:
    """Every kind of session that is for now and that no other room offers; none after the end."""
    if book.closed:
        return ()
    return [
        Offer(
            "together",
            kind.title,
            kind.words,
            reverse("together:kind", args=[named(kind.what)]),
            kind.icon,
            kind.order,
        )
        for kind in kinds().values()
        if kind.home_address is None and not waits(book, kind)
    ]


def named(what: str, about: str | None = None) -> str:
    """The handle of a kind of session, or of one with its content."""
    return handle("session", f"{what}/{about}" if about else what)
