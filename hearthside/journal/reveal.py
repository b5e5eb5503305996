"""Where the two answers to one thing stand, for one reader (docs/vault-format.md, 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal
from uuid import UUID

from msgspec import Struct

from hearthside.journal.opening import opened, written
from hearthside.records import Written
from hearthside.records.labels import ANSWERED_BY, Label
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, OnlyByReveal
from hearthside.vault.rows import SEALED, Row

State = Literal["nobody", "mine", "theirs", "waiting", "open", "unreadable"]
Places = Mapping[tuple[bytes, UUID], Row]


class Reveal(Struct, frozen=True, kw_only=True):
    """Two answers under one label.

    `state`: nobody answered; only mine; only theirs; both but not yet released (waiting); open; or theirs
    cannot be shown (unreadable). `theirs` is there only when open; `since` is the day from which it was, or,
    of theirs alone, the day on which they answered.
    """

    state: State
    mine: Written | None = None
    theirs: Written | None = None
    since: int = 0


NOBODY_YET = Reveal(state="nobody")


def by_place(rows: Iterable[Row]) -> dict[tuple[bytes, UUID], Row]:
    """Rows by where they stand and who wrote them: UNIQUE makes this one row each."""
    return {(row.slot, row.author): row for row in rows}


def releases_wanted(desk: Desk, slot: bytes, places: Places) -> list[bytes]:
    """The slots in which releases have to be looked up before `look` can tell where this one stands."""
    pair = _pair(desk, slot, places)
    if pair is None:
        return []
    return [desk.release_slot(row) for row in pair if row.audience == SEALED]


def look(desk: Desk, slot: bytes, places: Places, *, at_mine: bool = True) -> Reveal:
    """Tell where the answers in `slot` stand. `places` holds all rows there and in their release slots.

    With `at_mine` my own answer is opened as well.
    """
    mine, theirs = _mine(desk, slot, places), _theirs(desk, slot, places)
    own = _own(desk, mine) if mine and at_mine else None
    if theirs is None or mine is None:
        state: State = "theirs" if theirs else "mine" if mine else "nobody"
        return Reveal(state=state, mine=own, since=theirs.day if theirs else 0)
    released = [places.get((desk.release_slot(row), row.author)) for row in (mine, theirs)]
    try:
        payload = desk.reveal(mine, theirs, *released)
    except CannotOpen:
        return Reveal(state="unreadable", mine=own)
    if payload is None:
        return Reveal(state="waiting", mine=own)
    shown = written(desk, theirs, payload)
    days = [row.day for row in (mine, theirs, *released) if row]
    if shown.record is None:
        return Reveal(state="unreadable", mine=own, since=max(days))
    return Reveal(state="open", mine=own, theirs=shown, since=max(days))


def fitting(label: Label, found: Reveal) -> Reveal:
    """The same, unless what the partner laid there is something else than an answer to this."""
    wanted = ANSWERED_BY.get(label[0])
    if found.theirs is None or found.theirs.record is None or wanted is None:
        return found
    if found.theirs.record.KIND in wanted:
        return found
    return Reveal(state="unreadable", mine=found.mine, since=found.since)


def _own(desk: Desk, mine: Row) -> Written | None:
    try:
        return opened(desk, mine)
    except OnlyByReveal:
        return None


def _mine(desk: Desk, slot: bytes, places: Places) -> Row | None:
    return places.get((slot, desk.me))


def _theirs(desk: Desk, slot: bytes, places: Places) -> Row | None:
    return places.get((slot, desk.partner)) if desk.partner else None


def _pair(desk: Desk, slot: bytes, places: Places) -> tuple[Row, Row] | None:
    mine, theirs = _mine(desk, slot, places), _theirs(desk, slot, places)
    return (mine, theirs) if mine and theirs else None
