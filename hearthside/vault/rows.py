"""An entry as it is stored, and everything that its box is bound to."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import dataclass, field
from uuid import UUID

from hearthside.vault.keys import ID_SIZE, PERSON, prefixed

PRIVATE = "p"
SEALED = "s"
SHARED = "c"
JOINING = "j"

VERSION = b"\x01"
NO_KEY = bytes(ID_SIZE)
SLOT_SIZE = 16
PROMISE_SIZE = 32
TAG_SIZE = 16
HEAD = len(VERSION) + ID_SIZE


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: `audience` is p, s, c or j; `slot` 16 bytes; `day` in days since 1970-01-01."""

    id: UUID
    couple: UUID
    author: UUID
    audience: str
    slot: bytes
    day: int
    box: bytes = field(repr=False)


def blank(couple: UUID, author: UUID, audience: str, slot: bytes | None, day: int) -> Row:
    """A row with a fresh id, yet without a box; a random slot unless one is given."""
    place = secrets.token_bytes(SLOT_SIZE) if slot is None else slot
    return Row(uuid.uuid4(), couple, author, audience, place, day, b"")


def bound(row: Row, key_id: bytes = NO_KEY) -> bytes:
    """The associated data of a row's box: every other column, format version and key id."""
    columns = prefixed(
        "hearthside/entry",
        row.id.bytes,
        row.couple.bytes,
        row.author.bytes,
        row.audience,
        row.slot,
        row.day.to_bytes(4, "big"),
    )
    return columns + VERSION + key_id


def pin(row: Row) -> bytes:
    """32 bytes that stand for exactly this row: a sealed row's promise, otherwise a hash of the whole row."""
    if row.audience == SEALED:
        return row.box[:PROMISE_SIZE]
    data = prefixed("hearthside/pin", bound(row), row.box)
    return hashlib.blake2b(data, digest_size=PROMISE_SIZE, person=PERSON).digest()
