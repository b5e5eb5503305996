"""A `.hearthside` file: what somebody takes along, under a passphrase of its own."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from nacl import bindings as nacl

from hearthside.vault.canon import Payload, canon, parse
from hearthside.vault.errors import CannotOpen, opening
from hearthside.vault.keys import Key
from hearthside.vault.stretch import COST_SIZE, SALT_SIZE, Cost, stretch

MAGIC = b"hearthside/archive/1\n"
CHUNK = 65_536
DEAREST = Cost(10, 1024)
_EXTRA = nacl.crypto_secretstream_xchacha20poly1305_ABYTES
_HEADER = nacl.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_MORE = nacl.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FINAL = nacl.crypto_secretstream_xchacha20poly1305_TAG_FINAL


def write(out: BinaryIO, passphrase: str, lines: Iterable[Payload], cost: Cost) -> int:
    """Write `lines` to `out`, encrypted; gives how many there were. Never holds more than a chunk of them."""
    salt = secrets.token_bytes(SALT_SIZE)
    head = MAGIC + cost.dump() + salt
    state = nacl.crypto_secretstream_xchacha20poly1305_state()
    key = _key(passphrase, salt, cost).raw()
    header = nacl.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    out.write(head + header)
    waiting, count = bytearray(), 0
    for line in _ended(lines):
        count += 1
        waiting += canon(line) + b"\n"
        while len(waiting) > CHUNK:
            out.write(_push(state, bytes(waiting[:CHUNK]), head, _MORE))
            del waiting[:CHUNK]
    out.write(_push(state, bytes(waiting), head, _FINAL))
    return count - 1


def read(file: BinaryIO, passphrase: str, *, most: Cost = DEAREST) -> Iterator[Payload]:
    """The lines of an archive. CannotOpen may come as late as at the end: keep nothing before.

    A file that asks for more work than `most` is refused before any of it is done: anybody can make one.
    """
    expected = 0
    for line in _lines(_chunks(file, passphrase, most)):
        value = _parsed(line)
        if set(value) == {"count"} and value["count"] == expected:
            expected = -1
        elif expected < 0:
            raise CannotOpen
        else:
            expected += 1
            yield value
    if expected >= 0:
        raise CannotOpen


def _ended(lines: Iterable[Payload]) -> Iterator[Payload]:
    count = 0
    for line in lines:
        if set(line) == {"count"}:
            raise ValueError("this form is kept for the end")
        count += 1
        yield line
    yield {"count": count}


def _chunks(file: BinaryIO, passphrase: str, most: Cost) -> Iterator[bytes]:
    head = file.read(len(MAGIC) + COST_SIZE + SALT_SIZE)
    state = nacl.crypto_secretstream_xchacha20poly1305_state()
    _begin(state, head, file.read(_HEADER), passphrase, most)
    sealed, final = file.read(CHUNK + _EXTRA), False
    while not final:
        following = file.read(CHUNK + _EXTRA)
        chunk, final = _pull(state, sealed, head)
        if final != (not following):
            raise CannotOpen
        yield chunk
        sealed = following


@opening
def _begin(
    state: nacl.crypto_secretstream_xchacha20poly1305_state,
    head: bytes,
    header: bytes,
    phrase: str,
    most: Cost,
) -> None:
    if not head.startswith(MAGIC):
        raise CannotOpen
    cost, salt = Cost.load(head[len(MAGIC) :][:COST_SIZE]), head[len(MAGIC) + COST_SIZE :]
    if cost.t > most.t or cost.mib > most.mib:
        raise CannotOpen
    key = _key(phrase, salt, cost).raw()
    nacl.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)


@opening
def _pull(
    state: nacl.crypto_secretstream_xchacha20poly1305_state, sealed: bytes, head: bytes
) -> tuple[bytes, bool]:
    chunk, tag = nacl.crypto_secretstream_xchacha20poly1305_pull(state, sealed, head)
    if tag not in (_MORE, _FINAL) or (tag == _MORE and len(chunk) != CHUNK):
        raise CannotOpen
    return chunk, tag == _FINAL


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
    if rest:
        raise CannotOpen


@opening
def _parsed(line: bytes) -> Payload:
    return parse(line)


def _push(
    state: nacl.crypto_secretstream_xchacha20poly1305_state, chunk: bytes, head: bytes, tag: int
) -> bytes:
    sealed: bytes = nacl.crypto_secretstream_xchacha20poly1305_push(state, chunk, head, tag)
    return sealed


def _key(passphrase: str, salt: bytes, cost: Cost) -> Key:
    return stretch(passphrase, salt, cost).derive("archive")
