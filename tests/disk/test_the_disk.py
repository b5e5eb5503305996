"""The disk: after a year of use nothing that anybody wrote, and nothing that opens it, is in any file.

docs/threat-model.md, 1: database, write-ahead log, logs, temporary files and backups; in UTF-8, UTF-16,
base64, hexadecimal, percent-encoding and compressed.
"""

from __future__ import annotations

import gzip
import itertools
import logging
import tempfile
import zlib
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

from hearthside.project.backup import back_up
from tests.disk.scan import files_below, traces

SECRET = "kettleßéwhisper"


@pytest.fixture
def left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for temporary files, logs and backups, so that all of a server's leavings are in reach."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    handler = logging.FileHandler(tmp_path / "everything.log")
    handler.setLevel(logging.DEBUG)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield tmp_path
    root.removeHandler(handler)
    root.setLevel(before)
    handler.close()


def every_row() -> bytes:
    """All that is in the database, as bytes: for a database whose files are somewhere else."""
    parts = []
    for model in apps.get_models():
        for values in model._default_manager.values_list():
            parts += [bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in values]
    return b"\n".join(parts)


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.django_db(transaction=True)
def test_after_a_year_no_file_holds_a_word_or_anything_that_opens_one(
    left_behind: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.disk.year import VISITS, Year

    year = Year(monkeypatch)
    blobs: dict[str, bytes] = {}

    def keep_a_copy(number: int) -> None:
        if number % 6 == 0 or number == VISITS - 1:
            back_up(left_behind, now=year.moment)
            there = files_below(Path(settings.DATA))
            blobs.update({f"{number}:{name}": data for name, data in there.items()})

    year.live(every=keep_a_copy)
    blobs["all rows"] = every_row()
    blobs.update(files_below(left_behind))
    assert len(set(year.secrets)) > 8 * VISITS
    assert year.answers.count(303) > 20 * VISITS
    assert b"hearth-one" in blobs["all rows"], "the sign-in name is kept in the clear: is this the database?"
    if connection.vendor == "sqlite":
        assert any(b"hearth-one" in data for name, data in blobs.items() if "sqlite" in name)
    assert traces(set(year.secrets), blobs) == []


@pytest.mark.parametrize(
    "data",
    [
        SECRET.encode(),
        SECRET.encode("utf-16-le"),
        SECRET.encode("utf-16-be"),
        b"xx" + b64encode(b"x" + SECRET.encode() + b"yy"),
        b64encode(b"xy" + SECRET.encode()),
        SECRET.encode().hex().encode(),
        SECRET.encode().hex().upper().encode(),
        b"kettle%C3%9F%C3%A9whisper",
        rb"kettle\xdf\xe9whisper",
        b"noise" + zlib.compress(b"x" * 400 + SECRET.encode()),
        gzip.compress(b64encode(b"x" + SECRET.encode())),
        gzip.compress(zlib.compress(b"x" * 99 + SECRET.encode())),
    ],
    ids=itertools.count(),
)
def test_the_search_finds_a_secret_in_every_dress(data: bytes) -> None:
    blobs = {"a file": b"before " + data + b" after", "another": b"nothing"}
    assert traces([SECRET, "something else"], blobs) == [f"{SECRET} in a file"]


def test_every_address_is_in_the_story() -> None:
    from tests.disk.forms import DONE_BY_HAND, FORMS, WORDLESS
    from tests.doors.addresses import places

    there = {place.name for place in places()}
    told = {form.name for form in FORMS} | DONE_BY_HAND | WORDLESS
    assert there - told == set(), "a new address: give it a line in tests/disk/forms.py"
    assert told - there == set(), "an address that is no more: take its line out of tests/disk/forms.py"
