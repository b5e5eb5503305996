"""One week of one member: what to ask, where it stands, keeping it, taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, structs

from hearthside.catalog.load import library
from hearthside.catalog.types import CauseFacts, Item
from hearthside.engine.assessment import severity
from hearthside.engine.ledger import About, WeekPulses, week_name, week_of_day
from hearthside.engine.plan.gather import guard_of, sharpened_levels
from hearthside.engine.probes import next_probe, statement
from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse

State = Literal["new", "skipped", "said"]


class Asked(Struct, frozen=True):
    """What the page asks this week: `item` the statement, None when all rests or it is about trust."""

    week: str
    about: About | None
    item: Item | None

    @property
    def facts(self) -> CauseFacts | None:
        """The cause that the statement is about, if it is about one."""
        return None if self.about in (None, "trust") else library().causes[self.about]


def mine(book: Book) -> WeekPulses:
    """My weekly pulses."""
    return book.ledger.weekly.get(book.me, WeekPulses())


def this_week(book: Book) -> int:
    """The number of the week in which this person is."""
    return week_of_day(book.day)


def state(book: Book) -> State:
    """Whether this week was answered, skipped, or neither."""
    week, pulses = this_week(book), mine(book)
    marks = pulses.on(week)
    trust = any(one.week == week for one in book.ledger.trust)
    if marks is None and not trust:
        return "new"
    said = trust or pulses.probe(week) is not None or (marks is not None and marks.says_anything)
    return "said" if said else "skipped"


def asked(book: Book) -> Asked:
    """What is least certain for this member, in which words, or trust when its turn has come.

    Nothing before the first map: there is nothing yet that an answer could make clearer.
    """
    week, ledger, items = week_of(book.today), book.ledger, library().items
    if not ledger.sittings:
        return Asked(week, None, None)
    pulses, levels = mine(book), sharpened_levels(ledger, items, me=book.me, week=week)
    before = [(week_name(probe.week), probe.about) for probe in pulses.probes]
    causes, last = levels.causes if levels else {}, _trust_last(book)
    about = next_probe(causes, before, week=week, trust_last=last, hurt=_is_open(book))
    if about is None or about == "trust":
        return Asked(week, about, None)
    seen = [*ledger.answers(ledger.sittings[-1]), *(probe.item for probe in pulses.probes)]
    found = statement([item for item in items.values() if item.form == "follow"], about, seen)
    return Asked(week, about, found)


def _is_open(book: Book) -> bool:
    """Whether something that happened is open for me, or both know of something."""
    return guard_of(book.ledger, me=book.me).rupture or now_of(book).rupture


def keep(book: Book, asked: Asked, given: Mapping[str, Any]) -> bool:
    """Keep what was answered, and share it without its statement where that was ticked; whether it was.

    Nothing about trust is ever shared, nor that a statement was passed.
    """
    answer = given.get(asked.item.slug) if asked.item else None
    mark = severity(asked.item, answer) if asked.item and answer is not None else None
    numbers = {name: given.get(name) for name in ("close", "tension", "stress")}
    broken = {"yes": True, "no": False}.get(given.get("broken") or "")
    if mark is None and broken is None and not any(value is not None for value in numbers.values()):
        skip(book)
        return False
    item = asked.item.slug if asked.item else None
    said = WeekPulse(week=asked.week, about=asked.about, item=item, mark=mark, **numbers)
    book.keep(said)
    if broken is not None:
        book.keep(TrustAsked(week=asked.week, broken=broken))
    told = bool(given.get("tell")) and not book.solo and not book.closed
    if told:
        about = asked.about if mark is not None and asked.about != "trust" else None
        book.share(structs.replace(said, about=about, item=None, mark=mark if about else None))
    return told


def skip(book: Book) -> None:
    """Remember, for oneself alone, that this week is not asked about again."""
    if state(book) == "new":
        book.keep(WeekPulse(week=week_of(book.today)))


def take_back(book: Book) -> None:
    """Delete what was said of this week, for ever. The partner may have read what was shared."""
    week = week_of(book.today)
    book.erase_these(
        entry.id
        for entry in book.every((WeekPulse, TrustAsked))
        if entry.author == book.me and getattr(entry.record, "week", None) == week
    )


def _trust_last(book: Book) -> str | None:
    """The week in which trust was last spoken of: in a weekly pulse, or at the end of a sitting."""
    weeks = [one.week for one in book.ledger.trust]
    weeks += [probe.week for probe in mine(book).probes if probe.about == "trust"]
    weeks += [week_of_day(sat.day) for sat in book.ledger.sittings[-1:]]
    return week_name(max(weeks)) if weeks else None
