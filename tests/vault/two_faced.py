"""One ciphertext that opens under two keys: XChaCha20-Poly1305 does not commit to what was sealed.

The cipher once more in plain Python, since PyNaCl does not show the key of its authenticator; then two blocks
of the ciphertext are chosen so that both keys find the same tag right (RFC 8439; a linear equation).
"""

from __future__ import annotations

import struct

_PRIME = 2**130 - 5
_BLOCK = 2**128
_CLAMP = 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF


def _rounds(state: list[int]) -> list[int]:
    def turn(word: int, by: int) -> int:
        return ((word << by) | (word >> (32 - by))) & 0xFFFFFFFF

    def quarter(a: int, b: int, c: int, d: int) -> None:
        for x, y, z, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & 0xFFFFFFFF
            state[z] = turn(state[z] ^ state[x], by)

    for _ in range(10):
        for column in range(4):
            quarter(column, column + 4, column + 8, column + 12)
        for at in range(4):
            quarter(at, 4 + (at + 1) % 4, 8 + (at + 2) % 4, 12 + (at + 3) % 4)
    return state


def _start(key: bytes, rest: bytes) -> list[int]:
    return list(struct.unpack("<16I", b"expand 32-byte k" + key + rest))


def keystream(key: bytes, nonce: bytes, block: int) -> bytes:
    """64 bytes of XChaCha20; block 0 holds the key of the authenticator, the text begins at block 1."""
    mixed = _rounds(_start(key, nonce[:16]))
    subkey = struct.pack("<8I", *mixed[:4], *mixed[12:])
    start = _start(subkey, struct.pack("<I", block) + bytes(4) + nonce[16:])
    mixed = _rounds(list(start))
    return struct.pack("<16I", *((one + two) & 0xFFFFFFFF for one, two in zip(mixed, start, strict=True)))


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 16)


def _authenticator(key: bytes, nonce: bytes) -> tuple[int, int]:
    raw = keystream(key, nonce, 0)[:32]
    return int.from_bytes(raw[:16], "little") & _CLAMP, int.from_bytes(raw[16:], "little")


def two_faced(one: bytes, other: bytes, nonce: bytes, text: bytes, aad: bytes, *, at: int) -> bytes:
    """`text` as ciphertext, with the 32 bytes from `at` on chosen, and a tag: right under both keys."""
    size = (len(aad)).to_bytes(8, "little") + len(text).to_bytes(8, "little")
    body = _padded(aad) + text + size
    blocks = [int.from_bytes(body[at : at + 16], "little") + _BLOCK for at in range(0, len(body), 16)]
    first = (len(_padded(aad)) + at) // 16
    rows = []
    for key in (one, other):
        r, s = _authenticator(key, nonce)
        powers = [pow(r, len(blocks) - place, _PRIME) for place in range(len(blocks))]
        known = sum(
            block * power
            for place, (block, power) in enumerate(zip(blocks, powers, strict=True))
            if place not in (first, first + 1)
        )
        rows.append((powers[first], powers[first + 1], known, s))
    (a, b, known_one, s_one), (c, d, known_other, s_other) = rows
    turned = pow(a * d - b * c, -1, _PRIME)
    for tag in range(10**6):
        for carry in range(4):
            goal_one = (tag - s_one) % _BLOCK + (carry & 1) * _BLOCK - known_one
            goal_other = (tag - s_other) % _BLOCK + (carry >> 1 & 1) * _BLOCK - known_other
            x = (goal_one * d - goal_other * b) * turned % _PRIME - _BLOCK
            y = (goal_other * a - goal_one * c) * turned % _PRIME - _BLOCK
            if 0 <= x < _BLOCK and 0 <= y < _BLOCK:
                chosen = x.to_bytes(16, "little") + y.to_bytes(16, "little")
                return text[:at] + chosen + text[at + 32 :] + tag.to_bytes(16, "little")
    raise AssertionError("no solution")
