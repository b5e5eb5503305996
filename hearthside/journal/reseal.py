"""After a change of seed: own private and sealed entries in new boxes, under the same ids and days."""

from __future__ import annotations

from django.db import transaction

from hearthside.journal import daily
from hearthside.journal import rows as table
from hearthside.journal.rollup import KIND, Kept, unpack
from hearthside.vault.canon import Payload
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.rows import PRIVATE, SEALED, Row


def reseal(before: Desk, after: Desk) -> None:
    """Seal again what only I can open, and make the roll-up anew; what never opened goes."""
    own = [
        row for row in table.between(before) if row.author == before.me and row.audience in (PRIVATE, SEALED)
    ]
    rollups = {row.id: (row, payload) for row in own if (payload := _rollup(row, before)) is not None}
    kept = [(found, row, payload) for row, payload in rollups.values() if (found := unpack(row.id, payload))]
    again = [moved for row in own if row.id not in rollups and (moved := _again(row, before, after))]
    with transaction.atomic():
        newest = max(kept, key=lambda each: each[0].through, default=None)
        counted = daily.counting(before, newest[0].through) if newest else []
        for start in range(0, len(own), table.AT_ONCE):
            table.delete(before, [row.id for row in own[start : start + table.AT_ONCE]])
        table.put_all(again)
        if newest is not None:
            _roll_up(before, after, newest, [row for row in counted if row.id not in rollups])


def _roll_up(before: Desk, after: Desk, newest: tuple[Kept, Row, Payload], counted: list[Row]) -> None:
    kept, row, payload = newest
    daily.after_new_keys(before, after, kept, counted, day=row.day, at=payload["t"])


def _rollup(row: Row, before: Desk) -> Payload | None:
    if row.audience != PRIVATE:
        return None
    try:
        payload = before.open(row)
    except CannotOpen:
        return None
    return payload if payload.get("k") == KIND else None


def _again(row: Row, before: Desk, after: Desk) -> Row | None:
    try:
        return after.resealed(row, before)
    except CannotOpen:
        return None
