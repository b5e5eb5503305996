"""Sessions of the two: what they sat down to, and what they said to each other in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

from hearthside.engine.together import GUARDED
from hearthside.project.demo.days import share
from hearthside.project.demo.story import story
from hearthside.project.demo.talk_story import Talk
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove


def talks(times: Times) -> Iterator[Event]:
    """Give every session, move by move."""
    for one in story().talks:
        yield from _talk(one, times)


def _talk(one: Talk, times: Times) -> Iterator[Event]:
    began = times.when(one.when, one.hour, 0.2)
    session = sha256(f"{one.when}{one.what}".encode()).hexdigest()[:24]
    yield Event(began, one.by, share(Session(session=session, what=one.what, about=one.about)))
    after, yes = 0, set[str]()
    for move in one.moves:
        made = SessionMove(session=session, verb=move.verb, after=after, about=move.about, words=move.words)
        yes = yes | {move.by} if move.verb == "yes" else set()
        after += move.verb in GUARDED and len(yes) != 1  # the first of two yeses leads nowhere yet
        yield Event(began + timedelta(minutes=move.minutes), move.by, share(made))
