"""A key that does not show itself, and how one key grows from another."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import NoReturn

PERSON = b"hearthside.v1"
KEY_SIZE = 32
ID_SIZE = 4

Part = bytes | str


def prefixed(*parts: Part) -> bytes:
    """Join parts so that ("ab", "c") and ("a", "bc") differ: each with its length in four bytes before it."""
    joined = bytearray()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        joined += len(raw).to_bytes(4, "big")
        joined += raw
    return bytes(joined)


def blake(secret: bytes, label: str, *parts: Part, size: int = KEY_SIZE) -> bytes:
    """BLAKE2b keyed with `secret` (1-64 bytes) over a fixed label and parts; `size` bytes of output."""
    data = prefixed(label, *parts)
    return hashlib.blake2b(data, digest_size=size, key=secret, person=PERSON).digest()


def same(one: bytes, other: bytes) -> bool:
    """Whether two byte strings are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


class Key:
    """32 secret bytes. Redacted in print, not picklable, not hashable, compared in constant time."""

    __slots__ = ("_id", "_raw")
    __hash__ = None  # type: ignore[assignment]  # the data model's own way to forbid hashing

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_SIZE:
            raise ValueError("a key has 32 bytes")
        self._raw = bytearray(raw)
        self._id = b""

    @classmethod
    def new(cls) -> Key:
        """A fresh random key."""
        return cls(secrets.token_bytes(KEY_SIZE))

    def raw(self) -> bytes:
        """The bytes themselves, for the cipher and for boxes that carry keys."""
        return bytes(self._raw)

    def derive(self, label: str, *parts: Part) -> Key:
        """The key that follows from this one for one use."""
        return Key(blake(self.raw(), f"key/{label}", *parts))

    def mac(self, label: str, *parts: Part, size: int = KEY_SIZE) -> bytes:
        """An authenticator over `parts`; never equal to a derived key, whatever the label."""
        return blake(self.raw(), f"mac/{label}", *parts, size=size)

    def id(self) -> bytes:
        """Four bytes that name this key in the boxes it has sealed."""
        if not self._id:
            self._id = self.mac("id", size=ID_SIZE)
        return self._id

    def wipe(self) -> None:
        """Overwrite this copy. Others may remain in memory: Python promises nothing here, nor do we."""
        self._raw[:] = bytes(KEY_SIZE)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and same(self.raw(), other.raw())

    def __repr__(self) -> str:
        return "<Key>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a key is not copied or stored by accident")
