"""The roll-up: one private entry a person that holds their ledger up to a day, so that pages stay quick.

It looks like any other private entry, so it is found by opening: among the newest rows, largest first.
It carries the tally of everything it was made from; a tally that disagrees means that somebody deleted,
rewrote or brought back rows of those months by other means than ours.
"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from typing import Any
from uuid import UUID

from msgspec import Struct, ValidationError

from hearthside.engine.ledger import VERSION, Ledger, joined, parts
from hearthside.journal.opening import payload_of
from hearthside.records import Unreadable, from_payload
from hearthside.records.kinds.rollup import Rollup
from hearthside.vault.canon import Payload

KIND = Rollup.KIND
BEHIND = 2  # days: no row can still be written for a day that ended this long ago anywhere on Earth
Tally = dict[str, str]


class Kept(Struct, frozen=True, kw_only=True):
    """A roll-up that was found: the row it lies in, and what it holds.

    `ledger` is None when it was made by an earlier version of Hearthside and has to be made anew.
    `disturbed` are months ("2026-03") about which its reader has not yet been told.
    """

    row: UUID
    through: int
    ledger: Ledger | None
    tally: Tally
    disturbed: tuple[str, ...] = ()


def pack(through: int, ledger: Ledger, tally: Tally, disturbed: tuple[str, ...], *, at: int) -> Payload:
    """Give the payload of a roll-up."""
    hot, older = parts(ledger)
    packed = b64encode(zlib.compress(hot, 9)).decode()
    held = {"version": VERSION, "packed": packed, "older": older, "disturbed": list(disturbed)}
    return payload_of(Rollup(through=through, ledger=held, tally=tally), at)


def unpack(row: UUID, payload: Payload) -> Kept | None:
    """Read a roll-up; None when this is none."""
    if payload.get("k") != KIND:
        return None
    try:
        _, record = from_payload(payload)
    except Unreadable:
        return None
    if not isinstance(record, Rollup):
        return None
    held = record.ledger
    disturbed = tuple(str(month) for month in held.get("disturbed", ()))
    return Kept(
        row=row, through=record.through, ledger=_ledger(held), tally=record.tally, disturbed=disturbed
    )


def _ledger(held: dict[str, Any]) -> Ledger | None:
    if held.get("version") != VERSION:
        return None
    try:
        return joined(zlib.decompress(b64decode(held["packed"])), held["older"])
    except (KeyError, TypeError, ValueError, zlib.error, ValidationError):
        return None
