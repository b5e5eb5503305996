"""What a person reads on a page: their roll-up, and every row since, opened for them alone."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from hearthside.engine.ledger import EMPTY, Ledger, fold
from hearthside.journal import rows as table
from hearthside.journal.opening import shut, written
from hearthside.journal.reveal import by_place, look, releases_wanted
from hearthside.journal.rollup import BEHIND, KIND, Kept, unpack
from hearthside.records import Written
from hearthside.vault.canon import Payload
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, OnlyByReveal
from hearthside.vault.rows import PRIVATE, SEALED, Row

AHEAD = 2  # days: a row of the partner's from later than this is no word of today, nor any other page's clock
FURTHER = 35  # days looked back for the roll-up of somebody who was away


class Reading:
    """The roll-up and the rows since. `through` is the last day that the roll-up covers.

    `number`: the couple's number (see stirs.py) when the rows were read; None when that is not known.
    """

    def __init__(
        self, desk: Desk, rows: list[Row], kept: Kept | None, opened_before: dict[UUID, Payload]
    ) -> None:
        """Open `rows`, which hold everything after the roll-up, or everything there is."""
        self.desk = desk
        self.kept = kept
        self.whole = kept is None or kept.ledger is None
        self.before = (kept.ledger if kept else None) or EMPTY
        self.number: int | None = None
        self.through = -1 if self.whole or kept is None else kept.through
        self.rows = [row for row in rows if row.day > self.through]
        self.places = by_place(self.rows)
        self.rollups: list[UUID] = []
        self.plain: list[Written] = []
        self.strays: list[Row] = []
        self.labels = {desk.slot(*label): label for label in self.before.waiting}
        self._openings: list[tuple[int, Written]] | None = None
        self._entries: list[Written] | None = None
        for row in sorted(self.rows, key=lambda row: row.author != desk.me):
            self._open(row, opened_before.get(row.id))
        if not self.whole:
            self._fetch_older_halves()

    def _open(self, row: Row, payload: Payload | None) -> None:
        """Sort one row: plain to read, an answer or release (stray until it is explained), or a roll-up.

        My own come first, so that `labels` (where I have answered and do not read the other's answer in
        the roll-up) tells which of the partner's rows are answers, which nobody opens like this.
        """
        if row.author != self.desk.me and (row.audience == SEALED or row.slot in self.labels):
            return
        try:
            payload = self.desk.open(row) if payload is None else payload
        except OnlyByReveal:
            self.strays.append(row)
            return
        except CannotOpen:
            self.plain.append(shut(row))
            return
        if payload.get("k") == KIND and row.audience == PRIVATE:
            self.rollups.append(row.id)
            return
        entry = written(self.desk, row, payload)
        self.plain.append(entry)
        if entry.label and row.author == self.desk.me:
            self.labels[row.slot] = entry.label

    def _fetch_older_halves(self) -> None:
        """Get the older rows of reveals in which something has happened since. Mostly nothing has."""
        slots = set(self.labels)
        if not slots:
            return
        me, partner = self.desk.me, self.desk.partner
        wanted = {slot for slot in slots if (slot, partner) in self.places and (slot, me) not in self.places}
        if self._is_unexplained(slots):
            wanted = slots
        if not wanted:
            return
        self._add(table.in_slots(self.desk, wanted))
        released = [place for slot in wanted for place in releases_wanted(self.desk, slot, self.places)]
        self._add(table.in_slots(self.desk, [slot for slot in released if not self._here(slot)]))

    def _is_unexplained(self, slots: set[bytes]) -> bool:
        """Whether a row since the roll-up may be the release of an older answer."""
        known = slots | {place for slot in slots for place in releases_wanted(self.desk, slot, self.places)}
        return any(row.slot not in known for row in self.strays)

    def _here(self, slot: bytes) -> bool:
        return (slot, self.desk.me) in self.places or (slot, self.desk.partner) in self.places

    def _add(self, rows: Iterable[Row]) -> None:
        self.places.update(by_place(rows))

    def releases(self, *, day: int) -> list[Row]:
        """The rows that let go my sealed answers to which the partner has bound themselves since."""
        due: list[Row] = []
        for slot in self.labels:
            mine, theirs = self.places.get((slot, self.desk.me)), None
            if self.desk.partner is not None:
                theirs = self.places.get((slot, self.desk.partner))
            if mine is None or theirs is None or mine.audience != SEALED or theirs.day <= self.through:
                continue
            if (self.desk.release_slot(mine), self.desk.me) not in self.places:
                release = self._release(mine, theirs, day)
                due += [release] if release else []
        return due

    def _release(self, mine: Row, theirs: Row, day: int) -> Row | None:
        try:
            return self.desk.release(mine, [theirs], day=day)
        except CannotOpen:
            return None

    def latest_of_mine(self) -> int:
        """When I last wrote, in Unix seconds; 0 if not since the roll-up."""
        me = str(self.desk.me)
        return max((entry.at for entry in self.plain if entry.author == me), default=0)

    def add(self, row: Row) -> None:
        """Take in a row that was written just now."""
        self.rows.append(row)
        self.places[(row.slot, row.author)] = row
        self._openings = self._entries = None
        self._open(row, None)

    def openings(self) -> list[tuple[int, Written]]:
        """The partner's answers that have opened since the roll-up, each with the day on which it did."""
        if self._openings is None:
            looked = [look(self.desk, slot, self.places, at_mine=False) for slot in self.labels]
            self._openings = [(here.since, here.theirs) for here in looked if here.theirs is not None]
        return self._openings

    def entries(self, *, last: int | None = None) -> list[Written]:
        """Everything readable since the roll-up, oldest first; with `last` only what was so by that day."""
        if last is None and self._entries is not None:
            return self._entries
        seen = [entry for entry in self.plain if last is None or entry.day <= last]
        seen += [entry for since, entry in self.openings() if last is None or since <= last]
        found = sorted(seen, key=lambda entry: (entry.at, entry.id))
        if last is None:
            self._entries = found
        return found

    def ledger(self, *, last: int | None = None) -> Ledger:
        """The roll-up's ledger with that folded in."""
        return fold(self.before, self.entries(last=last), me=str(self.desk.me))


