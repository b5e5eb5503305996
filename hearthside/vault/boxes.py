"""Sealing and opening bytes: XChaCha20-Poly1305, and padding that hides how much was written."""

from __future__ import annotations

import secrets

from nacl import bindings

from hearthside.vault.errors import opening
from hearthside.vault.keys import Key

NONCE_SIZE = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
TAG_SIZE = bindings.crypto_aead_xchacha20poly1305_ietf_ABYTES
SMALLEST = 512
STEP = 65_536


def bucket(size: int) -> int:
    """The padded size for `size` bytes of content: 512, 1024, … 65536, then whole multiples of 64 KiB."""
    needed = size + 1
    if needed <= STEP:
        return max(SMALLEST, 1 << (needed - 1).bit_length())
    return -(-needed // STEP) * STEP


def pad(plain: bytes) -> bytes:
    """Add 0x80 and zeros up to the bucket."""
    return (plain + b"\x80").ljust(bucket(len(plain)), b"\x00")


def unpad(padded: bytes) -> bytes:
    """Take the padding off; ValueError unless it is exactly what `pad` adds."""
    plain, mark, zeros = padded.rpartition(b"\x80")
    if not mark or zeros.strip(b"\x00") or len(padded) != bucket(len(plain)):
        raise ValueError("padding")
    return plain


def seal(key: Key, plain: bytes, aad: bytes, *, padded: bool = True) -> bytes:
    """Give `nonce24 | ciphertext | tag16`, bound to `aad`."""
    nonce = secrets.token_bytes(NONCE_SIZE)
    content = pad(plain) if padded else plain
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(content, aad, nonce, key.raw())


@opening
def unseal(key: Key, box: bytes, aad: bytes, *, padded: bool = True) -> bytes:
    """Open what `seal` made with the same key and `aad`; raises CannotOpen."""
    nonce, content = box[:NONCE_SIZE], box[NONCE_SIZE:]
    if len(content) < TAG_SIZE:
        raise ValueError("too short")
    plain = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(content, aad, nonce, key.raw())
    return unpad(plain) if padded else plain
