"""A ledger as plain values, and as bytes: small enough to lie in one entry and to be read on every page."""

from __future__ import annotations

from typing import Any

import msgspec

from hearthside.engine.ledger.types import Ledger

VERSION = 3  # rises with every change of what a ledger holds: older roll-ups are then made anew

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Ledger)


def to_bytes(ledger: Ledger) -> bytes:
    """Give the ledger as JSON."""
    return _encoder.encode(ledger)


def from_bytes(data: bytes) -> Ledger:
    """Read what `to_bytes` gave. Raises ValueError for anything else."""
    return _decoder.decode(data)


def to_plain(ledger: Ledger) -> dict[str, Any]:
    """Give the ledger as JSON-safe dicts, lists, strings and numbers."""
    plain: dict[str, Any] = msgspec.json.decode(to_bytes(ledger))
    return plain


def from_plain(plain: dict[str, Any]) -> Ledger:
    """Read what `to_plain` gave. Raises ValueError for anything else."""
    return from_bytes(_encoder.encode(plain))
