"""One seed per person in four equal slots. Opening a slot is signing in; no verifier is stored."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from hearthside.vault import codes
from hearthside.vault.boxes import NONCE_SIZE, TAG_SIZE, seal, unseal
from hearthside.vault.errors import CannotOpen, opening
from hearthside.vault.identity import PUBLIC_SIZE, Identity
from hearthside.vault.keys import KEY_SIZE, Key, blake, prefixed, same
from hearthside.vault.stretch import COST_SIZE, SALT_SIZE, Cost, stretch

SLOTS = 4
CONTENT_SIZE = KEY_SIZE + KEY_SIZE + 8  # seed, room for a second seed, flags
SLOT_SIZE = COST_SIZE + NONCE_SIZE + CONTENT_SIZE + TAG_SIZE


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What is stored of a person: `salt` 16, `public` 32, `slots` 464 bytes. Nothing in it is secret."""

    id: UUID
    salt: bytes = field(repr=False)
    public: bytes = field(repr=False)
    slots: bytes = field(repr=False)

    def slot(self, index: int) -> bytes:
        """One of the four slots."""
        return self.slots[index * SLOT_SIZE : (index + 1) * SLOT_SIZE]


def create(
    passphrase: str, cost: Cost, *, second: bytes | None = None, recovery: bool = True
) -> tuple[PersonRow, Identity, str]:
    """Make a person: the row, the person unlocked, and the recovery code ("" with `recovery=False`)."""
    return _written(Identity(uuid.uuid4(), Key.new()), passphrase, cost, second, recovery)


def nobody(cost: Cost) -> PersonRow:
    """A row of noise that costs as much to try as a real one: for login names that do not exist."""
    noise = b"".join(_noise(cost) for _ in range(SLOTS))
    return PersonRow(uuid.uuid4(), secrets.token_bytes(SALT_SIZE), secrets.token_bytes(PUBLIC_SIZE), noise)


def unlock(row: PersonRow, passphrase: str, *, second: bytes | None = None) -> Identity:
    """Sign in. Tries all slots; CannotOpen for a wrong passphrase, changed slot or replaced public key."""
    return _opened_by_passphrase(row, passphrase, second)[1]


def recover(row: PersonRow, code: str) -> Identity:
    """Sign in with the recovery code; CannotOpen otherwise."""
    return _opened_by_code(row, code)[1]


def reset_with_recovery(row: PersonRow, code: str, new: str, cost: Cost) -> tuple[PersonRow, Identity, str]:
    """Spend the recovery code on a new passphrase and a new code; every other slot becomes noise."""
    return _written(recover(row, code), new, cost, None, True)


def change_passphrase(
    row: PersonRow,
    old: str,
    new: str,
    cost: Cost,
    *,
    second: bytes | None = None,
    new_second: bytes | None = None,
) -> PersonRow:
    """Re-write the one slot that `old` opens. The other three keep their contents (and name the new cost)."""
    index, identity = _opened_by_passphrase(row, old, second)
    key = _passphrase_key(stretch(new, row.salt, cost), new_second)
    slots = [cost.dump() + row.slot(at)[COST_SIZE:] for at in range(SLOTS)]
    slots[index] = _filled(key, cost, row, identity.seed)
    return replace(row, slots=b"".join(slots))


def new_recovery(row: PersonRow, old_code: str) -> tuple[PersonRow, str]:
    """Exchange the recovery code for another; only its slot changes."""
    index, identity = _opened_by_code(row, old_code)
    code = codes.new_code()
    slots = [row.slot(at) for at in range(SLOTS)]
    slots[index] = _filled(_code_key(code, row), _cost(row), row, identity.seed, stretched=False)
    return replace(row, slots=b"".join(slots)), code


def replace_lost_recovery(
    row: PersonRow, passphrase: str, *, second: bytes | None = None
) -> tuple[PersonRow, str]:
    """A new code where the old one is lost: keeps the passphrase's slot, makes all others new or noise."""
    kept, identity = _opened_by_passphrase(row, passphrase, second)
    cost, code = _cost(row), codes.new_code()
    written = _filled(_code_key(code, row), cost, row, identity.seed, stretched=False)
    others = [written, _noise(cost), _noise(cost)]
    secrets.SystemRandom().shuffle(others)
    others.insert(kept, row.slot(kept))
    return replace(row, slots=b"".join(others)), code


