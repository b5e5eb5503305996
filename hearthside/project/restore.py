"""Restore from the newest keys file and any content file, into an empty place only."""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import BinaryField, Field, Model

from hearthside.project.backup import COPIED, FORMAT, Row, model_of
from hearthside.project.trouble import Trouble

BATCH = 500
PERSON, ENTRY = "people.Person", "journal.Entry"


def restore(content: Path, keys: Path) -> dict[str, int]:
    """Put back what both files hold; give how many rows of each table. All of it or nothing.

    A person or member who is in the content but not in the keys has left since: they stay gone. With a
    person goes what they wrote; who only left a couple leaves there what they shared.
    """
    if model_of(PERSON)._default_manager.exists():
        raise Trouble("somebody lives here already; restore into a new data folder or an empty database.")
    held = {(label, row["id"]): row for label, row in read(keys, "keys")}
    present = {key for label, key in held if label == PERSON}
    put = dict.fromkeys(COPIED, 0)
    with transaction.atomic():
        for label, batch in batches(read(content, "content")):
            kept = [row for row in batch if stays(label, row, present, held)]
            full = [row | held.get((label, row["id"]), {}) for row in kept]
            model_of(label)._default_manager.bulk_create([made(label, row) for row in full])
            put[label] += len(full)
    return put


def stays(label: str, row: Row, present: set[str], held: dict[tuple[str, str], Row]) -> bool:
    """Tell whether a row of the content comes back."""
    if COPIED[label] and (label, row["id"]) not in held:
        return False
    return label != ENTRY or row["author"] in present


def made(label: str, row: Row) -> Model:
    """Turn a line of the file into a row of its table."""
    model = model_of(label)
    fields = {field.attname: field for field in model._meta.concrete_fields}
    if set(row) != set(fields):
        raise Trouble(f"{label} looks different in this backup; restore it with the version that made it.")
    return model(**{name: value_of(fields[name], value) for name, value in row.items()})


def value_of(field: Field[Any, Any], value: Any) -> Any:
    """Turn what JSON holds into what the column holds."""
    if value is not None and isinstance(field, BinaryField):
        return base64.b64decode(value, validate=True)
    return field.to_python(value)


def read(path: Path, what: str) -> Iterator[tuple[str, Row]]:
    """Give the rows of a backup file. Raises Trouble if it is another file, damaged, or cut off."""
    count, complete = 0, False
    try:
        with gzip.open(path) as lines:
            first = msgspec.json.decode(next(lines, b"{}"))
            if not isinstance(first, dict) or first.get("format") != FORMAT or first.get("what") != what:
                raise Trouble(f"{path.name} is no {what} file of a backup.")
            for text in lines:
                line = msgspec.json.decode(text)
                if isinstance(line, dict):
                    complete = line.get("rows") == count and not lines.read()
                    break
                count += 1
                yield line[0], line[1]
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as trouble:
        raise Trouble(f"{path.name} cannot be read ({type(trouble).__name__}).") from None
    if not complete:
        raise Trouble(f"{path.name} is not complete.")


def batches(found: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, list[Row]]]:
    """Gather rows of one table, some hundred at a time."""
    now, batch = "", list[Row]()
    for label, row in found:
        if label != now or len(batch) == BATCH:
            if batch:
                yield now, batch
            now, batch = label, []
        batch.append(row)
    if batch:
        yield now, batch
