"""A session is one cookie and one row: the cookie finds the row and opens it. Neither is of use alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from hearthside.vault import codes
from hearthside.vault.boxes import seal, unseal
from hearthside.vault.canon import canon, parse
from hearthside.vault.errors import CannotOpen, opening
from hearthside.vault.identity import Identity
from hearthside.vault.keys import PERSON, Key, prefixed

IDLE = 30 * 60
LONGEST = 12 * 3600
SLIDE_AFTER = 60
ID_SIZE = 16


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What is stored: `id` 16 bytes, whose it is, the box, and a date that only sweeping looks at."""

    id: bytes = field(repr=False)
    owner: UUID
    box: bytes = field(repr=False)
    expires: int


@dataclass(frozen=True, slots=True)
class Session:
    """An open session: who, until when (Unix seconds), and what else it carries (`data`, JSON values)."""

    identity: Identity
    until: int
    end: int
    idle: int
    data: dict[str, Any] = field(default_factory=dict, repr=False)


def session_id(cookie: str) -> bytes:
    """The id under which the cookie's row is stored; ValueError if it is no cookie of ours."""
    return _split(cookie)[0]


def new(
    identity: Identity,
    *,
    now: int,
    idle: int = IDLE,
    longest: int = LONGEST,
    data: dict[str, Any] | None = None,
) -> tuple[str, SessionRow]:
    """Begin a session: a new cookie, never one that somebody brought along, and its row."""
    cookie = codes.new_cookie()
    session = Session(identity, min(now + idle, now + longest), now + longest, idle, data or {})
    return cookie, write(cookie, session)


def write(cookie: str, session: Session) -> SessionRow:
    """The row for a session as it stands now (store it with UPDATE alone, so that a lock stays a lock)."""
    found, key = _split(cookie)
    owner = session.identity.person
    content = {
        "data": session.data,
        "end": session.end,
        "idle": session.idle,
        "person": owner.hex,
        "seed": session.identity.seed.raw().hex(),
        "until": session.until,
    }
    return SessionRow(found, owner, seal(key, canon(content), _aad(found, owner)), session.until)


@opening
def open_session(cookie: str, row: SessionRow, *, now: int) -> Session:
    """Open a row with its cookie; CannotOpen if either is wrong or a limit inside the box has passed."""
    found, key = _split(cookie)
    content = parse(unseal(key, row.box, _aad(found, row.owner)))
    until, end, idle = content["until"], content["end"], content["idle"]
    if found != row.id or content["person"] != row.owner.hex or not now < min(until, end):
        raise CannotOpen
    identity = Identity(row.owner, Key(bytes.fromhex(content["seed"])))
    return Session(identity, until, end, idle, content["data"])


def slid(session: Session, *, now: int) -> Session | None:
    """The session with its idle limit moved on, or None when that is not worth a write yet."""
    until = min(now + session.idle, session.end)
    return replace(session, until=until) if until - session.until >= SLIDE_AFTER else None


def _split(cookie: str) -> tuple[bytes, Key]:
    if len(cookie) != codes.COOKIE_LENGTH or not cookie.isascii():
        raise ValueError("not a cookie")
    raw = hashlib.blake2b(cookie.encode(), digest_size=ID_SIZE + 32, person=PERSON).digest()
    return raw[:ID_SIZE], Key(raw[ID_SIZE:])


def _aad(found: bytes, owner: UUID) -> bytes:
    return prefixed("hearthside/session", found, owner.bytes)
