"""The fixed cast: Ana and Ben are a couple, Cleo is a stranger on the same server, Dan is alone.

    ana, ben = couples.ana_and_ben()
    ana.client.get("/")            # a Django client with an open session
    ana.book().keep(record)        # her journal, outside a request

Each call makes new people (with sign-in names of their own), so it needs the database and no cleaning up.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from django.test import Client

from hearthside.journal.book import Book
from hearthside.people import accounts, couples, desks, seams, sessions, spaces
from hearthside.people import cookies as door_cookies
from hearthside.vault.desk import Desk
from hearthside.vault.identity import Identity
from hearthside.web import clock

PASSPHRASE = "ember lantern orchard mitten"
_count = itertools.count(1)


@dataclass
class Somebody:
    """One of the cast, with a phone of their own."""

    name: str
    login: str
    identity: Identity
    recovery: str
    passphrase: str = PASSPHRASE
    client: Client = field(default_factory=Client)

    @property
    def id(self) -> str:
        """The person's id, as the journal knows it."""
        return str(self.identity.person)

    def desk(self) -> Desk:
        """Sit down at the desk, as every request does, and take what the partner has left."""
        found = desks.desk_for(self.identity, None)
        assert found is not None, f"{self.name} is in no couple"
        return couples.arrive(*found)

    def book(self) -> Book:
        """Open the journal at this moment."""
        return Book(self.desk(), clock.now())

    def phone(self) -> Client:
        """Give one more browser that is signed in, such as a laptop."""
        client = Client()
        sign_in(client, self.identity)
        return client


def sign_in(client: Client, identity: Identity) -> None:
    """Open a session as the door does, without the passphrase being stretched."""
    from django.http import HttpResponse
    from django.test import RequestFactory

    response = HttpResponse()
    now = int(clock.now().timestamp())
    found = desks.desk_for(identity, None)
    data: dict[str, object] = {"couple": found[0].couple.hex if found else None, "bag": {}}
    request = RequestFactory().get("/")
    sessions.begin(request, response, identity, now=now, idle=1800, longest=43200, data=data)
    client.cookies[door_cookies.session_name()] = response.cookies[door_cookies.session_name()].value


def _login(name: str) -> str:
    return f"{name.lower()}{next(_count)}"


def alone(name: str) -> Somebody:
    """Create a space for one."""
    login = _login(name)

    def settle(identity: Identity) -> Desk:
        desk = couples.found(identity)
        seams.introduce(desk, name=name, zone="UTC", language="en")
        return desk

    identity, code, _ = accounts.create(login, PASSPHRASE, also=settle)
    who = Somebody(name, login, identity, code)
    sign_in(who.client, identity)
    return who


def joining(name: str, inviter: Somebody) -> Somebody:
    """Join somebody's space; not welcomed yet."""
    now = int(clock.now().timestamp())
    secret = couples.invite(inviter.desk(), now=now, host="me")
    login = _login(name)
    identity, code, _ = spaces.create_joining(
        login, PASSPHRASE, name=name, zone="UTC", language="en", secret=secret, now=now
    )
    who = Somebody(name, login, identity, code)
    sign_in(who.client, identity)
    return who


def together(one: str, other: str) -> tuple[Somebody, Somebody]:
    """Create a couple who have compared their four words, both of whom have visited since."""
    first = alone(one)
    second = joining(other, first)
    couples.welcome(first.desk())
    second.desk()
    return first, second


def ana_and_ben() -> tuple[Somebody, Somebody]:
    """The couple."""
    return together("Ana", "Ben")


def cleo() -> Somebody:
    """A stranger on the same server, in a couple of her own with Noor."""
    return together("Cleo", "Noor")[0]


def dan() -> Somebody:
    """Somebody whose partner is not (yet) on board."""
    return alone("Dan")
