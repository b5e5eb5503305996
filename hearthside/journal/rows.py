"""Entries in and out of the database. Every query names the couple; nobody reads another's private rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from hearthside.journal.errors import AlreadyGiven
from hearthside.journal.models import Entry
from hearthside.journal.stirs import stir
from hearthside.vault.desk import Desk
from hearthside.vault.rows import PRIVATE, Row

AT_ONCE = 400  # values in one query: far below every database's limit

# Written out, since a page reads here before anything else, and the ORM takes as long to build a query as
# the rest of the page takes to answer it. {} is filled with %s alone.
SELECT = "SELECT id, author, audience, slot, day, box FROM journal_entry WHERE couple_id = %s"
READABLE = f"{SELECT} AND (audience <> 'p' OR author = %s)"  # the partner's private rows no key here opens
NUMBER = "(SELECT number FROM journal_stir WHERE couple_id = %s)"
NEWEST = READABLE.replace("box FROM", f"box, COALESCE({NUMBER}, 0) FROM") + " AND day >= %s"
BETWEEN = f"{READABLE} AND day BETWEEN %s AND %s"
ONE = f"{READABLE} AND id = %s"
THESE = f"{READABLE} AND id IN ({{}})"
IN_SLOTS = f"{SELECT} AND slot IN ({{}})"
ALWAYS = (-1, 2**31 - 1)


def _key(value: UUID) -> UUID | str:
    """A UUID as this database keeps it."""
    return value if connection.features.has_native_uuid_field else value.hex


def _uuid(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _rows(desk: Desk, query: str, *values: UUID | str | bytes | int) -> list[Row]:
    return _read(desk, _found(query, _key(desk.couple), *values))


def _found(query: str, *values: UUID | str | bytes | int) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return list(cursor.fetchall())


def _read(desk: Desk, found: Iterable[Any]) -> list[Row]:
    known = {_key(person): person for person in (desk.me, desk.partner) if person}
    return [
        Row(
            _uuid(id_),
            desk.couple,
            known.get(author) or _uuid(author),
            audience,
            bytes(slot),
            day,
            bytes(box),
        )
        for id_, author, audience, slot, day, box in found
    ]


def since(desk: Desk, first: int) -> tuple[list[Row], int | None]:
    """Every readable row since a day, and the couple's number at the same moment (None: there is no row)."""
    couple = _key(desk.couple)
    found = _found(NEWEST, couple, couple, _key(desk.me), first)
    return _read(desk, (row[:-1] for row in found)), found[0][-1] if found else None


def between(desk: Desk, first: int | None = None, last: int | None = None) -> list[Row]:
    """Every readable row of the days from `first` to `last`, both included."""
    start, end = ALWAYS[0] if first is None else first, ALWAYS[1] if last is None else last
    return _rows(desk, BETWEEN, _key(desk.me), start, end)


def in_slots(desk: Desk, slots: Collection[bytes]) -> list[Row]:
    """Every row of the couple in these slots."""
    wanted = list(slots)
    found: list[Row] = []
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        found += _rows(desk, IN_SLOTS.format(", ".join(["%s"] * len(part))), *part)
    return found


def one(desk: Desk, wanted: UUID) -> Row | None:
    """One readable row, or None: foreign, deleted and never written look the same."""
    found = _rows(desk, ONE, _key(desk.me), _key(wanted))
    return found[0] if found else None


def these(desk: Desk, wanted: Collection[UUID]) -> list[Row]:
    """Many readable rows by their ids, in no order; those that are gone or foreign are missing."""
    ids, found = list(wanted), list[Row]()
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        query = THESE.format(", ".join(["%s"] * len(part)))
        found += _rows(desk, query, _key(desk.me), *map(_key, part))
    return found


def put(row: Row) -> None:
    """Store one row. AlreadyGiven when this author already has one in this slot."""
    try:
        with transaction.atomic():
            Entry.objects.bulk_create([_entry(row)])
            if row.audience != PRIVATE:
                stir(row.couple)
    except IntegrityError:
        raise AlreadyGiven from None


def put_all(rows: Iterable[Row]) -> None:
    """Store many rows, all or none."""
    with transaction.atomic():
        Entry.objects.bulk_create([_entry(row) for row in rows], batch_size=100)


def delete(desk: Desk, ids: Collection[UUID]) -> int:
    """Delete own rows for ever; gives how many there were."""
    mine = Entry.objects.filter(couple=desk.couple, author=desk.me, pk__in=list(ids))
    with transaction.atomic():
        if mine.exclude(audience=PRIVATE).exists():
            stir(desk.couple)
        return mine.delete()[0]


def delete_mine(desk: Desk) -> int:
    """Delete everything that this person wrote in this couple."""
    with transaction.atomic():
        stir(desk.couple)
        return Entry.objects.filter(couple=desk.couple, author=desk.me).delete()[0]


def leave_no_trace() -> None:
    """After erasing, empty SQLite's write-ahead log, where overwritten pages would stay a while longer."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _entry(row: Row) -> Entry:
    return Entry(
        id=row.id,
        couple_id=row.couple,
        author=row.author,
        audience=row.audience,
        slot=row.slot,
        day=row.day,
        box=row.box,
    )
