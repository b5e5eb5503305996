"""The cast at their desks: Ana and Ben, Cleo on the same server, Dan alone."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hearthside.journal.book import Book
from hearthside.people.models import Couple, Member, Person
from hearthside.vault import joining
from hearthside.vault.desk import Desk, found
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class Someone:
    """A member at their desk, who opens a book whenever they come by."""

    name: str
    desk: Desk

    @property
    def id(self) -> str:
        """The person's id, as the book gives it."""
        return str(self.desk.me)

    def book(self, now: datetime = START, *, visit: bool = True) -> Book:
        """Come by at `now`: what the middleware does for every request."""
        book = Book(self.desk, now)
        if visit:
            book.on_visit()
        return book

    def day(self, days: float, *, visit: bool = True) -> Book:
        """Come by `days` after the start."""
        return self.book(START + timedelta(days=days), visit=visit)


def person(login: str) -> Identity:
    """Somebody with a row and keys, as the door would make them but without a passphrase to stretch."""
    identity = Identity(uuid.uuid4(), Key.new())
    Person.objects.create(
        pk=identity.person, login=f"{login}-{identity.person}", salt=b"", public=identity.public, slots=b""
    )
    return identity


def alone(name: str) -> Someone:
    """Somebody in a couple of one."""
    desk = found(person(name))
    Couple.objects.create(pk=desk.couple)
    Member.objects.create(couple_id=desk.couple, person_id=desk.me, box=desk.member_box())
    return Someone(name, desk)


def joined(first: Someone, name: str) -> Someone:
    """Somebody joins `first`, is welcomed, and has taken the keys."""
    at = int(START.timestamp())
    secret, invitation = joining.invite(first.desk, now=at, about={})
    desk, note = joining.accept(secret, invitation, person(name), now=at, day=at // 86_400, about={})
    first.desk, hand_over = joining.welcome(first.desk, note)
    Member.objects.create(couple_id=desk.couple, person_id=desk.me, box=desk.member_box())
    return Someone(name, joining.take(desk, hand_over))


def couple(one: str = "Ana", other: str = "Ben") -> tuple[Someone, Someone]:
    """Two who have found each other here."""
    first = alone(one)
    return first, joined(first, other)


def closed(one: Someone) -> None:
    """Close the couple for this member, as it stands in their own box."""
    one.desk = one.desk.ended()
