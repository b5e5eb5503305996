"""This week, between the book and the engine: read it, lay it, keep it in step, change it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from msgspec import Struct, structs

from hearthside.catalog.load import library
from hearthside.catalog.types import Practice
from hearthside.engine.ledger import WeekState, week_number
from hearthside.engine.plan import (
    Content,
    Standing,
    chance_of,
    hidden,
    lay_week,
    own_week,
    stand,
    vetoed,
)
from hearthside.engine.plan.gather import guard_of
from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of, own_facts, shared_facts
from hearthside.journal.errors import AlreadyGiven
from hearthside.records import Record
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import WeekLaid
from hearthside.records.labels import week as week_label

Verb = Literal["swap", "later", "not_us", "take"]


class Week(Struct, frozen=True):
    """One week as it stands: what is for the two, what is mine alone.

    `laid`: there is a plan for two (perhaps empty); `own_laid`: one for me. `alone`: that is all I need, with
    nobody here or while my partner rests, which is `waits`: what is for two waits for them.
    """

    name: str
    ours: list[Standing]
    mine: list[Standing]
    laid: bool
    own_laid: bool
    alone: bool
    waits: bool = False

    @property
    def ready(self) -> bool:
        """Whether this week has been laid, as far as it waits for somebody to ask for it."""
        return self.own_laid if self.alone else self.laid

    @property
    def every(self) -> list[Standing]:
        """All places, those for two first."""
        return [*self.ours, *self.mine]

    @property
    def main(self) -> Standing | None:
        """The one thing that is shown large: the weightiest for two, else the first there is."""
        here = [standing for standing in self.every if standing.practice] or self.every
        return next((standing for standing in here if standing.place == "both"), here[0] if here else None)

    def of(self, slug: str) -> Standing | None:
        """The place at which a practice stands now."""
        return next((standing for standing in self.every if standing.practice == slug), None)


@lru_cache(maxsize=1)
def content() -> Content:
    """The practices and roads there are."""
    found = library()
    return Content(found.practices, found.roads)


def name_of(day: date) -> str:
    """The week in which a day falls."""
    return week_of(day)


def rests(book: Book) -> bool:
    """Whether I rest, so that nothing at all is asked of me."""
    return book.me in now_of(book).resting


def read(book: Book) -> Week:
    """The week of today, from the ledger."""
    return book.once(_read)


def seen(book: Book) -> Week:
    """The week as my own page shows it: what my own state keeps from me rests there, and nowhere else.

    While my partner rests, nothing that is for two is in it.
    """
    return book.once(_seen)


def _seen(book: Book) -> Week:
    week = read(book)
    return structs.replace(week, ours=[] if week.waits else kept_back(book, week.ours))


def kept_back(book: Book, ours: list[Standing]) -> list[Standing]:
    """What is for two, as I am shown it: what my own state keeps from me rests."""
    guard = guard_of(book.ledger, me=book.me)
    return [_resting(one) if hidden(one, guard, content()) else one for one in ours]


def _resting(standing: Standing) -> Standing:
    return structs.replace(standing, practice=None, trail=(), last=None, held={})


def _read(book: Book) -> Week:
    name = name_of(book.today)
    ours, mine = standings(book, name)
    number, waits = week_number(name) or 0, now_of(book).paused
    laid = book.ledger.ours.week(number).laid is not None
    own_laid = book.ledger.own.week(number).laid is not None
    return Week(name, ours, mine, laid, own_laid, book.partner is None or waits, waits)


def standings(book: Book, name: str) -> tuple[list[Standing], list[Standing]]:
    """What stands in a week, this one or one of the last: for the two, and for me."""
    number = week_number(name) or 0
    return _stand(book.ledger.ours.week(number)), _stand(book.ledger.own.week(number))


def _stand(state: WeekState) -> list[Standing]:
    """Fold the choices. If two swaps at once put the same at two places, it stands at the first."""
    if state.laid is None:
        return []
    done = {did.record.practice for did in state.done}
    found: list[Standing] = []
    for one in stand(state.laid.record, state.choices, done):
        twice = one.practice is not None and any(one.practice == other.practice for other in found)
        found.append(structs.replace(one, practice=None, done=False) if twice else one)
    return found


def write(book: Book, place: str, record: Record) -> None:
    """Write about an offer: for both when it is for the two, else for me alone."""
    if place == "small":
        book.keep(record)
    else:
        book.share(record)


def lay(book: Book) -> None:
    """Lay this week, as far as it is not laid. A second time, or on two phones at once, changes nothing."""
    if book.closed or rests(book):
        return
    if not book.solo and not now_of(book).paused and not read(book).laid:
        laid = lay_week(shared_facts(book), content(), chance_of(book.couple, name_of(book.today)))
        _share(book, laid)
    _lay_own(book)


def _share(book: Book, laid: WeekLaid) -> None:
    try:
        book.share(laid, label=week_label(laid.week))
    except AlreadyGiven:
        return


def _lay_own(book: Book) -> None:
    week = read(book)
    if week.own_laid:
        return
    chance = chance_of(book.couple, week.name, book.me)
    beside = [one.practice for one in week.ours if one.practice and not week.waits]
    laid = own_week(own_facts(book), shared_facts(book), content(), chance, beside=beside)
    book.keep(laid)  # also an empty one: it is not tried again


def settle(book: Book) -> None:
    """Keep the week in step: my own small things once there is a week, and swaps that follow from a week
    that turned out differently, or for my own small things from my own state. Mostly nothing is to do."""
    if book.closed:
        return
    week = read(book)
    if not (week.laid or week.own_laid) or rests(book):
        return
    if week.laid and not week.own_laid:
        _lay_own(book)
        week = read(book)
    now, guard = now_of(book), guard_of(book.ledger, me=book.me)
    stands = week.mine if week.waits else week.every
    if not vetoed(stands, now, guard, content()):
        return
    for choice in vetoed(stands, shared_facts(book), own_facts(book), content()):
        write(book, choice.place, choice)


def choose(book: Book, standing: Standing, verb: Verb, other: str | None) -> None:
    """Change what stands at a place."""
    practice = standing.practice if verb != "take" else other
    if practice is None:
        return
    write(
        book,
        standing.place,
        Choice(
            week=name_of(book.today),
            place=standing.place,
            practice=practice,
            verb=verb,
            other=None if verb == "take" else other,
        ),
    )


def place_of(practice: Practice) -> Literal["both", "date", "small"]:
    """The place at which a practice would stand."""
    if practice.who != "both":
        return "small"
    return "date" if practice.size == "date" else "both"
