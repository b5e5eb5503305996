"""What a ledger holds: everything any page needs of the past, for one reader, small enough for every request.

Days and weeks are numbers (see days.py). Everything is frozen; dicts and lists in it are never changed in
place: folding makes new ones.
"""

from __future__ import annotations

from functools import cached_property
from typing import Generic, TypeVar

from msgspec import Raw, Struct
from msgspec.json import Decoder

from hearthside.engine.ledger.cards import Cards, CardState, mark, marks_in
from hearthside.engine.ledger.cards import Older as OlderCards
from hearthside.engine.ledger.days import day_date
from hearthside.engine.ledger.packed import MOST, Fives, numbers
from hearthside.engine.ledger.part import P, Part, read
from hearthside.engine.ledger.practised import Practised
from hearthside.engine.ledger.unread import Lines, UnreadDict, UnreadList, widened
from hearthside.engine.ledger.weekly import TrustMark, WeekPulses
from hearthside.records.base import Record
from hearthside.records.fields import Cause
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.levels import Level
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.taste import Taste

R = TypeVar("R", bound=Record)

MOMENTS = ("hello", "appreciation", "touch", "question", "laugh")
CAUSES: tuple[Cause, ...] = ("distance", "resentment", "touch", "routine", "stress", "self", "granted")
NONE = 255  # a day without a pulse


class Said(Struct, Generic[R], frozen=True, array_like=True):
    """The latest record of a kind by one author, and when it was written (Unix seconds).

    `shared`: whether the partner can read it too. What was said while alone is not.
    """

    at: int
    record: R
    shared: bool = True


class Pulses(Struct, frozen=True, array_like=True):
    """My pulses: one byte a day from day `first`, in tenths (0-100), 255 for a day without."""

    first: int = 0
    tenths: bytes = b""

    def on(self, day: int) -> float | None:
        """Give the pulse of one day, 0-10."""
        index = day - self.first
        if not 0 <= index < len(self.tenths) or self.tenths[index] == NONE:
            return None
        return self.tenths[index] / 10

    def pairs(self, since: int = 0) -> list[tuple[int, float]]:
        """Give (day, 0-10) for every day with a pulse, oldest first."""
        start = max(0, since - self.first)
        return [
            (self.first + start + index, tenth / 10)
            for index, tenth in enumerate(self.tenths[start:])
            if tenth != NONE
        ]


class Moments(Struct, frozen=True, array_like=True):
    """How often each daily moment happened: by month for ever, by day for the last weeks.

    Months are numbered year x 12 + month - 1; counts are in the order of MOMENTS.
    """

    months: Fives = Fives()
    days: Fives = Fives()

    def total(self, moment: str) -> int:
        """How often this moment happened in all."""
        return self.months.totals()[MOMENTS.index(moment)]

    def on(self, day: int) -> dict[str, int]:
        """The moments of one of the last days and how often; only those that happened."""
        return {moment: times for moment, times in zip(MOMENTS, self.days.on(day), strict=True) if times}


class Own(Struct, frozen=True, array_like=True):
    """A card that one of the two added. `shared`: whether it is in the deck of both; not while alone."""

    author: str
    day: int
    words: str
    shared: bool = True


class Sat(Struct, frozen=True, array_like=True):
    """A finished assessment of mine.

    `shape` names its items in `Ledger.shapes`, in order: those of the form, then the few that followed, so
    that few shapes do for many sittings. `marks` are the answers.
    """

    at: int
    day: int
    sitting: str
    form: str
    shape: str
    marks: str
    closeness: float | None
    rupture: str
    willing: int | None


class Started(Struct, frozen=True, array_like=True):
    """An assessment of mine that is not finished: item -> answer, None for a pass; `at` of the latest."""

    at: int
    sitting: str
    answers: dict[str, int | None]


class MapSide(Struct, frozen=True, array_like=True, dict=True):
    """One member's levels in one map.

    `hundredths`: mean and error of each cause in the order of CAUSES, 65535 for a cause without.
    """

    day: int
    sitting: str
    hundredths: bytes
    closeness: float | None
    rupture: bool

    @cached_property
    def levels(self) -> dict[Cause, Level]:
        """Give the levels by cause."""
        flat = numbers(self.hundredths)
        pairs = zip(flat[::2], flat[1::2], strict=True)
        return {
            cause: Level(mean=mean / 100, error=max(error, 1) / 100)
            for cause, (mean, error) in zip(CAUSES, pairs, strict=True)
            if mean != MOST
        }


class Half(Struct, frozen=True, array_like=True):
    """A label of which this reader has folded one side only."""

    mine: bool
    day: int


Sides = dict[str, MapSide]
_sat = Decoder(Sat)
_sides = Decoder(Sides)


_older_sats = Decoder(tuple[Raw, ...])
_older_maps = Decoder(dict[int, Raw])


