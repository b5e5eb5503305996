"""Sessions in the journal: open one, make a move in it, and find those that are going on."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, Literal

from hearthside.catalog.load import library
from hearthside.engine.together import GUARDED, State, flow_of, state_of
from hearthside.engine.together.steps import Steps
from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.records import Record, Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

KINDS = (Session, SessionMove)
FURTHER = 4  # days back in which a session is looked for that is not among the newest entries
GOING = 26 * 3600  # seconds after the latest move in which a session still counts as going on
LATELY = 30 * 60  # and in which the two are taken to be in the middle of it


def begin(
    book: Book, what: str, about: str | None = None, *, on_one: bool = False, first: str = "", place: int = 0
) -> str:
    """Open a session; gives its id. `first`: the person who begins, `place`: the step at which to begin."""
    session = secrets.token_hex(12)
    phones: Literal["one", "two"] = "one" if on_one or book.solo else "two"
    _put(book, Session(session=session, what=what, about=about, phones=phones, first=first, place=place))
    return session


def state(book: Book, session: str) -> State | None:
    """Where a session stands, or None if there is none such (any more)."""
    found = state_of(book.recent(KINDS), session, partner=_pair(book), steps=_steps)
    if found is None and not book.solo:
        older = book.told_since(book.day - FURTHER, KINDS)
        found = state_of(older, session, partner=_pair(book), steps=_steps)
    return found


def take(book: Book, here: State, verb: str, **what: Any) -> bool:
    """Take one tap, if it still fits; whether it did. What is to be said is said in any case.

    Without words, an hour can be said as well: when the next check-in is. Only what is sent is said: words
    that were still in a box when another button was tapped are for `typed.keep`.
    """
    if verb == "say":
        if what.get("words") or what.get("until"):
            move(book, here, "say", **what)
        return here.is_going and what.get("after", here.after) == here.after
    if not here.is_going:
        return False
    is_late = verb in GUARDED and what.get("after", here.after) != here.after
    return not is_late and move(book, here, verb, **what)


def move(book: Book, here: State, verb: str, **what: Any) -> bool:
    """Make a move in a session as this person saw it; False if this tap had been taken already.

    `what`: words, about, until, and `once`, a token of the form, so that words sent twice are said once.
    Nothing leads on while one of the two needs a pause.
    """
    once = what.pop("once", "")
    record = SessionMove(session=here.session, verb=verb, **{"after": here.after, **what})
    if verb in GUARDED and here.pause:
        return False
    # `pauses` as well: a tap that met the other's pause by a second is no reason to refuse it for ever after.
    led = (
        f"{verb}-{record.after}-{here.since}-{here.pauses}"
        if verb in GUARDED
        else "come"
        if verb == "come"
        else ""
    )
    name = led or (f"{once}-{_digest(record)}" if once else "")
    try:
        _put(book, record, ("session", here.session, name) if name else None, after=here.latest)
    except AlreadyGiven:
        return False
    return True


def _digest(record: SessionMove) -> str:
    """Of two tabs that show the same page, each may send other words: both are said."""
    return blake2b(f"{record.verb}/{record.about}/{record.words}".encode(), digest_size=8).hexdigest()


def going(book: Book, written: Iterable[Written] | None = None) -> list[State]:
    """The sessions that are going on, the latest first."""
    entries = book.recent(KINDS) if written is None else list(written)
    opened = {one.record.session for one in entries if isinstance(one.record, Session)}
    found = (state_of(entries, session, partner=_pair(book), steps=_steps) for session in opened)
    states = [one for one in found if one is not None and _is_going(book, one)]
    return sorted(states, key=lambda one: -one.latest)


def in_the_middle(book: Book) -> bool:
    """Whether the two sit together at this moment, or are in a pause of it: no time for anything else."""
    return any(book.now.timestamp() - _latest(one) < LATELY for one in going(book))


def _is_going(book: Book, found: State) -> bool:
    return found.is_going and book.now.timestamp() - _latest(found) < GOING


def _latest(found: State) -> int:
    return max(found.latest, found.pause.until if found.pause else 0)


def _put(book: Book, record: Record, label: tuple[str, ...] | None = None, after: int = 0) -> None:
    """Write for both; while there is nobody to share with, for oneself."""
    if book.solo and not book.closed:
        book.keep(record, after=after)
    else:
        book.share(record, label=label, after=after)


def _pair(book: Book) -> dict[str, str]:
    if book.partner is None:
        return {}
    return {book.me: book.partner, book.partner: book.me}


def _steps(record: Session) -> Steps:
    return flow_of(record.what, record.about, library())
