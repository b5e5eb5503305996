"""From one session to another: what turned out to be about the two of them leads to listening turns."""

from __future__ import annotations

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.journal.book import Book

FROM, TO = "unload", "listening"


def leads_over(state: State) -> bool:
    """Whether both have turned aside in it, so that there is somewhere to go."""
    return state.left >= 0 and state.what == FROM and not state.over and not state.pause


def over(book: Book, state: State, *, mine: bool) -> str:
    """End this one and sit down to listening turns, on as many phones; gives the new session's id.

    `mine`: I begin. Where the other one has gone over already, theirs is joined.
    """
    going = [one for one in sessions.going(book) if one.what == TO]
    sessions.take(book, state, "on", after=state.after)
    if going:
        sessions.move(book, going[0], "come")
        return going[0].session
    first = book.me if mine else (book.partner or "")
    return sessions.begin(book, TO, on_one=state.phones == "one", first=first)


def gone_over(book: Book, state: State) -> str | None:
    """The session to which the other one has gone over from this one, while I haven't; else None."""
    if state.is_going or not leads_over(state) or state.phones == "one":
        return None
    found = [
        one
        for one in sessions.going(book)
        if one.what == TO and one.opened >= state.latest and book.me not in one.here
    ]
    return found[0].session if found else None
