"""The end of a pause: a notice lies ready for each who said yes to it, and a file for the calendar."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpResponse
from django.utils.translation import gettext

from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.nudges.asking import ask_for, call_off
from hearthside.nudges.models import What
from hearthside.web.calendar import Event, download

MOVES = frozenset(
    {"pause", "later", "agree", "ready", "both", "stop"}
)  # after which other notices may be wanted
MINUTES = 30  # in a calendar
Wanted = frozenset[tuple[str, int]]  # a person's id, and when (Unix seconds)


def see_to(book: Book, before: State, after: State | None) -> None:
    """Lay what is wanted now and was not, and call off what was and is not."""
    was, now = _wanted(book, before), _wanted(book, after)
    for person, due in was - now:
        call_off([person], What.TIME, due=due)
    for person, due in now - was:
        ask_for([person], What.TIME, due=due)


def _wanted(book: Book, state: State | None) -> Wanted:
    """Whoever named the time is told, and the other from their yes on; on one phone both said it."""
    pause = state.pause if state is not None and state.is_going else None
    if state is None or pause is None:
        return frozenset()
    both = {person for person in (book.me, book.partner) if person}
    agreed = pause.agreed or state.phones == "one"
    return frozenset((person, pause.until) for person in (both if agreed else {pause.named}))


def calendar(book: Book, state: State) -> HttpResponse | None:
    """The end of the pause as a file that rings then, and says nothing; None where there is no pause."""
    if state.pause is None or not state.is_going:
        return None
    starts, title = datetime.fromtimestamp(state.pause.until, UTC), gettext("Time set aside")
    event = Event(uid=state.session, title=title, start=starts, minutes=MINUTES, made=book.now, alarm=0)
    return download(event, name="time.ics")
