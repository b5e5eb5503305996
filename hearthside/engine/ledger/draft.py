"""The ledger while it is being folded: the same fields, changeable, and which handler folds which kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hearthside.engine.ledger.cards import CardState
from hearthside.engine.ledger.part import FOLDS, Part, every_part
from hearthside.engine.ledger.practised import PracticeState, Practised, WeekState, rolled, unrolled
from hearthside.engine.ledger.types import Half, Ledger, MapSide, Sat
from hearthside.engine.ledger.unread import raw
from hearthside.engine.ledger.weekly import Probe, TrustMark, WeekMarks, WeekPulses
from hearthside.records.base import Record, Written

R = TypeVar("R", bound=Record)
Fold = Callable[["Draft", Written, R], None]

HANDLERS: dict[type[Record], Callable[[Draft, Written, Any], None]] = {}


def folds(kind: type[R]) -> Callable[[Fold[R]], Fold[R]]:
    """Name the function that folds one kind of record. A kind without one leaves no trace in the ledger."""

    def name(handler: Fold[R]) -> Fold[R]:
        HANDLERS[kind] = handler
        return handler

    return name


class PractisedDraft:
    """`Practised` while it is being folded. What is not touched is not even read."""

    def __init__(self, kept: Practised) -> None:
        """Begin with what is kept."""
        self.kept = kept
        self.roads: dict[int, str] = {}
        self._changed: dict[int, WeekState | None] = {}
        self._practices: dict[str, PracticeState] = {}

    def practice(self, slug: str) -> PracticeState:
        """What is known so far of a practice."""
        return self._practices.get(slug) or self.kept.practice(slug)

    def set_practice(self, slug: str, state: PracticeState) -> None:
        """Know this of a practice from now on."""
        self._practices[slug] = state

    def week(self, number: int) -> WeekState:
        """What is known so far of a week."""
        if number in self._changed:
            return self._changed[number] or WeekState()
        return self.kept.week(number)

    def set_week(self, number: int, state: WeekState | None) -> None:
        """Know this of a week from now on; None to keep it no longer."""
        self._changed[number] = state

    def week_numbers(self) -> list[int]:
        """The weeks that are kept in full, oldest first."""
        gone = {number for number, state in self._changed.items() if state is None}
        return sorted({*self.kept.by_week, *self._changed} - gone)

    def frozen(self) -> Practised:
        """Give it back as a value; what was not touched is the same as before."""
        if not (self._changed or self._practices or self.roads):
            return self.kept
        by_week = {
            number: raw(self._changed[number]) if number in self._changed else self.kept.by_week[number]
            for number in self.week_numbers()
        }
        roads = rolled({**unrolled(self.kept.roads), **self.roads}) if self.roads else self.kept.roads
        changed = {slug: raw(state) for slug, state in self._practices.items()}
        by_practice = {**self.kept.by_practice, **changed} if changed else self.kept.by_practice
        return Practised(by_practice, by_week, roads, self.kept.older).after(self.kept)


class Draft:
    """Copies of a ledger's dicts, to be changed; what lies in them is replaced, never changed in place."""

    def __init__(self, ledger: Ledger, me: str) -> None:
        self.me = me
        self.first_day, self.last_day, self.count = ledger.first_day, ledger.last_day, ledger.count
        self.settings, self.started = ledger.settings, ledger.started
        self.pulses: dict[int, int] = {}
        self.weeks: dict[str, dict[int, WeekMarks]] = {}
        self.probes: dict[str, dict[int, Probe]] = {}
        self.trust: dict[int, TrustMark] = {}
        self.given = ledger.given
        self.before = ledger
        self.new_sittings: list[Sat] = []
        self.new_maps: dict[int, dict[str, MapSide]] = {}
        self.noticed, self.shapes = dict(ledger.noticed), dict(ledger.shapes)
        self.greetings, self.situations = dict(ledger.greetings), dict(ledger.situations)
        self.pauses, self.capacities = dict(ledger.pauses), dict(ledger.capacities)
        self.tastes = dict(ledger.tastes)
        self.card_rows, self.own_cards = dict(ledger.card_rows), dict(ledger.own_cards)
        self.ours, self.own = PractisedDraft(ledger.ours), PractisedDraft(ledger.own)
        self.worse, self.chore = dict(ledger.worse), dict(ledger.chore)
        self.halves = dict(ledger.halves)
        self.lasting: dict[type[Part], Part] = {}
        every_part()

    def take(self, written: Written) -> None:
        """Fold in one record, if anything remembers its kind."""
        self.count += 1
        self.last_day = max(self.last_day, written.day)
        self.first_day = min(self.first_day or written.day, written.day)
        if written.label:
            self._meet(written)
        handler = HANDLERS.get(type(written.record)) if written.record else None
        if handler is not None:
            handler(self, written, written.record)
        for part, into in FOLDS.get(type(written.record), ()) if written.record else ():
            self.lasting[part] = into(self.part(part), written, written.record, self.me)

    def part(self, part: type[Part]) -> Part:
        """What lasts of one thing so far."""
        return self.lasting.get(part) or self.before.of(part)

    def card(self, slug: str) -> CardState:
        """Where a card stands so far."""
        return self.card_rows.get(slug) or self.before.cards.get(slug) or CardState()

    def week_marks(self, author: str, week: int) -> WeekMarks | None:
        """What a member said about a week so far."""
        known = self.before.weekly.get(author, WeekPulses())
        return self.weeks.get(author, {}).get(week) or known.on(week)

    def probe(self, author: str, week: int) -> Probe | None:
        """The statement of that week and its answer so far."""
        known = self.before.weekly.get(author, WeekPulses())
        return self.probes.get(author, {}).get(week) or known.probe(week)

    def has_sat(self, sitting: str) -> bool:
        """Whether this assessment of mine is finished."""
        return any(sat.sitting == sitting for sat in (*self.before.sittings, *self.new_sittings))

    def map(self, turn: int) -> dict[str, MapSide]:
        """What was shown in one turn so far, by author."""
        return self.new_maps.get(turn) or self.before.maps.get(turn, {})

    def side(self, written: Written) -> PractisedDraft:
        """Where a record about a practice belongs: to the two of them, or to me alone."""
        return self.own if written.audience == "private" else self.ours

    def _meet(self, written: Written) -> None:
        """Two sides of one label: the second to be folded takes the first out of those that wait."""
        key, mine = "/".join(written.label), written.author == self.me
        before = self.halves.get(key)
        if before is None:
            self.halves[key] = Half(mine, written.day)
        elif before.mine != mine:
            del self.halves[key]
