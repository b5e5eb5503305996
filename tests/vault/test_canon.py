"""One spelling for each value: two readers never take the same bytes for two different things."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault.canon import canon, parse

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(max_size=6), VALUES, max_size=5)
ODD = (
    rb'{ } [ ] : , "a" "b" 1 -0 1.0 1e16 1E+16 NaN null true "\u001f" "\u001F" "\/" "\n"'.split(),
    [b" ", b'"\x7f"', b'"\xed\xa0\x80"', b"123456789" * 4],
)
PIECES = st.sampled_from([*ODD[0], *ODD[1]])


def plainly(raw: bytes) -> Any:
    """What the standard library says: the value, or None when it is no canonical object."""
    try:
        value = json.loads(raw.decode("utf-8"))
        return value if isinstance(value, dict) and canon(value) == raw else None
    except (ValueError, RecursionError):
        return None


def read(raw: bytes) -> Any:
    try:
        return parse(raw)
    except (ValueError, RecursionError):
        return None


@given(OBJECTS)
def test_what_was_written_is_read_again(value: dict[str, Any]) -> None:
    try:
        raw = canon(value)
    except UnicodeEncodeError:
        return  # half a letter cannot be written at all
    assert repr(read(raw)) == repr(plainly(raw))
    assert read(raw) == value


@given(st.lists(PIECES, max_size=9).map(b"".join))
def test_both_ways_of_reading_say_the_same_of_odd_spellings(inner: bytes) -> None:
    for raw in (inner, b'{"a":' + inner + b"}"):
        assert repr(read(raw)) == repr(plainly(raw))


@given(OBJECTS, st.integers(0, 400), st.binary(max_size=2))
def test_both_ways_of_reading_say_the_same_of_changed_bytes(
    value: dict[str, Any], at: int, new: bytes
) -> None:
    try:
        raw = canon(value)
    except UnicodeEncodeError:
        return
    changed = raw[:at] + new + raw[at + 1 :]
    assert repr(read(changed)) == repr(plainly(changed))


@pytest.mark.parametrize("depth", [10, 100_000])
def test_a_deep_hole_is_no_way_in(depth: int) -> None:
    raw = b'{"a":' + b"[" * depth + b"]" * depth + b"}"
    assert repr(read(raw)) == repr(plainly(raw))
