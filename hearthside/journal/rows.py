"""Entries in and out of the database. Every query names the couple; nobody reads another's private rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Q, QuerySet

from hearthside.journal.errors import AlreadyGiven
from hearthside.journal.models import Entry
from hearthside.vault.desk import Desk
from hearthside.vault.rows import PRIVATE, Row

COLUMNS = ("id", "couple_id", "author", "audience", "slot", "day", "box")
AT_ONCE = 400  # values in one query: far below every database's limit


def _rows(entries: QuerySet[Entry]) -> list[Row]:
    return [
        Row(id_, couple, author, audience, bytes(slot), day, bytes(box))
        for id_, couple, author, audience, slot, day, box in entries.values_list(*COLUMNS)
    ]


def _readable(desk: Desk) -> QuerySet[Entry]:
    """The couple's rows without the partner's private ones, which no key here opens."""
    others_private = Q(audience=PRIVATE) & ~Q(author=desk.me)
    return Entry.objects.filter(~others_private, couple=desk.couple)


def between(desk: Desk, first: int | None = None, last: int | None = None) -> list[Row]:
    """Every readable row of the days from `first` to `last`, both included."""
    entries = _readable(desk)
    if first is not None:
        entries = entries.filter(day__gte=first)
    if last is not None:
        entries = entries.filter(day__lte=last)
    return _rows(entries)


def in_slots(desk: Desk, slots: Collection[bytes]) -> list[Row]:
    """Every row of the couple in these slots."""
    wanted = list(slots)
    found: list[Row] = []
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        found += _rows(Entry.objects.filter(couple=desk.couple, slot__in=part))
    return found


def one(desk: Desk, wanted: UUID) -> Row | None:
    """One readable row, or None: foreign, deleted and never written look the same."""
    found = _rows(_readable(desk).filter(pk=wanted))
    return found[0] if found else None


def put(row: Row) -> None:
    """Store one row. AlreadyGiven when this author already has one in this slot."""
    try:
        with transaction.atomic():
            Entry.objects.bulk_create([_entry(row)])
    except IntegrityError:
        raise AlreadyGiven from None


def put_all(rows: Iterable[Row]) -> None:
    """Store many rows, all or none."""
    with transaction.atomic():
        Entry.objects.bulk_create([_entry(row) for row in rows], batch_size=100)


def delete(desk: Desk, ids: Collection[UUID]) -> int:
    """Delete own rows for ever; gives how many there were."""
    return Entry.objects.filter(couple=desk.couple, author=desk.me, pk__in=list(ids)).delete()[0]


def delete_mine(desk: Desk) -> int:
    """Delete everything that this person wrote in this couple."""
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
