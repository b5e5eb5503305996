"""Keys do not show themselves, and a failed opening tells nothing."""

from __future__ import annotations

import copy
import pickle
import traceback
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault.boxes import bucket, pad, seal, unpad, unseal
from hearthside.vault.canon import canon, parse
from hearthside.vault.errors import CannotOpen
from hearthside.vault.keys import Key, prefixed
from hearthside.vault.rows import bound
from tests.vault.cast import DAY, alone, refused, somebody

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def test_a_key_never_shows_its_bytes() -> None:
    key = Key(b"a very secret key of 32 bytes ..")
    assert {repr(key), str(key), f"{key}", f"{key:>9}"} == {"<Key>"}
    assert "secret" not in repr([key, {"k": key}])


def test_whoever_holds_keys_never_shows_them() -> None:
    assert repr(somebody()) == "<Identity>"
    desk = alone()
    assert repr(desk) == "<Desk>"
    assert desk.identity.seed.raw().hex() not in repr(desk.__dict__)


def test_a_key_is_not_stored_copied_or_hashed_by_accident() -> None:
    key = Key.new()
    for action in (lambda: pickle.dumps(key), lambda: copy.deepcopy(key), lambda: hash(key)):
        assert refused(TypeError, action)


def test_a_wiped_key_is_gone() -> None:
    key = Key.new()
    key.wipe()
    assert key.raw() == bytes(32)


def test_a_key_has_32_bytes() -> None:
    assert refused(ValueError, Key, b"short")


def test_keys_for_different_uses_differ() -> None:
    key = Key.new()
    uses = [
        key.derive("a").raw(),
        key.derive("b").raw(),
        key.mac("a"),
        key.derive("a", "x").raw(),
        key.derive("ax").raw(),
        key.derive("a", "x", "").raw(),
        Key.new().derive("a").raw(),
    ]
    assert len(set(uses)) == len(uses)


def test_a_failed_opening_carries_no_cause_no_text_and_no_plain_words() -> None:
    """Invariant 52: not even in the exception's context, where a JSON error would hold the whole document."""
    desk = alone()
    row = desk.write_private({"a": "b"}, day=DAY)
    words = b'{"words": "a very private sentence"}'
    box = row.box[:5] + seal(desk.identity.private, words, bound(row))
    with pytest.raises(CannotOpen) as caught:
        desk.open(replace(row, box=box))
    error = caught.value
    assert (error.args, error.__cause__, error.__context__, str(error)) == ((), None, None, "")
    assert "private" not in "".join(traceback.format_exception(error))


@given(st.lists(st.binary(max_size=6), max_size=5), st.lists(st.binary(max_size=6), max_size=5))
def test_different_parts_never_look_the_same(one: list[bytes], other: list[bytes]) -> None:
    assert (prefixed(*one) == prefixed(*other)) == (one == other)


@given(st.binary(max_size=3000), st.binary(max_size=50), st.booleans())
def test_what_is_sealed_opens_again(plain: bytes, aad: bytes, padded: bool) -> None:
    key = Key.new()
    assert unseal(key, seal(key, plain, aad, padded=padded), aad, padded=padded) == plain


@given(st.binary(max_size=100), st.data())
def test_a_changed_box_never_opens(plain: bytes, data: st.DataObject) -> None:
    """Invariant 3, for bare boxes: any byte, any length."""
    key = Key.new()
    box = bytearray(seal(key, plain, b"place"))
    box[data.draw(st.integers(0, len(box) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotOpen):
        unseal(key, bytes(box), b"place")


@given(st.integers(0, 300_000))
def test_padding_rounds_up_to_a_bucket(size: int) -> None:
    """Invariant 2: nothing but 512, 1024, … 65536 and multiples of 64 KiB is ever seen."""
    padded = bucket(size)
    assert padded > size
    assert padded % 65_536 == 0 or padded in {2**power for power in range(9, 17)}


@given(st.binary(max_size=2000))
def test_padding_comes_off_again(plain: bytes) -> None:
    assert unpad(pad(plain)) == plain


@given(st.dictionaries(st.text(), values))
def test_canonical_json_reads_back_as_it_was(value: dict[str, object]) -> None:
    try:
        raw = canon(value)
    except UnicodeEncodeError:
        return  # a lone surrogate is no text
    assert parse(raw) == value
    assert canon(parse(raw)) == raw


@given(st.dictionaries(st.text("abc"), values, max_size=6))
def test_the_order_of_names_does_not_matter(value: dict[str, object]) -> None:
    turned = dict(reversed(value.items()))
    try:
        assert canon(value) == canon(turned)
    except UnicodeEncodeError:
        return


@given(st.binary(max_size=40))
def test_junk_never_opens(junk: bytes) -> None:
    """Invariant 57: whatever bytes somebody writes into a column, the answer is CannotOpen."""
    with pytest.raises(CannotOpen):
        unseal(Key.new(), junk, b"")