class Older(Struct, frozen=True):
    """What lies squeezed in a ledger until a page asks for it: cards, maps and sittings of long ago."""

    cards: str = ""
    maps: str = ""
    sats: str = ""
    lasting: str = ""


class Ledger(Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True):
    """All that the past comes to, for one reader: from what is their own, shared, or opened by both.

    Dicts by author have person ids as keys. `card_rows` (by slug), `sat_rows` and `map_rows` (by turn, then
    author) hold what is of lately, `older` the rest; both are read through `cards`, `sittings` and `maps`.
    `ours` follows
    from shared entries and both members read the same there but for reveals that one has yet to come back
    for; `own` from private ones. `worse` and `chore`: practice -> packed weeks in which I kept that to
    myself.
    `halves` are labels joined by "/" that wait for the other side. `weekly`: all of mine, of the partner's
    what was shared; `trust`: mine alone, oldest first. `lasting`: parts of their own, see part.py and `of`.
    """

    first_day: int = 0
    last_day: int = 0
    count: int = 0
    settings: Said[Settings] | None = None
    greetings: dict[str, Said[Greeting]] = {}
    situations: dict[str, Said[Situation]] = {}
    pauses: dict[str, Said[Pause]] = {}
    capacities: dict[str, Said[Capacity]] = {}
    tastes: dict[str, Said[Taste]] = {}
    pulses: Pulses = Pulses()
    weekly: dict[str, WeekPulses] = {}
    trust: tuple[TrustMark, ...] = ()
    given: Moments = Moments()
    noticed: dict[str, Moments] = {}
    card_rows: dict[str, CardState] = {}
    met_before: bytes = b""
    own_cards: dict[str, Own] = {}
    ours: Practised = Practised()
    own: Practised = Practised()
    worse: dict[str, bytes] = {}
    chore: dict[str, bytes] = {}
    sat_rows: tuple[Raw, ...] = ()
    shapes: dict[str, tuple[str, ...]] = {}
    started: Started | None = None
    map_rows: dict[int, Raw] = {}
    halves: dict[str, Half] = {}
    lasting: dict[str, Raw] = {}
    older: Older = Older()

    def of(self, part: type[P]) -> P:
        """Read one of the parts of their own, as `engine/ledger/lasting/` names them."""
        known: dict[type[Part], Part] = self.__dict__.setdefault("parts_read", {})
        if part not in known:
            known[part] = read(part, self.lasting, lambda: self.older_lasting)
        return known[part]  # type: ignore[return-value]  # it was read as this part

    @cached_property
    def older_lasting(self) -> dict[str, Raw]:
        """The parts that lie squeezed."""
        return Lines(self.older.lasting).every()

    @cached_property
    def sittings(self) -> UnreadList[Sat]:
        """My finished assessments, oldest first."""
        return UnreadList(self.sat_rows, _sat, lambda: _older_sats.decode(widened(self.older.sats) or b"[]"))

    @cached_property
    def maps(self) -> UnreadDict[int, Sides]:
        """The levels that were shown, by turn and author."""
        return UnreadDict(
            self.map_rows, _sides, lambda: _older_maps.decode(widened(self.older.maps) or b"{}")
        )

    @cached_property
    def cards(self) -> Cards:
        """Where every card stands that somebody has touched, by slug."""
        return Cards(self.card_rows, lambda: self.older_cards)

    @cached_property
    def older_cards(self) -> OlderCards:
        """Cards of long ago."""
        return OlderCards(self.older.cards)

    @cached_property
    def met(self) -> set[int]:
        """The marks of the cards that this member has answered or passed on."""
        return marks_in(self.met_before) | {mark(slug) for slug, one in self.card_rows.items() if one.is_met}

    def after(self, before: Ledger) -> Ledger:
        """The same, which need not read again what `before` has read of long ago."""
        if self.older == before.older and "older_cards" in before.__dict__:
            self.__dict__["older_cards"] = before.older_cards
        return self

    @property
    def waiting(self) -> list[tuple[str, ...]]:
        """The labels to which I have answered and which are not open."""
        return [tuple(key.split("/")) for key, half in self.halves.items() if half.mine]

    def name(self, person: str) -> str | None:
        """The name a member wants to be called by, if they said."""
        said = self.greetings.get(person)
        return said.record.name if said else None

    def paused(self, person: str, *, day: int) -> bool:
        """Whether this member has paused Hearthside on that day."""
        said = self.pauses.get(person)
        if said is None or not said.record.on:
            return False
        return said.record.until is None or day_date(day).isoformat() <= said.record.until

    def answers(self, sat: Sat) -> dict[str, int]:
        """The answers of a sitting, by item; passed items are missing."""
        slugs = (slug for shape in sat.shape.split() for slug in self.shapes[shape])
        return {slug: int(mark) for slug, mark in zip(slugs, sat.marks, strict=True)}


EMPTY = Ledger()
