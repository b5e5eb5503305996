"""What two people share: a key for places, keys for contents, and what each keeps about the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hearthside.vault.boxes import seal, unseal
from hearthside.vault.canon import canon, parse
from hearthside.vault.errors import NotYet, opening
from hearthside.vault.identity import PUBLIC_SIZE, Identity
from hearthside.vault.keys import Key, prefixed
from hearthside.vault.rows import SLOT_SIZE


@dataclass(frozen=True, slots=True)
class CoupleSecret:
    """`keys[0]` only ever opens the note of whoever joins; contents use `keys[1]` and later ones."""

    slot_key: Key
    keys: tuple[Key, ...]

    @classmethod
    def new(cls) -> CoupleSecret:
        """The secret of somebody who is (still) alone: key 0 and no other."""
        return cls(Key.new(), (Key.new(),))

    def rotated(self) -> CoupleSecret:
        """With one more key. At the welcome the slot key is new as well: the invitation carried the first."""
        key = Key.new()
        while any(key.id() == known.id() for known in self.keys):
            key = Key.new()
        slot_key = self.slot_key if len(self.keys) > 1 else Key.new()
        return CoupleSecret(slot_key, (*self.keys, key))

    def slot(self, *parts: str) -> bytes:
        """The place where both answers to one thing meet: the same for both members, unlike any other."""
        return self.slot_key.mac("slot", *parts, size=SLOT_SIZE)

    def newest(self) -> Key:
        """The key for new shared entries; NotYet before the welcome."""
        if len(self.keys) < 2:
            raise NotYet
        return self.keys[-1]

    def named(self, key_id: bytes) -> Key:
        """The content key with this id; LookupError if there is none (key 0 is none)."""
        for key in self.keys[1:]:
            if key.id() == key_id:
                return key
        raise LookupError

    def extends(self, older: CoupleSecret) -> bool:
        """Whether this is `older` with keys appended (equal counts): nothing lost, nothing replaced."""
        kept = self.keys[: len(older.keys)] == older.keys
        return kept and (len(older.keys) < 2 or self.slot_key == older.slot_key)

    def dump(self) -> dict[str, Any]:
        """As JSON values."""
        return {"keys": _hexed(self.keys), "slot": self.slot_key.raw().hex()}

    @classmethod
    def load(cls, plain: dict[str, Any]) -> CoupleSecret:
        """Read `dump`'s values; ValueError (or LookupError) for others."""
        keys = _keys(plain["keys"])
        if not keys:
            raise ValueError("no key")
        return cls(Key(bytes.fromhex(plain["slot"])), keys)


@dataclass(frozen=True, slots=True)
class Partner:
    """The other one, as pinned: the person's id and public key."""

    person: UUID
    public: bytes

    def __post_init__(self) -> None:
        if len(self.public) != PUBLIC_SIZE:
            raise ValueError("a public key has 32 bytes")


@dataclass(frozen=True, slots=True)
class Membership:
    """What a member keeps about the couple. `own_tags` and `pairs` are keys from before a change of seed."""

    couple: UUID
    secret: CoupleSecret
    partner: Partner | None = None
    own_tags: tuple[Key, ...] = ()
    pairs: tuple[Key, ...] = ()
    closed: bool = False


def member_box(me: Identity, membership: Membership) -> bytes:
    """The box for the member's row: only I can open it."""
    partner = membership.partner
    content = {
        "closed": membership.closed,
        "own": _hexed(membership.own_tags),
        "pairs": _hexed(membership.pairs),
        "partner": partner and {"person": partner.person.hex, "public": partner.public.hex()},
        "secret": membership.secret.dump(),
    }
    return seal(me.settings, canon(content), _aad(me, membership.couple))


@opening
def open_membership(me: Identity, couple: UUID, box: bytes) -> Membership:
    """Read my member box; CannotOpen if it is another person's, another couple's, or changed."""
    content = parse(unseal(me.settings, box, _aad(me, couple)))
    pinned = content["partner"]
    partner = None
    if pinned is not None:
        partner = Partner(UUID(hex=pinned["person"]), bytes.fromhex(pinned["public"]))
    return Membership(
        couple=couple,
        secret=CoupleSecret.load(content["secret"]),
        partner=partner,
        own_tags=_keys(content["own"]),
        pairs=_keys(content["pairs"]),
        closed=bool(content["closed"]),
    )


def _aad(me: Identity, couple: UUID) -> bytes:
    return prefixed("hearthside/member", me.person.bytes, couple.bytes)


def _hexed(keys: tuple[Key, ...]) -> list[str]:
    return [key.raw().hex() for key in keys]


def _keys(plain: list[str]) -> tuple[Key, ...]:
    return tuple(Key(bytes.fromhex(text)) for text in plain)
