"""A phone that opens with a PIN: half the secret is on the phone, half in a deletable row."""

from __future__ import annotations

import secrets
from uuid import UUID

from hearthside.vault.boxes import seal, unseal
from hearthside.vault.errors import opening
from hearthside.vault.identity import Identity
from hearthside.vault.keys import KEY_SIZE, Key, blake, prefixed
from hearthside.vault.person import PersonRow, identity_of
from hearthside.vault.stretch import COST_SIZE, SALT_SIZE, Cost, stretch

SECRET_SIZE = 32
ID_SIZE = 16


def new_secret() -> bytes:
    """256 bits for the device's cookie."""
    return secrets.token_bytes(SECRET_SIZE)


def device_id(secret: bytes) -> bytes:
    """The 16 bytes under which the device's row is found."""
    return blake(secret, "mac/device-id", size=ID_SIZE)


def device_wrap(identity: Identity, secret: bytes, pin: str, cost: Cost) -> bytes:
    """The box for the device's row: neither the row nor the phone alone is of any use."""
    raw = cost.dump()
    key = _key(secret, pin, cost)
    return raw + seal(key, identity.seed.raw(), _aad(identity.person, secret, raw), padded=False)


@opening
def device_unwrap(row: PersonRow, box: bytes, secret: bytes, pin: str) -> Identity:
    """Sign in with device and PIN; CannotOpen otherwise, also once the person's seed has changed.

    Counting wrong tries and deleting the row after the fifth is the caller's part.
    """
    raw = box[:COST_SIZE]
    key = _key(secret, pin, Cost.load(raw))
    seed = unseal(key, box[COST_SIZE:], _aad(row.id, secret, raw), padded=False)
    return identity_of(row, Key(seed))


def _key(secret: bytes, pin: str, cost: Cost) -> Key:
    if len(secret) != KEY_SIZE:
        raise ValueError("device secret")
    salt = blake(secret, "mac/device-salt", size=SALT_SIZE)
    return stretch(pin, salt, cost).derive("device", secret)


def _aad(person: UUID, secret: bytes, cost: bytes) -> bytes:
    return prefixed("hearthside/device", person.bytes, device_id(secret), cost)
