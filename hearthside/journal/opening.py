"""From rows to what they say: `Written` for one reader, with the label a payload carries."""

from __future__ import annotations

from typing import Any

from hearthside.records import Record, Unreadable, Written, from_payload, to_payload
from hearthside.records.kinds.keepsake import Keepsake
from hearthside.records.labels import Label
from hearthside.vault.canon import Payload
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.rows import PRIVATE, Row

AUDIENCES = {"p": "private", "s": "sealed", "c": "shared"}
NOBODY = ""
LAST_DAY = 366_000  # in the year 2972
LABEL = "l"  # in a payload: the label it stands under, so that a reader need not try every label there is


def payload_of(record: Record, at: int, label: Label | None = None) -> Payload:
    """Give what goes into the box."""
    payload = to_payload(record, at=at)
    return {**payload, LABEL: list(label)} if label else payload


def written(desk: Desk, row: Row, payload: Payload) -> Written:
    """Read a payload that its author has proven to be theirs; `record` is None when it cannot be shown."""
    label = payload.pop(LABEL, None) if LABEL in payload else None
    try:
        at, record = from_payload(payload)
        _check_time(row, at)
        if isinstance(record, Keepsake) and row.audience != PRIVATE:
            raise Unreadable  # it would pass for something brought in, and be told as said by somebody else
        kept = _label(desk, row, label)
    except Unreadable:
        return _said(row, 0, None, ())
    return _said(row, at, record, kept)


def shut(row: Row) -> Written:
    """What stands for a row that does not open. It proves nobody as its author, so it names none."""
    audience = AUDIENCES.get(row.audience, "shared")  # the column is anybody's who has the disk
    return Written(id=str(row.id), author=NOBODY, audience=audience, at=0, day=row.day, record=None)


def opened(desk: Desk, row: Row) -> Written:
    """Open one row that is mine to read. OnlyByReveal for the partner's answers and for releases."""
    try:
        return written(desk, row, desk.open(row))
    except CannotOpen:
        return shut(row)


def _label(desk: Desk, row: Row, label: Any) -> Label:
    """The label, if the row really stands where it says."""
    if label is None:
        return ()
    if not isinstance(label, list) or not all(isinstance(part, str) and "/" not in part for part in label):
        raise Unreadable
    if desk.slot(*label) != row.slot:
        raise Unreadable
    return tuple(label)


def _check_time(row: Row, at: int) -> None:
    """A time far from the row's day is nobody's clock: it would stay the latest word for ever.

    Nor is a day that no calendar has.
    """
    if not -2 <= at // 86_400 - row.day <= 2 or row.day > LAST_DAY:
        raise Unreadable


def _said(row: Row, at: int, record: Record | None, label: Label) -> Written:
    return Written(
        id=str(row.id),
        author=str(row.author),
        audience=AUDIENCES[row.audience],
        at=at,
        day=row.day,
        record=record,
        label=label,
    )
