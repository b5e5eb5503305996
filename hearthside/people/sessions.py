"""The session engine (docs/vault-format.md, 3): one cookie finds a row and opens it; a lock deletes the row.

Rows are inserted once and afterwards only ever updated, so a slow request that ends after a lock cannot
bring one back. There is no state "signed in but locked".
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from hearthside.people import cookies, notes, quick
from hearthside.people.models import Person, Session
from hearthside.vault import sessions as vault
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.keys import same

PROVEN = 15 * 60  # seconds for which a typed passphrase speaks for whoever holds the phone
FOLLOWED = "going"  # the part of a session's page: two may sit over a step for long and touch nothing
BY_ITSELF = ("/live/", "/stirred", "/arrived")  # what an open page asks without anybody doing anything


@dataclass(frozen=True)
class Opened:
    """An open session: its cookie, its row's id, and what the vault found in the box.

    `places`: where its owner has a place, as read together with the row; None if that was not asked.
    """

    cookie: str
    row: str
    session: vault.Session
    places: list[quick.Place] | None = field(default=None, repr=False)

    @property
    def identity(self) -> Identity:
        """Who is here."""
        return self.session.identity

    @property
    def couple(self) -> UUID | None:
        """The couple that this session is at work in, as last chosen."""
        chosen = self.session.data.get("couple")
        return UUID(hex=chosen) if chosen else None

    @property
    def bag(self) -> dict[str, Any]:
        """Small things to carry between two pages of the door, such as a code to write down."""
        carried = self.session.data.get("bag")
        return dict(carried) if isinstance(carried, dict) else {}

    def is_proven(self, now: int) -> bool:
        """Tell whether the passphrase was typed just now: the one who holds this phone is its owner."""
        typed = self.session.data.get("proven")
        return isinstance(typed, int) and 0 <= now - typed < PROVEN


def load(request: HttpRequest, *, now: int) -> Opened | None:
    """Open the session that the cookie belongs to, and move its idle limit at most once a minute.

    What an open page asks by itself moves nothing: nobody may be there.
    """
    cookie = cookies.read_session(request)
    try:
        wanted = vault.session_id(cookie).hex()
    except ValueError:
        return None
    found = quick.session(wanted)
    if found is None:
        return None
    try:
        session = vault.open_session(cookie, found.row, now=now)
    except CannotOpen:
        return None
    if not same(session.identity.public, found.public):
        return None
    moved = None if _by_itself(request) else vault.slid(session, now=now)
    opened = Opened(cookie, wanted, moved or session, found.places)
    if moved and not save(opened):
        return None
    return opened


def _by_itself(request: HttpRequest) -> bool:
    """Whether an open page asks without anybody doing anything. Whoever follows a session is there."""
    if request.path_info in BY_ITSELF:
        return True
    is_part = request.method == "GET" and "HX-Request" in request.headers
    return is_part and request.headers.get("HX-Target") != FOLLOWED


def save(opened: Opened) -> bool:
    """Write a session as it stands now; False if it was locked meanwhile (and then it stays locked)."""
    row = vault.write(opened.cookie, opened.session)
    return bool(Session.objects.filter(pk=opened.row).update(box=row.box, expires=row.expires))


def begin(
    request: HttpRequest,
    response: HttpResponse,
    identity: Identity,
    *,
    now: int,
    idle: int,
    longest: int,
    data: dict[str, Any],
) -> Opened:
    """Begin a session under a cookie of our own making, and end the one this browser had before."""
    end(request)
    sweep(now)
    data = {"proven": now, **data}
    cookie, row = vault.new(identity, now=now, idle=idle, longest=longest, data=data)
    named = row.id.hex()
    note = notes.write(identity, named, request.headers.get("User-Agent", ""), now=now)
    Session.objects.create(id=named, owner_id=row.owner, box=row.box, note=note, expires=row.expires)
    cookies.put(response, cookies.session_name(), cookie, age=None)
    return Opened(cookie, named, vault.Session(identity, row.expires, now + longest, idle, data))


def carry(opened: Opened, **changes: Any) -> Opened:
    """Put things into the bag, or take them out with None. Survives until the session ends."""
    bag = {key: value for key, value in {**opened.bag, **changes}.items() if value is not None}
    return with_data(opened, bag=bag)


def with_data(opened: Opened, **data: Any) -> Opened:
    """Change what a session carries, and write it."""
    session = replace(opened.session, data={**opened.session.data, **data})
    changed = replace(opened, session=session)
    save(changed)
    return changed


def with_limits(opened: Opened, *, now: int, idle: int, longest: int) -> Opened:
    """Apply limits that the person has just chosen. The end may come nearer by this, never later."""
    last = min(opened.session.end, now + longest)
    session = replace(opened.session, idle=idle, end=last, until=min(now + idle, last))
    changed = replace(opened, session=session)
    save(changed)
    return changed


def end(request: HttpRequest) -> None:
    """Delete the session of this browser, also one whose limits have passed."""
    try:
        wanted = vault.session_id(cookies.read_session(request))
    except ValueError:
        return
    Session.objects.filter(pk=wanted.hex()).delete()


def end_everywhere(person: UUID, *, but: str = "") -> None:
    """Delete every session of a person, except perhaps the one they are in."""
    Session.objects.filter(owner_id=person).exclude(pk=but).delete()


def end_one(person: UUID, row: str) -> None:
    """Delete one session of a person's own."""
    Session.objects.filter(owner_id=person, pk=row).delete()


def of(person: Person | UUID, *, now: int) -> list[Session]:
    """Give a person's sessions that may still be open."""
    return list(Session.objects.filter(owner=person, expires__gt=now).order_by("-expires", "id"))


def sweep(now: int) -> None:
    """Drop rows whose time has passed. A row kept by an edited date opens nothing: the limits are inside."""
    Session.objects.filter(expires__lt=now).delete()
