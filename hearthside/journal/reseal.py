"""After a change of seed: own private and sealed entries in new boxes, under the same ids and days."""

from __future__ import annotations

from django.db import transaction

from hearthside.journal import rows as table
from hearthside.journal.rollup import KIND
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.rows import PRIVATE, SEALED, Row

OWN = (PRIVATE, SEALED)


def reseal(before: Desk, after: Desk) -> None:
    """Seal again what only I can open. Roll-ups go, since they are made anew; so does what never opened."""
    mine = [
        row for row in table.between(before) if row.author == before.me and row.audience in (PRIVATE, SEALED)
    ]
    again = [moved for row in mine if (moved := _again(row, before, after)) is not None]
    with transaction.atomic():
        for start in range(0, len(mine), table.AT_ONCE):
            table.delete(before, [row.id for row in mine[start : start + table.AT_ONCE]])
        table.put_all(again)


def _again(row: Row, before: Desk, after: Desk) -> Row | None:
    try:
        if row.audience == PRIVATE and before.open(row).get("k") == KIND:
            return None
        return after.resealed(row, before)
    except CannotOpen:
        return None
