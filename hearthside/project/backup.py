"""Backup in two files: content, in as many generations as wanted, and keys, the latest only.

What opens a person's entries lies in the keys file alone. So a person who left is gone from every old
backup as soon as the next one has replaced that file. No session, device, invitation or code is copied:
a restore revives nothing that was ended. The rows are copied as they are, sealed; no key is needed.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

import msgspec
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from hearthside.project.version import version

FORMAT = "hearthside-backup/1"
# In the order in which rows refer to each other; with the columns that belong to the keys file.
COPIED: Mapping[str, tuple[str, ...]] = {
    "people.Person": ("salt", "slots", "totp"),
    "people.Couple": (),
    "people.Member": ("box", "incoming"),
    "journal.Entry": (),
}
LEFT_OUT = {
    "people.Session",
    "people.Device",
    "people.Invite",
    "people.Throttle",
    "people.SignupCode",
    "nudges.Notice",
    "journal.Stir",
}
KEYS_FILE = "hearthside-keys.jsonl.gz"
Row = dict[str, Any]


def back_up(folder: Path, *, now: datetime) -> tuple[Path, Path]:
    """Write both files into `folder` from one moment of the database; give their paths."""
    content = folder / f"hearthside-content-{now:%Y%m%d-%H%M%S}.jsonl.gz"
    keys = folder / KEYS_FILE
    with snapshot(), whole(content, "content") as one, whole(keys, "keys") as other:
        for label, secret in COPIED.items():
            for row in rows(label):
                kept = {name: row.pop(name) for name in secret}
                one.put(label, row)
                if secret:
                    other.put(label, {"id": row["id"], **kept})
    return content, keys


def generations(folder: Path) -> list[Path]:
    """Give the content files there, newest first."""
    return sorted(folder.glob("hearthside-content-*.jsonl.gz"), reverse=True)


@contextmanager
def snapshot() -> Iterator[None]:
    """Read everything as of one moment, while others go on writing."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def model_of(label: str) -> type[Model]:
    """Give the table with this label. Rows are moved here, never opened, so no wall is climbed."""
    return cast("type[Model]", apps.get_model(label))


def columns(label: str) -> list[str]:
    """Name the columns of a table."""
    return [field.attname for field in model_of(label)._meta.concrete_fields]


def rows(label: str) -> Iterator[Row]:
    """Give every row of a table."""
    return model_of(label)._default_manager.values(*columns(label)).iterator(500)


class Lines:
    """A backup file being written: one JSON line a row, gzipped, with a count at the end."""

    def __init__(self, file: IO[bytes], what: str) -> None:
        """Begin with what this is."""
        self.file = file
        self.count = 0
        self.write({"format": FORMAT, "what": what, "version": version()})

    def write(self, line: object) -> None:
        """Write one line."""
        self.file.write(msgspec.json.encode(line) + b"\n")

    def put(self, label: str, row: Row) -> None:
        """Write one row."""
        self.count += 1
        self.write([label, {name: plain(value) for name, value in row.items()}])


def plain(value: object) -> object:
    """Turn what the database gives into what JSON can hold."""
    return bytes(value) if isinstance(value, memoryview) else value


@contextmanager
def whole(path: Path, what: str) -> Iterator[Lines]:
    """Write a file that appears under its name only once it is complete and on the disk."""
    draft = path.with_name(f".{path.name}.part")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as raw:
            with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=1, mtime=0) as zipped:
                lines = Lines(cast("IO[bytes]", zipped), what)
                yield lines
                lines.write({"rows": lines.count})
            raw.flush()
            os.fsync(raw.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
