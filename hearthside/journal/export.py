"""Taking along everything that is one's own: open to read (JSON) or encrypted (`.hearthside`), and back.

An export holds what its reader may read: own private entries, and what both can see, each marked with its
author. Nothing private or sealed of the partner is in it, and no keys.
"""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import msgspec
from django.conf import settings

from hearthside.engine.ledger.days import day_date, day_number
from hearthside.journal.book import Book
from hearthside.journal.opening import payload_of
from hearthside.records import Record, Unreadable, from_payload, to_payload
from hearthside.records.kinds.keepsake import Keepsake
from hearthside.vault import archive
from hearthside.vault.errors import CannotOpen
from hearthside.vault.stretch import Cost

FORMAT = "hearthside/1"
MINE, PARTNER = "me", "partner"
SECONDS = 86_400
MOST = 200_000  # entries in a file: forty years of two people who write every day
DEAREST = Cost(4, 256)  # what a file may ask for where unlocking is cheaper: anybody can make one

Line = dict[str, Any]


def write_json(book: Book) -> bytes:
    """Everything as readable JSON."""
    plain = {
        "format": FORMAT,
        "names": {MINE: book.ledger.name(book.me), PARTNER: book.ledger.name(book.partner or "")},
        "entries": lines(book),
    }
    return msgspec.json.format(msgspec.json.encode(plain), indent=1)


def write_archive(book: Book, passphrase: str) -> bytes:
    """Everything, encrypted under a passphrase of its own. Busy while too many are being tried."""
    out = io.BytesIO()
    archive.write(out, passphrase, lines(book), Cost(*settings.PASSPHRASE_COST))
    return out.getvalue()


def read_archive(book: Book, data: bytes, passphrase: str) -> int:
    """Bring an archive in; gives how many entries are new. CannotOpen for a wrong passphrase or a cut file.

    Everything becomes private: an import shares nothing. What the partner wrote becomes a keepsake, since
    nobody can prove any more who wrote it. Entries that are here already, and unknown ones, are left out.
    """
    here = Counter(_mark(line) for line in lines(book))
    payloads: list[tuple[int, dict[str, Any]]] = []
    for count, line in enumerate(archive.read(io.BytesIO(data), passphrase, most=_most())):
        if count == MOST:
            raise CannotOpen
        brought = _brought_in(line)
        if brought is None:
            continue
        mark = _mark(line)
        if here[mark]:
            here[mark] -= 1
        else:
            at, day, record = brought
            payloads.append((day, payload_of(record, at)))
    book.bring_in([book.desk.write_private(payload, day=day) for day, payload in payloads])
    return len(payloads)


def _most() -> Cost:
    """The work that opening a file may cost: a little more than our own files do."""
    rounds, mib = settings.PASSPHRASE_COST
    return Cost(max(rounds, DEAREST.t), max(mib, DEAREST.mib))


def lines(book: Book) -> list[Line]:
    """One line an entry, oldest first: who wrote it, on which day, and the entry itself."""
    found: list[tuple[int, bytes, Line]] = []
    for entry in book.every():
        record = entry.record
        if record is None:
            continue
        if isinstance(record, Keepsake):
            by, at, payload = PARTNER, record.at, record.payload
        else:
            by, at = MINE if entry.author == book.me else PARTNER, entry.at
            payload = to_payload(record, at=at)
        line = {"by": by, "day": day_date(entry.day).isoformat(), "entry": payload}
        found.append((at, _mark(line), line))
    return [line for *_order, line in sorted(found, key=lambda one: one[:2])]


def _mark(line: Line) -> bytes:
    """What makes two lines the same."""
    return msgspec.json.encode([line.get("by"), line.get("day"), line.get("entry")], order="sorted")


def _brought_in(line: Line) -> tuple[int, int, Record] | None:
    """Unix seconds, day and record of a line, or None for one that is none of ours."""
    day = day_number(str(line.get("day")))
    try:
        at, record = from_payload(line.get("entry"))
    except Unreadable:
        return None
    if line.get("by") not in (MINE, PARTNER) or day is None or abs(at // SECONDS - day) > 2:
        return None
    if line["by"] == PARTNER:
        record = Keepsake(by=PARTNER, at=at, payload=line["entry"])
    return at, day, record


__all__ = ["CannotOpen", "lines", "read_archive", "write_archive", "write_json"]
