"""The book: how every room reads, writes and erases. One for each request of an unlocked person."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from hearthside.journal import daily, stirs
from hearthside.journal import rows as table
from hearthside.journal.errors import AlreadyGiven, Closed, MeantForOne, NotYet
from hearthside.journal.opening import payload_of
from hearthside.journal.pages import Pages
from hearthside.journal.reading import Reading
from hearthside.journal.reveal import Reveal
from hearthside.records import Record
from hearthside.records.labels import Label
from hearthside.vault.errors import AlreadyAnswered
from hearthside.vault.rows import Row

SKEW = 60  # seconds that a latest entry may lie ahead and still be taken for one of this moment
AHEAD = 24 * 3600  # and that one may which an entry follows: a clock that was set back mixes up no answers


class Book(Pages):
    """Pages that can be written on.

    `for_one`: what is written now was sent from a page that only its writer sees.
    """

    for_one = False

    def live(self) -> int:
        """The number of the last change that this page knows of, or reads before it reads anew. Ask first."""
        known = self._read().number
        if known is not None:
            return known
        number = stirs.numbers([self.desk.couple])[self.desk.couple]
        self._turn_to(None)
        return number

    def keep(self, record: Record, *, after: int = 0) -> str:
        """Write for me alone; gives the entry's id. `after` as in `share`."""
        self._begin()
        return self._put(self.desk.write_private(payload_of(record, self._second(after)), day=self.day))

    def share(self, record: Record, *, label: Label | None = None, after: int = 0) -> str:
        """Write for both. NotYet while there is nobody to share with, Closed after the end.

        With a label there is one entry each: AlreadyGiven for a second. `after` (Unix seconds): when that was
        written which this follows, so that it comes later also when both were written in one second.
        MeantForOne when it comes from a page that was drawn while there was nobody else.
        """
        self._keep_promise()
        self._begin()
        slot = self.desk.slot(*label) if label else None
        payload = payload_of(record, self._second(after))
        return self._put(self.desk.write_shared(payload, day=self.day, slot=slot))

    def give(self, record: Record, label: Label) -> None:
        """Answer without peeking: both read once both have answered. While alone, a private draft is kept.

        AlreadyGiven when this person has answered before, Closed after the end. MeantForOne as in `share`.
        """
        if self.solo and not self.closed:
            self.keep(record)
            return
        self._keep_promise()
        self._begin()
        slot = self.desk.slot(*label)
        payload = payload_of(record, self._second(), label)
        try:
            row = self.desk.answer(payload, slot, table.in_slots(self.desk, [slot]), day=self.day)
        except AlreadyAnswered:
            raise AlreadyGiven from None
        self._put(row)

    def erase(self, wanted: str) -> bool:
        """Delete an own entry for ever; False when there is none such. The partner may have read it."""
        return self.erase_these([wanted]) == 1

    def erase_these(self, wanted: Iterable[str]) -> int:
        """Delete own entries for ever, in one go; gives how many of them there were."""
        now, mine = self._read(), self.desk.me
        found = [row for row in map(self._row, wanted) if row is not None]
        rows = [row for row in found if row.author == mine and row.id not in now.rollups]
        if not rows:
            return 0
        released = table.in_slots(self.desk, [self.desk.release_slot(row) for row in rows])
        gone = [*rows, *(release for release in released if release.author == mine)]
        with transaction.atomic():
            table.delete(self.desk, [each.id for each in gone])
            after = None  # what is newer than the roll-up has left nothing in it
            if now.kept is not None and any(row.day <= now.kept.through for row in gone):
                after = daily.after_erasing(self.desk, gone, now.kept, day=self.day, at=self._at)
        table.leave_no_trace()
        self._turn_to(after)
        return len(rows)

    def erase_all(self) -> int:
        """Delete everything that this person wrote in this couple, for ever; gives how many entries."""
        gone = table.delete_mine(self.desk)
        table.leave_no_trace()
        self._turn_to(None)
        return gone

    def bring_in(self, rows: list[Row]) -> None:
        """Store private rows of any day, as an import makes them, and count them in."""
        self._begin()
        now = self._read()
        with transaction.atomic():
            table.put_all(rows)
            after = None
            if now.kept is not None:
                after = daily.after_bringing(self.desk, rows, now.kept, day=self.day, at=self._at)
        self._turn_to(after)

    def told_of_disturbance(self) -> None:
        """Remember that the person has read about `disturbed`."""
        now = self._read()
        if now.kept is not None and now.kept.disturbed:
            self._turn_to(daily.told(now, now.kept, day=self.day, at=self._at))

    def on_visit(self) -> None:
        """Keep promises and roll up. Runs with every request; mostly there is nothing to do."""
        now = self._read()
        for row in now.releases(day=self.day):
            self._put(row, again=True)
        if daily.is_due(now, utc_day=self._utc_day):
            when = {"utc_day": self._utc_day, "day": self.day, "at": self._at}
            self._turn_to(daily.roll_up(now, **when, month=self.today.isoformat()[:7]))

    # Behind the pages

    def _keep_promise(self) -> None:
        if self.for_one and not self.solo and not self.closed:
            raise MeantForOne

    def _begin(self) -> None:
        """Before somebody's first entry, write their first roll-up: from then on there always is one."""
        now = self._read()
        if now.kept is None and not any(row.author == self.desk.me for row in now.rows):
            self._turn_to(daily.begin(now, utc_day=self._utc_day, day=self.day, at=self._at))

    def _second(self, after: int = 0) -> int:
        """This second, or the one after my latest entry: of two said in one second the later counts."""
        mine = self._read().latest_of_mine()
        second = mine + 1 if self._at <= mine < self._at + SKEW else self._at
        return after + 1 if second <= after < self._at + AHEAD else second

    def _put(self, row: Row, *, again: bool = False) -> str:
        try:
            table.put(row)
        except AlreadyGiven:
            if not again:
                self._turn_to(None)
                raise
        if self._reading is not None:
            self._reading.add(row)
        self._ledger = None
        return str(row.id)

    def _turn_to(self, reading: Reading | None) -> None:
        self._reading, self._ledger = reading, None


__all__ = ["AlreadyGiven", "Book", "Closed", "MeantForOne", "NotYet", "Reveal"]
