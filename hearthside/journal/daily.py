"""Once a day: what is older than yesterday goes into the roll-up, and the tally of all months is checked."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from hearthside.journal import rows as table
from hearthside.journal.reading import Reading, read_everything
from hearthside.journal.rollup import BEHIND, Kept, Tally, pack
from hearthside.vault import tally
from hearthside.vault.desk import Desk
from hearthside.vault.rows import SEALED, Row


def is_due(reading: Reading, *, utc_day: int) -> bool:
    """Whether the roll-up is missing, from an older version, or from before today."""
    return reading.whole or reading.through < utc_day - BEHIND


def roll_up(reading: Reading, *, utc_day: int, day: int, at: int, month: str) -> Reading:
    """Write a new roll-up in place of the old one; gives the reading as it is afterwards.

    `month` ("2026-11") is named when the whole roll-up has gone, which tells no month of its own.
    """
    desk, through = reading.desk, utc_day - BEHIND
    rows = [row for row in counting(desk, through) if row.id not in reading.rollups]
    counted, disturbed = _checked(desk, reading.kept, rows)
    if reading.kept is None and any(row.author == desk.me for row in reading.rows):
        disturbed = (month,)
    told = reading.kept.disturbed if reading.kept else ()
    if disturbed and not reading.whole:
        reading = read_everything(desk)
    known = tuple(sorted({*told, *disturbed}))
    return _write(reading, through, counted, known, day=day, at=at)


def begin(reading: Reading, *, utc_day: int, day: int, at: int) -> Reading:
    """Write the first, empty roll-up before the first entry: from then on there always is one."""
    return _write(reading, utc_day - BEHIND, {}, (), day=day, at=at)


def after_erasing(desk: Desk, gone: list[Row], kept: Kept, *, day: int, at: int) -> Reading:
    """Make the roll-up anew without what its owner has just erased, as if it had never been."""
    counted = tally.remove(kept.tally, desk.identity.tally, [row for row in gone if row.day <= kept.through])
    return _write(read_everything(desk), kept.through, counted, kept.disturbed, day=day, at=at)


def after_bringing(desk: Desk, come: list[Row], kept: Kept, *, day: int, at: int) -> Reading:
    """Make the roll-up anew with rows of any day that its owner has just brought in."""
    counted = tally.add(kept.tally, desk.identity.tally, [row for row in come if row.day <= kept.through])
    return _write(read_everything(desk), kept.through, counted, kept.disturbed, day=day, at=at)


def after_new_keys(before: Desk, after: Desk, kept: Kept, rows: list[Row], *, day: int, at: int) -> None:
    """Write the roll-up under a new seed. `rows` is what `counting` gave before they were sealed again."""
    _, disturbed = _checked(before, kept, rows)
    counted = tally.add({}, after.identity.tally, counting(after, kept.through))
    known = tuple(sorted({*kept.disturbed, *disturbed}))
    _write(read_everything(after), kept.through, counted, known, day=day, at=at)


def counting(desk: Desk, through: int) -> list[Row]:
    """The rows that the tally counts: all that I may read, up to a day.

    The partner's sealed answers are not among them: they may seal them again, under new keys of their own,
    and what they promised holds without us.
    """
    rows = table.between(desk, None, through)
    return [row for row in rows if row.audience != SEALED or row.author == desk.me]


def told(reading: Reading, kept: Kept, *, day: int, at: int) -> Reading:
    """Write the roll-up again without the months about which its owner has now been told."""
    return _write(reading, kept.through, kept.tally, (), day=day, at=at)


def _checked(desk: Desk, kept: Kept | None, rows: list[Row]) -> tuple[Tally, tuple[str, ...]]:
    """The tally of these rows, and the months in which rows counted before are missing or others."""
    if kept is None:
        return tally.add({}, desk.identity.tally, rows), ()
    before = tally.add({}, desk.identity.tally, [row for row in rows if row.day <= kept.through])
    missing, changed = tally.compare(kept.tally, before)
    after = tally.add(before, desk.identity.tally, [row for row in rows if row.day > kept.through])
    return after, tuple(sorted({*missing, *changed}))


def _write(
    reading: Reading, through: int, counted: Tally, disturbed: tuple[str, ...], *, day: int, at: int
) -> Reading:
    desk, ledger = reading.desk, reading.ledger(last=through)
    row = desk.write_private(pack(through, ledger, counted, disturbed, at=at), day=day)
    old: set[UUID] = set(reading.rollups)
    if reading.kept is not None:
        old.add(reading.kept.row)
    with transaction.atomic():
        table.put(row)
        table.delete(desk, old)
    kept = Kept(row=row.id, through=through, ledger=ledger, tally=counted, disturbed=disturbed)
    return Reading(desk, [*reading.rows, row], kept, {})