def read(desk: Desk, *, utc_day: int) -> Reading:
    """Load what a page needs: in daily use one query."""
    first = utc_day - BEHIND
    rows, number = table.since(desk, first)
    payloads: dict[UUID, Payload] = {}
    kept = _newest(desk, rows, payloads)
    for further in (utc_day - FURTHER, None):
        if kept is not None:
            break
        older = table.between(desk, further, first - 1)
        kept = _newest(desk, older, payloads)
        rows, first = older + rows, further if further is not None else 0
    if kept is not None:
        start = kept.through + 1 if kept.ledger is not None else None
        if start is None or start < first:
            rows = table.between(desk, start, first - 1) + rows
    now = [row for row in rows if row.author == desk.me or row.day <= utc_day + AHEAD]
    reading = Reading(desk, now, kept, payloads)
    reading.number = number
    return reading


def read_everything(desk: Desk) -> Reading:
    """Load and open all there is, as if there were no roll-up."""
    return Reading(desk, table.between(desk), None, {})


def _newest(desk: Desk, rows: list[Row], payloads: dict[UUID, Payload]) -> Kept | None:
    """Find the roll-up among these rows: in all but the youngest journals the largest private one."""
    private = [row for row in rows if row.audience == PRIVATE]
    for row in sorted(private, key=lambda row: len(row.box), reverse=True):
        try:
            payloads[row.id] = desk.open(row)
        except CannotOpen:
            continue
        kept = unpack(row.id, payloads[row.id])
        if kept is not None:
            return kept
    return None
