"""What docs/vault-format.md says, once more, with PyNaCl and hashlib alone; Hearthside is not imported.

The nonces, which must be random in life, follow from a label here, so that every run gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any

from nacl import bindings as nacl

Json = dict[str, Any]
Part = bytes | str


def noise(label: str, size: int) -> bytes:
    """Bytes that look random and are the same at every run."""
    return hashlib.shake_256(b"hearthside vectors/" + label.encode()).digest(size)


def lp(*parts: Part) -> bytes:
    raw = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in raw)


def plain_hash(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=32, person=b"hearthside.v1").digest()


def keyed(key: bytes, label: str, *parts: Part, size: int = 32) -> bytes:
    return hashlib.blake2b(lp(label, *parts), digest_size=size, key=key, person=b"hearthside.v1").digest()


def derive(key: bytes, label: str, *parts: Part) -> bytes:
    return keyed(key, "key/" + label, *parts)


def mac(key: bytes, label: str, *parts: Part, size: int = 32) -> bytes:
    return keyed(key, "mac/" + label, *parts, size=size)


def canon(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def pad(plain: bytes) -> bytes:
    size = 512
    while size < len(plain) + 1:
        size = size * 2 if size < 65_536 else size + 65_536
    return plain + b"\x80" + bytes(size - len(plain) - 1)


def seal(key: bytes, plain: bytes, aad: bytes, label: str, *, padded: bool = True) -> bytes:
    nonce = noise("nonce/" + label, 24)
    content = pad(plain) if padded else plain
    return nonce + nacl.crypto_aead_xchacha20poly1305_ietf_encrypt(content, aad, nonce, key)


def stretch(passphrase: str, salt: bytes, t: int, mib: int) -> bytes:
    text = " ".join(unicodedata.normalize("NFKC", passphrase).split()).encode()
    alg = nacl.crypto_pwhash_ALG_ARGON2ID13
    return nacl.crypto_pwhash_alg(32, text, salt, t, mib * 1024 * 1024, alg)


def cost(t: int, mib: int) -> bytes:
    return bytes((1, t)) + mib.to_bytes(2, "big")


class Person:
    """Somebody made up: id, seed, and what follows from the seed."""

    def __init__(self, name: str, *, seed: str = "") -> None:
        self.name = name
        self.id = noise(f"person/{name}", 16)
        self.seed = noise(f"seed/{name}{seed}", 32)
        self.exchange = derive(self.seed, "x25519")
        self.public = nacl.crypto_scalarmult_base(self.exchange)

    def key(self, label: str) -> bytes:
        return derive(self.seed, label)

    def pair(self, other: Person, couple: bytes) -> bytes:
        shared = nacl.crypto_scalarmult(self.exchange, other.public)
        return derive(shared, "pair", couple, *sorted((self.public, other.public)))

    def facts(self) -> Json:
        return {"person": self.id.hex(), "seed": self.seed.hex(), "public": self.public.hex()}


ANA, BEN, CLEO = Person("ana"), Person("ben"), Person("cleo")
COUPLE = noise("couple", 16)
SLOT_KEY = noise("slot key", 32)
KEYS = [noise(f"couple key {number}", 32) for number in range(3)]
PAIR = ANA.pair(BEN, COUPLE)
DAY = 20_779
