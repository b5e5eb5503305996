"""The reading half of the book: who is here, what the past comes to, what stands where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext

from hearthside.engine.ledger import Ledger, Said
from hearthside.engine.ledger.days import EPOCH
from hearthside.journal import reading
from hearthside.journal import rows as table
from hearthside.journal.opening import opened
from hearthside.journal.reading import Reading
from hearthside.journal.reveal import NOBODY_YET, Reveal, by_place, fitting, look, releases_wanted
from hearthside.journal.rollup import KIND
from hearthside.records import Record, Written
from hearthside.records.kinds.settings import Settings
from hearthside.records.labels import Label
from hearthside.vault.desk import Desk
from hearthside.vault.errors import OnlyByReveal
from hearthside.vault.rows import SEALED, SHARED, Row
from hearthside.web.names import plain

T = TypeVar("T")
Kinds = Collection[type[Record]] | None


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of this name, or UTC where there is none such."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return ZoneInfo("UTC")


class Pages:
    """What an unlocked person can read. `now` is any aware moment; nothing is opened before it is needed."""

    def __init__(self, desk: Desk, now: datetime, *, called: Mapping[str, str] | None = None) -> None:
        """Sit down at a desk. `called`: what somebody said at the door, until they say it here."""
        self.desk = desk
        self._called = called or {}
        self._moment = now.astimezone(UTC)
        self._utc_day = (self._moment.date() - EPOCH).days
        self._at = int(self._moment.timestamp())
        self._reading: Reading | None = None
        self._ledger: Ledger | None = None
        self._here: tuple[datetime, date, int] | None = None
        self._here_for: Said[Settings] | None = None
        self._made: dict[Callable[[Any], Any], Any] = {}
        self._made_of: Ledger | None = None

    def __repr__(self) -> str:
        """Show nothing."""
        return f"<{type(self).__name__}>"

    # Who and when

    @cached_property
    def me(self) -> str:
        """My person id."""
        return str(self.desk.me)

    @cached_property
    def partner(self) -> str | None:
        """The partner's person id, once they have been welcomed."""
        return str(self.desk.partner) if self.desk.welcomed else None

    @cached_property
    def couple(self) -> str:
        """The couple's id."""
        return str(self.desk.couple)

    @property
    def solo(self) -> bool:
        """Whether there is nobody to share with (yet)."""
        return not self.desk.welcomed

    @property
    def closed(self) -> bool:
        """Whether the couple has been closed: everything can be read, nothing shared."""
        return self.desk.closed

    @property
    def now(self) -> datetime:
        """This moment where the person is."""
        return self._now_here()[0]

    @property
    def today(self) -> date:
        """The person's day."""
        return self._now_here()[1]

    @property
    def day(self) -> int:
        """The person's day as days since 1970-01-01."""
        return self._now_here()[2]

    # What was

    @property
    def ledger(self) -> Ledger:
        """Everything that a page needs of the past, up to this moment."""
        if self._ledger is None:
            self._ledger = self._read().ledger()
        return self._ledger

    def once(self, make: Callable[[Any], T]) -> T:
        """Give `make(book)`, worked out once for as long as nothing is written."""
        if self._made_of is not self.ledger:
            self._made, self._made_of = {}, self.ledger
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @property
    def settings(self) -> Settings:
        """How this person likes Hearthside to be."""
        said = self.ledger.settings
        return said.record if said else Settings()

    def name_of(self, person: str | None) -> str:
        """What a member wants to be called, or a word that fits whoever has not said."""
        name = plain(self.ledger.name(person) or self._called.get(person, "")) if person else ""
        if name:
            return name
        return gettext("you") if person == self.me else gettext("your partner")

    @property
    def disturbed(self) -> list[str]:
        """Months ("2026-03") whose entries were taken away, changed or brought back, not by this person."""
        kept = self._read().kept
        return list(kept.disturbed) if kept else []

    def recent(self, kinds: Kinds = None) -> list[Written]:
        """What was written since the roll-up (at least yesterday and today), oldest first."""
        return _of(kinds, self._read().entries())

    def every(self, kinds: Kinds = None) -> list[Written]:
        """Everything there is for this reader, oldest first. Slow: for export and turning back pages."""
        return _of(kinds, reading.read_everything(self.desk).entries())

    def told_since(self, day: int, kinds: Kinds = None) -> list[Written]:
        """What either of the two told both at once since a day, under no label, oldest first."""
        if day > self._read().through:
            found = self._read().entries()
        else:
            rows = table.between(self.desk, day, self._utc_day + reading.AHEAD)
            found = _open_to_both(self.desk, rows)
        told = [one for one in found if one.audience == "shared" and not one.label and one.day >= day]
        return _of(kinds, told)

    def between(self, first: int, last: int, kinds: Kinds) -> list[Written]:
        """What I wrote for myself and what was told to both on the days `first` to `last`, oldest first."""
        rows = [row for row in table.between(self.desk, first, last) if row.audience != SEALED]
        found = []
        for row in rows:
            with suppress(OnlyByReveal):
                found.append(opened(self.desk, row))
        return _of(kinds, sorted(found, key=lambda entry: (entry.at, entry.id)))

    def one(self, wanted: str) -> Written | None:
        """One entry, or None: what is foreign, erased or still sealed looks like what never was."""
        row = self._row(wanted)
        if row is None:
            return None
        try:
            if row.author == self.desk.me or row.audience != SEALED:
                found = opened(self.desk, row)
                kind = found.record.KIND if found.record else ""
                return found if found.author and kind != KIND else None
        except OnlyByReveal:
            if row.author == self.desk.me:
                return None
        theirs = self._looked([row.slot]).get(row.slot, NOBODY_YET).theirs
        return theirs if theirs and theirs.id == str(row.id) else None

    def these(self, wanted: Iterable[str]) -> list[Written]:
        """Many entries at once, oldest first: my own and what is shared, as far as they are still there."""
        found = []
        for row in table.these(self.desk, [UUID(one) for one in wanted]):
            with suppress(OnlyByReveal):
                found.append(opened(self.desk, row))
        return sorted((one for one in found if one.record), key=lambda entry: (entry.at, entry.id))

    def reveal(self, label: Label) -> Reveal:
        """Where the two answers under one label stand."""
        return self.reveals([label])[tuple(label)]

    def reveals(self, labels: Iterable[Label]) -> dict[Label, Reveal]:
        """The same for many labels at once."""
        slots = {tuple(label): self.desk.slot(*label) for label in labels}
        looked = self._looked(list(slots.values()))
        return {label: fitting(label, looked[slot]) for label, slot in slots.items()}

    # Behind the pages

    def _now_here(self) -> tuple[datetime, date, int]:
        """This moment, day and day number where the person is, which a page asks for some thirty times."""
        said = self.ledger.settings
        if self._here is None or self._here_for is not said:
            here = self._moment.astimezone(zone_of(self.settings.zone))
            self._here, self._here_for = (here, here.date(), (here.date() - EPOCH).days), said
        return self._here

    def _read(self) -> Reading:
        if self._reading is None:
            self._reading = reading.read(self.desk, utc_day=self._utc_day)
        return self._reading

    def _row(self, wanted: str) -> Row | None:
        try:
            return table.one(self.desk, UUID(wanted))
        except ValueError:
            return None

    def _looked(self, slots: list[bytes]) -> dict[bytes, Reveal]:
        """Look at many places: one query for the answers, one more for releases that are not at hand."""
        places = dict(self._read().places)
        me, partner = self.desk.me, self.desk.partner
        unknown = [slot for slot in slots if (slot, me) not in places or (slot, partner) not in places]
        if unknown:
            places.update(by_place(table.in_slots(self.desk, unknown)))
        wanted = [place for slot in slots for place in releases_wanted(self.desk, slot, places)]
        unknown = [place for place in wanted if (place, me) not in places and (place, partner) not in places]
        if unknown:
            places.update(by_place(table.in_slots(self.desk, unknown)))
        return {slot: look(self.desk, slot, places) for slot in slots}


def _open_to_both(desk: Desk, rows: Iterable[Row]) -> list[Written]:
    found = []
    for row in rows:
        if row.audience == SHARED:
            with suppress(OnlyByReveal):
                found.append(opened(desk, row))
    return sorted(found, key=lambda entry: (entry.at, entry.id))


def _of(kinds: Kinds, entries: list[Written]) -> list[Written]:
    if kinds is None:
        return entries
    wanted = tuple(kinds)
    return [entry for entry in entries if isinstance(entry.record, wanted)]
