"""From a passphrase to a key: slow on purpose, and never more than a few at once."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from nacl import bindings

from hearthside.vault.errors import Busy
from hearthside.vault.keys import KEY_SIZE, Key

SALT_SIZE = 16
COST_SIZE = 4
LONGEST = 1024
AT_ONCE = 2
WAITING = 2
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is: `t` passes (1-10) over `mib` MiB (8-1024) of memory.

    Hearthside never makes a slot below the default; the bounds keep an edited row from stopping the server.
    """

    t: int = 3
    mib: int = 64

    def __post_init__(self) -> None:
        if not (1 <= self.t <= 10 and 8 <= self.mib <= 1024):
            raise ValueError("cost out of bounds")

    def dump(self) -> bytes:
        """Four bytes: Argon2id version 1, passes, MiB (two bytes)."""
        return bytes((1, self.t)) + self.mib.to_bytes(2, "big")

    @classmethod
    def load(cls, raw: bytes) -> Cost:
        """Read `dump`'s bytes; ValueError if they are of another kind or out of bounds."""
        if len(raw) != COST_SIZE or raw[0] != 1:
            raise ValueError("unknown cost")
        return cls(t=raw[1], mib=int.from_bytes(raw[2:], "big"))


class Gate:
    """Lets `running` through at once and `waiting` more stand in line; whoever comes then gets Busy."""

    def __init__(self, running: int = AT_ONCE, waiting: int = WAITING) -> None:
        self._room = threading.BoundedSemaphore(running + waiting)
        self._turn = threading.BoundedSemaphore(running)

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Hold one place while the block runs."""
        if not self._room.acquire(blocking=False):
            raise Busy
        try:
            with self._turn:
                yield
        finally:
            self._room.release()


_gate = Gate()


def folded(passphrase: str) -> str:
    """The form in which a passphrase counts: NFKC, blanks folded to one and trimmed, case kept."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def stretch(passphrase: str, salt: bytes, cost: Cost) -> Key:
    """Argon2id over the folded passphrase. ValueError if it is empty or absurdly long; Busy at the gate."""
    text = folded(passphrase)
    if not text or len(text) > LONGEST or len(salt) != SALT_SIZE:
        raise ValueError("passphrase")
    secret = text.encode("utf-8")
    with _gate.passing(), suppress(RuntimeError):
        return Key(
            bindings.crypto_pwhash_alg(
                KEY_SIZE,
                secret,
                salt,
                cost.t,
                cost.mib * _MIB,
                bindings.crypto_pwhash_ALG_ARGON2ID13,
            )
        )
    raise Busy  # there was no memory for it
