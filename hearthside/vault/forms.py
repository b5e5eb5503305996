"""The three kinds of entry box, byte for byte: private, sealed, shared."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from typing import NamedTuple

from hearthside.vault.boxes import seal, unseal
from hearthside.vault.canon import Payload, canon, parse
from hearthside.vault.errors import CannotOpen, opening
from hearthside.vault.identity import Identity
from hearthside.vault.keys import KEY_SIZE, PERSON, Key, same
from hearthside.vault.rows import HEAD, NO_KEY, PROMISE_SIZE, TAG_SIZE, VERSION, Row, bound


def private_box(me: Identity, row: Row, payload: Payload) -> Row:
    """The row with `01 | 00000000 | box under my private key`."""
    return replace(row, box=VERSION + NO_KEY + seal(me.private, canon(payload), bound(row)))


@opening
def open_private(me: Identity, row: Row) -> Payload:
    """What I wrote for myself; CannotOpen for any other row."""
    return parse(unseal(me.private, _content(row.box, NO_KEY), bound(row)))


def shared_box(me: Identity, pair: Key, key: Key, row: Row, payload: Payload) -> Row:
    """The row with `01 | key id | box(own tag | pair tag | payload)` under a couple key."""
    raw = canon(payload)
    aad = bound(row, key.id())
    tags = _own_tag(me.own_tag, aad, raw) + _pair_tag(pair, aad, raw)
    return replace(row, box=VERSION + key.id() + seal(key, tags + raw, aad))


class Content(NamedTuple):
    """What was in a shared box, with what it is bound to. Proves nothing about the author yet."""

    aad: bytes
    own_tag: bytes
    pair_tag: bytes
    raw: bytes


@opening
def shared_content(key: Key, row: Row) -> Content:
    """Open a shared box with its couple key; CannotOpen otherwise."""
    aad = bound(row, key.id())
    opened = unseal(key, _content(row.box, key.id()), aad)
    return Content(aad, opened[:TAG_SIZE], opened[TAG_SIZE : 2 * TAG_SIZE], opened[2 * TAG_SIZE :])


def is_mine(own: Key, content: Content) -> bool:
    """Whether the author's own tag is right: nobody else can make it, not even the partner."""
    return same(content.own_tag, _own_tag(own, content.aad, content.raw))


def is_theirs(pair: Key, content: Content) -> bool:
    """Whether one of the two made it. To a third person it proves nothing: the reader could have, too."""
    return same(content.pair_tag, _pair_tag(pair, content.aad, content.raw))


def promise(nonce: bytes, row: Row, raw: bytes) -> bytes:
    """What commits the author of `row` to the payload bytes `raw`, and hides them until `nonce` is told.

    The cipher alone would not commit: one box can be made that opens to two texts under two keys.
    """
    return Key(nonce).mac("promise", row.id.bytes, row.couple.bytes, row.author.bytes, row.slot, raw)


def sealed_box(me: Identity, pair: Key, row: Row, payload: Payload) -> Row:
    """The row with `promise | pair tag | 01 | 00000000 | box(r | payload)` under my sealed key."""
    nonce = secrets.token_bytes(KEY_SIZE)
    return sealed_again(me, pair, row, nonce, canon(payload))


def sealed_again(me: Identity, pair: Key, row: Row, nonce: bytes, raw: bytes) -> Row:
    """The same promise in a fresh box: for a new seed, which must not break what the partner has pinned."""
    commitment = promise(nonce, row, raw)
    head = commitment + _promise_tag(pair, row, commitment) + VERSION + NO_KEY
    return replace(row, box=head + seal(me.sealed, nonce + raw, bound(row) + commitment))


@opening
def open_sealed(me: Identity, row: Row) -> tuple[bytes, bytes]:
    """(r, payload bytes) of my own sealed answer; CannotOpen if anything about it is not as I left it."""
    commitment = row.box[:PROMISE_SIZE]
    content = _content(row.box[PROMISE_SIZE + TAG_SIZE :], NO_KEY)
    opened = unseal(me.sealed, content, bound(row) + commitment)
    nonce, raw = opened[:KEY_SIZE], opened[KEY_SIZE:]
    if not same(promise(nonce, row, raw), commitment):
        raise CannotOpen
    return nonce, raw


def is_promised(pair: Key, row: Row) -> bool:
    """Whether the promise on a sealed row was made by one of the two."""
    tag = row.box[PROMISE_SIZE : PROMISE_SIZE + TAG_SIZE]
    return same(tag, _promise_tag(pair, row, row.box[:PROMISE_SIZE]))


def _content(box: bytes, key_id: bytes) -> bytes:
    if box[:HEAD] != VERSION + key_id:
        raise CannotOpen
    return box[HEAD:]


def _digest(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=32, person=PERSON).digest()


def _own_tag(own: Key, aad: bytes, raw: bytes) -> bytes:
    return own.mac("own", aad, _digest(raw), size=TAG_SIZE)


def _pair_tag(pair: Key, aad: bytes, raw: bytes) -> bytes:
    return pair.mac("entry", aad, _digest(raw), size=TAG_SIZE)


def _promise_tag(pair: Key, row: Row, commitment: bytes) -> bytes:
    return pair.mac("promise", bound(row), commitment, size=TAG_SIZE)