def change_seed(
    row: PersonRow, passphrase: str, cost: Cost, *, second: bytes | None = None, recovery: bool = True
) -> tuple[PersonRow, Identity, str]:
    """A new seed under the same passphrase, with a new salt, public key and recovery code.

    Old backups of the keys then open nothing that is written from now on. Member boxes and own entries
    must move in the same transaction: `joining.moved` and `Desk.resealed`.
    """
    unlock(row, passphrase, second=second)
    return _written(Identity(row.id, Key.new()), passphrase, cost, second, recovery)


def shred(row: PersonRow) -> PersonRow:
    """The row with nothing left in it that any passphrase or code could open."""
    noise = nobody(Cost()).slots
    return replace(row, salt=secrets.token_bytes(SALT_SIZE), slots=noise)


@opening
def identity_of(row: PersonRow, seed: Key) -> Identity:
    """The person behind a seed, refused if it does not belong to the row's public key."""
    identity = Identity(row.id, seed)
    if not same(identity.public, row.public):
        raise CannotOpen
    return identity


def _written(
    identity: Identity, passphrase: str, cost: Cost, second: bytes | None, recovery: bool
) -> tuple[PersonRow, Identity, str]:
    row = PersonRow(identity.person, secrets.token_bytes(SALT_SIZE), identity.public, b"")
    key = _passphrase_key(stretch(passphrase, row.salt, cost), second)
    slots = [_filled(key, cost, row, identity.seed)]
    code = codes.new_code() if recovery else ""
    if code:
        slots.append(_filled(_code_key(code, row), cost, row, identity.seed, stretched=False))
    slots += [_noise(cost) for _ in range(SLOTS - len(slots))]
    secrets.SystemRandom().shuffle(slots)
    return replace(row, slots=b"".join(slots)), identity, code


def _passphrase_key(stretched: Key, second: bytes | None) -> Key:
    return stretched.derive("kek") if second is None else stretched.derive("kek2", second)


def _code_key(code: str, row: PersonRow) -> Key:
    return Key(blake(codes.read(code), "key/recovery", row.salt))


def _aad(row: PersonRow, cost: Cost | None) -> bytes:
    """What a slot is bound to: for the code without the cost, which may then change without it."""
    return prefixed("hearthside/slot", row.id.bytes, row.salt, b"" if cost is None else cost.dump())


@opening
def _cost(row: PersonRow) -> Cost:
    """The one cost that all four slots name; refused where they differ, so that one try is one stretching."""
    named = {row.slot(at)[:COST_SIZE] for at in range(SLOTS)}
    if len(row.slots) != SLOTS * SLOT_SIZE or len(named) != 1:
        raise CannotOpen
    return Cost.load(named.pop())


def _noise(cost: Cost) -> bytes:
    return cost.dump() + secrets.token_bytes(SLOT_SIZE - COST_SIZE)


def _filled(key: Key, cost: Cost, row: PersonRow, seed: Key, *, stretched: bool = True) -> bytes:
    content = seed.raw() + secrets.token_bytes(KEY_SIZE) + bytes(8)
    aad = _aad(row, cost if stretched else None)
    return cost.dump() + seal(key, content, aad, padded=False)


@opening
def _opened_by_passphrase(row: PersonRow, passphrase: str, second: bytes | None) -> tuple[int, Identity]:
    cost = _cost(row)
    stretched = stretch(passphrase, row.salt, cost)
    keys = [_passphrase_key(stretched, None)]
    if second is not None:
        keys.insert(0, _passphrase_key(stretched, second))
    return _opened_by(row, keys, _aad(row, cost))


@opening
def _opened_by_code(row: PersonRow, code: str) -> tuple[int, Identity]:
    return _opened_by(row, [_code_key(code, row)], _aad(row, None))


def _opened_by(row: PersonRow, keys: Sequence[Key], aad: bytes) -> tuple[int, Identity]:
    for index in range(SLOTS):
        for key in keys:
            try:
                content = unseal(key, row.slot(index)[COST_SIZE:], aad, padded=False)
            except CannotOpen:
                continue
            return index, identity_of(row, Key(content[:KEY_SIZE]))
    raise CannotOpen
