"""Frozen payloads, one for each version of each kind: what was written years ago still opens, unchanged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearthside.records import from_payload, to_payload
from hearthside.records.base import kinds

VECTORS = sorted((Path(__file__).parent / "vectors").glob("*.json"))


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_what_was_written_long_ago_still_opens(path: Path) -> None:
    payload = json.loads(path.read_text(encoding="utf-8"))
    at, record = from_payload(payload)
    assert at == payload["t"]
    assert payload["k"] == record.KIND
    if payload["v"] == record.VERSION:
        assert to_payload(record, at=at) == payload


def test_every_version_of_every_kind_has_a_frozen_vector() -> None:
    frozen = {path.stem for path in VECTORS}
    living = {f"{name}.{v}" for name, kind in kinds().items() for v in range(1, kind.VERSION + 1)}
    assert frozen == living


def test_every_older_version_has_a_way_up() -> None:
    for kind in kinds().values():
        assert set(kind.UPCASTS) == set(range(1, kind.VERSION))


def test_a_vector_uses_every_field_so_that_none_changes_unseen() -> None:
    for path in VECTORS:
        payload = json.loads(path.read_text(encoding="utf-8"))
        kind = kinds()[payload["k"]]
        if payload["v"] == kind.VERSION:
            assert set(payload) - {"k", "v", "t"} == set(kind.__struct_fields__)
