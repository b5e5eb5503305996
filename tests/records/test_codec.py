"""Codec laws: there and back is the same; whatever else comes in is refused quietly; old shapes climb up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearthside.records import Record, Unreadable, from_payload, to_payload
from hearthside.records import base as records_base
from hearthside.records.base import Payload, Upcast, kinds

VECTORS = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "vectors").glob("*.json"))
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


class Letter(Record, frozen=True, kw_only=True):
    """A kind that has changed twice: `text` became `words`, then `to` came."""

    VERSION: ClassVar[int] = 3
    UPCASTS: ClassVar[dict[int, Upcast]] = {
        1: lambda fields: {"words": fields["text"]},
        2: lambda fields: {**fields, "to": "ben"},
    }

    words: str
    to: str


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the codec know the kind `letter` for one test."""
    monkeypatch.setattr(Letter, "KIND", "letter")
    monkeypatch.setattr(records_base, "kinds", lambda: {"letter": Letter})


@given(st.sampled_from(VECTORS), st.integers(0, 2**40 - 1))
def test_there_and_back_is_the_same(payload: Payload, at: int) -> None:
    _, record = from_payload(payload)
    plain = json.loads(json.dumps(to_payload(record, at=at)))
    assert from_payload(plain) == (at, record)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(JSON)
def test_anything_else_is_refused_and_never_an_error_page(anything: Any) -> None:
    with pytest.raises(Unreadable):
        from_payload(anything)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(VECTORS), st.data())
def test_a_twisted_payload_reads_as_something_valid_or_not_at_all(payload: Payload, data: Any) -> None:
    field = data.draw(st.sampled_from(sorted(payload)))
    twisted = {**payload, field: data.draw(JSON)}
    try:
        at, record = from_payload(twisted)
    except Unreadable:
        return
    assert from_payload(to_payload(record, at=at)) == (at, record)


@pytest.mark.parametrize("name", sorted(kinds()))
def test_a_missing_stamp_a_later_version_or_another_kind_cannot_be_shown(name: str) -> None:
    payload = next(one for one in VECTORS if one["k"] == name)
    wrong: list[Payload] = [
        {**payload, "v": payload["v"] + 1000},
        {**payload, "v": 0},
        {**payload, "v": True},
        {**payload, "t": -1},
        {**payload, "t": "yesterday"},
        {**payload, "k": "no-such-kind"},
        {**payload, "k": None},
        {field: value for field, value in payload.items() if field != "t"},
    ]
    for one in wrong:
        with pytest.raises(Unreadable):
            from_payload(one)


@pytest.mark.usefixtures("letters")
def test_an_old_shape_climbs_up_version_by_version() -> None:
    new = Letter(words="Dear", to="ben")
    assert from_payload({"k": "letter", "v": 1, "t": 5, "text": "Dear"}) == (5, new)
    assert from_payload({"k": "letter", "v": 2, "t": 5, "words": "Dear"}) == (5, new)
    assert from_payload({"k": "letter", "v": 3, "t": 5, "words": "Dear", "to": "ben"}) == (5, new)
    assert to_payload(new, at=5)["v"] == 3


@pytest.mark.usefixtures("letters")
def test_an_old_shape_that_is_broken_cannot_be_shown() -> None:
    with pytest.raises(Unreadable):
        from_payload({"k": "letter", "v": 1, "t": 5, "nothing": "Dear"})


def test_reading_changes_nothing_in_the_payload() -> None:
    for payload in VECTORS:
        before = json.dumps(payload)
        from_payload(payload)
        assert json.dumps(payload) == before
