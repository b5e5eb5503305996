"""The door of a session: what it is, whether it is the moment, and where it was left last time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from django.urls import NoReverseMatch, reverse
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.engine.ledger.lasting.talks import Talks, key_of
from hearthside.engine.together import State, flow_of
from hearthside.journal import sessions
from hearthside.journal.book import Book
from hearthside.journal.circumstances import low_battery, shared_facts
from hearthside.rooms.together.cards import named
from hearthside.rooms.together.kinds import Kind, kinds
from hearthside.rooms.together.waiting import waits
from hearthside.web.handles import find
from hearthside.web.prose import Source

JUST_NOW = 120  # seconds in which two who open the same thing at once mean the same session


class Door(Struct, frozen=True):
    """A kind of session and the content that it is to follow. `choices`: what else it could be, by slug."""

    kind: Any
    about: str | None
    choices: Mapping[str, Any]

    @property
    def content(self) -> Any:
        """What it follows, or None."""
        return self.choices.get(self.about) if self.about else None


def found(handle: str) -> Door | None:
    """The door behind a handle, or None."""
    for what, kind in kinds().items():
        choices = kind.contents()
        keys = {key_of(what, about): about for about in (None, *choices)}
        key = find("session", handle, keys)
        if key is not None:
            return Door(kind, keys[key], choices)
    return None


def choosing(book: Book, there: Door) -> dict[str, Any]:
    """What can be chosen, and how often the two had each."""
    talks = book.ledger.of(Talks)
    rows = [
        (content, named(there.kind.what, slug), talks.on(there.kind.what, slug))
        for slug, content in sorted(there.choices.items(), key=lambda one: getattr(one[1], "order", 0))
    ]
    return {"kind": there.kind, "rows": rows}


def seen(book: Book, there: Door) -> dict[str, Any]:
    """What stands at the door."""
    kind: Kind = there.kind
    steps = flow_of(kind.what, there.about, library())
    told = kind.guide() or there.content
    going = [one for one in sessions.going(book) if (one.what, one.about) == (kind.what, there.about)]
    return {
        "kind": kind,
        "content": there.content,
        "named": named(kind.what, there.about),
        "moment": _moment() if kind.hard else None,
        "back": reverse("together:kind", args=[named(kind.what)]) if there.about else None,
        "home": kind.home_address,
        "minutes": getattr(there.content, "minutes", None) or kind.minutes,
        "left": _left(book, there, len(steps)),
        "going": going[0].session if going else None,
        "going_on_one": bool(going) and going[0].phones == "one" and going[0].opened_by != book.me,
        "resting": rests(book, book.partner),
        "low": low_battery(book, book.partner),
        "hurt": waits(book, kind) or (_waits(there) and shared_facts(book).rupture),
        "listening": named("listening"),
        "limit": getattr(told, "limit", ""),
        "sources": _sources(getattr(told, "evidence", ())),
        "solo": book.solo,
        "closed": book.closed,
    }


def rests(book: Book, person: str | None) -> bool:
    """Whether one of the two, as both know, is having a rest from Hearthside."""
    return person is not None and book.ledger.paused(person, day=book.day)


def _moment() -> str | None:
    """Where the two can see whether it is the moment, if that room is in the house."""
    with suppress(NoReverseMatch):
        return reverse("rightmoment:index")
    return None


def _waits(there: Door) -> bool:
    """Whether what it follows says of itself that it is not for a time after a hurt."""
    return "rupture" in getattr(there.content, "not_when", ())


def _left(book: Book, there: Door, steps: int) -> int:
    """The step at which they left it, 0 where there is nothing to go on with."""
    kind: Kind = there.kind
    kept = book.ledger.of(Talks).on(kind.what, there.about)
    is_fresh = not kind.resume_days or book.day - kept.day <= kind.resume_days
    return kept.place if kind.can_resume and is_fresh and 0 < kept.place < steps else 0


def _sources(slugs: Iterable[str]) -> list[Source]:
    register = library().evidence
    return [Source(number, register[slug]) for number, slug in enumerate(slugs, 1) if slug in register]


def begun(book: Book, there: Door, chosen: Mapping[str, Any], *, resumed: bool) -> str | None:
    """Open the session, or join the one that is going on; gives its id, None where it is for later."""
    kind: Kind = there.kind
    shown = seen(book, there)
    if shown["going"]:
        return joined(book, shown["going"])
    if shown["hurt"]:
        return None
    first = book.me if chosen["first"] == "me" else (book.partner or "")
    on_one = chosen.get("phones", "one") == "one"
    place = shown["left"] if resumed else 0
    return sessions.begin(book, kind.what, there.about, on_one=on_one, first=first, place=place)


def joined(book: Book, session: str) -> str:
    """Sit down at the one that is going on; gives its id. One on a phone of the other's is only looked at."""
    state = sessions.state(book, session)
    if state is not None and state.phones == "two" and book.me not in state.here:
        sessions.move(book, state, "come")
    return session


def met(book: Book, state: State) -> str | None:
    """The session which both mean, if it is not this one. Mine ends, and I sit down at the other."""
    other = twin(book, state)
    if other is not None and state.opened_by == book.me and not book.closed:
        if state.is_going:
            sessions.move(book, state, "stop")
        joined(book, other)
    return other


def twin(book: Book, state: State) -> str | None:
    """The session which both mean when each has opened one at the same moment: the earlier."""
    if state.after or state.pause or (state.over and state.stopped_by != state.opened_by):
        return None
    same = [
        one
        for one in sessions.going(book)
        if (one.what, one.about) == (state.what, state.about)
        and one.opened_by != state.opened_by
        and 0 <= state.opened - one.opened <= JUST_NOW
        and (one.opened, one.session) < (state.opened, state.session)
    ]
    return same[0].session if same else None
