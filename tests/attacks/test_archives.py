"""Files that somebody brings in: none of them, however made, takes the house down or brings in a lie."""

from __future__ import annotations

import io
import time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hearthside.journal import export
from hearthside.vault import archive
from hearthside.vault.errors import CannotOpen
from hearthside.vault.stretch import Cost
from tests import couples
from tests.attacks.house import now
from tests.attacks.test_partner_with_the_disk import nested

pytestmark = pytest.mark.django_db
PHRASE = "one two three four"
CHEAP = Cost(1, 8)


def made(lines: list[dict[str, Any]], cost: Cost = CHEAP) -> bytes:
    out = io.BytesIO()
    archive.write(out, PHRASE, lines, cost)
    return out.getvalue()


def renamed(data: bytes, cost: Cost) -> bytes:
    """The same file, naming another cost."""
    at = len(archive.MAGIC)
    return data[:at] + cost.dump() + data[at + 4 :]


@pytest.mark.parametrize("cost", [Cost(10, 1024), Cost(3, 1024), Cost(10, 256)])
def test_a_file_that_asks_for_absurd_work_is_refused_before_any_is_done(
    cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        pytest.fail("a stranger's file decided how much memory this server spends")

    dan, data = couples.dan(), renamed(made([]), cost)
    monkeypatch.setattr(archive, "stretch", never)
    with pytest.raises(CannotOpen):
        export.read_archive(dan.book(), data, PHRASE)


def test_a_file_of_a_million_empty_lines_is_done_with_quickly() -> None:
    dan = couples.dan()
    data = made([{}] * (export.MOST + 1))
    start = time.perf_counter()
    with pytest.raises(CannotOpen):
        export.read_archive(dan.book(), data, PHRASE)
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize("depth", [100, 300, 480, 900])
def test_a_deeply_nested_file_is_refused_or_passed_over(depth: int) -> None:
    dan = couples.dan()
    line = {"by": "partner", "day": "2026-01-01", "entry": {"k": "x", "a": nested(depth)}}
    keepsake = {"k": "keepsake", "v": 1, "t": now(), "by": "x", "at": 1, "payload": nested(depth)}
    kept = {"by": "me", "day": dan.book().today.isoformat(), "entry": keepsake}
    try:
        data = made([line, kept])
    except RecursionError:
        return  # nobody can write it like this
    dan.client.raise_request_exception = False
    sent = {"file": SimpleUploadedFile("a.hearthside", data), "passphrase": PHRASE}
    assert dan.client.post("/me/import/", sent).status_code in (200, 303)
    assert dan.client.post("/me/export/open/").status_code == 200
    assert dan.client.get("/").status_code == 200


@pytest.mark.parametrize("at", [10**30, 2**64, -(10**30)])
def test_numbers_beyond_all_bounds_are_passed_over(at: int) -> None:
    dan = couples.dan()
    keepsake = {"k": "keepsake", "v": 1, "t": now(), "by": "x", "at": at, "payload": {"t": at}}
    day = dan.book().today.isoformat()
    data = made([{"by": "me", "day": day, "entry": keepsake}, {"by": "me", "day": day, "entry": {"t": at}}])
    dan.client.raise_request_exception = False
    sent = {"file": SimpleUploadedFile("a.hearthside", data), "passphrase": PHRASE}
    assert dan.client.post("/me/import/", sent).status_code in (200, 303)
    assert dan.client.post("/me/export/open/").status_code == 200
    assert dan.client.get("/").status_code == 200


@pytest.mark.parametrize("kind", ["settings", "rollup"])
def test_a_brought_in_file_never_replaces_the_roll_up(kind: str) -> None:
    dan = couples.dan()
    before = dan.book().ledger.name(dan.id)
    says: dict[str, Any] = {"k": kind, "v": 1, "t": now()}
    if kind == "rollup":
        says |= {"through": now() // 86_400 + 2, "ledger": {"version": 1, "packed": ""}, "tally": {}}
    day = dan.book().today.isoformat()
    export.read_archive(dan.book(), made([{"by": "me", "day": day, "entry": says}]), PHRASE)
    dan.client.raise_request_exception = False
    assert dan.client.get("/").status_code == 200
    assert dan.book().ledger.name(dan.id) == before
    assert dan.book().disturbed == []
