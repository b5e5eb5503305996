"""Ana makes a space, invites Ben, and he comes in: through the real door, nine months ago."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings

from hearthside.journal.book import Book
from hearthside.people import couples, desks, phrases, seams, spaces
from hearthside.people.access import Desk
from hearthside.people.models import Couple as CoupleRow
from hearthside.project.demo.past import PastBook
from hearthside.project.demo.questions import suits
from hearthside.project.demo.story import NAMES, Who


@dataclass(frozen=True)
class Couple:
    """The two, unlocked: how to open their books at a moment, and what opens their doors."""

    books: dict[Who, Callable[[datetime], PastBook]]
    passphrases: dict[Who, str]


def arrive(then: datetime, now: datetime, zone: str) -> Couple:
    """Make both people and pair them. What they say about themselves is dated `then`."""
    at, here = int(now.timestamp()), {"zone": zone, "language": "en"}
    words: dict[Who, str] = {who: phrases.offer()[0] for who in NAMES}
    with dated(then):
        ana, _, desk = spaces.create("ana", words["ana"], name=NAMES["ana"], code="", now=at, **here)
        while not suits(str(desk.couple)):
            desk = elsewhere(ana, desk, **here)
        secret = couples.invite(desk, now=at, host="other")
        ben, _, _ = spaces.create_joining(
            "ben", words["ben"], name=NAMES["ben"], secret=secret, now=at, **here
        )
        couples.welcome(desk)
        books: dict[Who, Callable[[datetime], PastBook]] = {}
        people: dict[Who, Any] = {"ana": ana, "ben": ben}
        for who, identity in people.items():
            found = desks.desk_for(identity, None)
            if found is None:
                raise RuntimeError("a place just made is gone")
            books[who] = partial(PastBook, couples.arrive(*found))
    return Couple(books, words)


def elsewhere(ana: Any, desk: Desk, *, zone: str, language: str) -> Desk:
    """Found the space anew: the order of its cards follows from its number, and the story knows only some."""
    CoupleRow.objects.filter(pk=desk.couple).delete()
    found = couples.found(ana)
    seams.introduce(found, name=NAMES["ana"], zone=zone, language=language)
    return found


_moments: list[datetime] = []


def dated_book(desk: Any, now: datetime) -> Book:
    """Open the book in which the door writes, at the moment of the story instead of now."""
    return Book(desk, _moments[-1])


@contextmanager
def dated(then: datetime) -> Iterator[None]:
    """Let everything that the door notes down carry the time `then`."""
    name = "BOOK"
    before = getattr(settings, name, seams.BOOK)
    _moments.append(then)
    setattr(settings, name, f"{__name__}.dated_book")
    try:
        yield
    finally:
        _moments.pop()
        setattr(settings, name, before)
