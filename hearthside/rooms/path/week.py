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
    Own,
    Shared,
    Standing,
    chance_of,
    hidden,
    lay_week,
    own_week,
    stand,
    vetoed,
)
from hearthside.engine.plan.gather import guard_of, own_of, shared_of
from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.journal.errors import AlreadyGiven
from hearthside.records import Record
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import WeekLaid
from hearthside.records.labels import week as week_label

Verb = Literal["swap", "later", "not_us", "take"]


class Week(Struct, frozen=True):
    """One week as it stands: what is for the two, what is mine alone.

    `laid`: there is a plan for two (perhaps empty); `own_laid`: one for me; `alone`: that is all I need.
    """

    name: str
    ours: list[Standing]
    mine: list[Standing]
    laid: bool
    own_laid: bool
    alone: bool

    @property
    def ready(self) -> bool:
        """Whether this week has been laid, as far as it waits for somebody to ask for it."""
        return self.own_laid if self.alone else self.laid

    @property
    def every(self) -> list[Standing]:
        """All places, those for two first."""
        return [*self.ours, *self.mine]

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


def facts_of(book: Book) -> Shared:
    """All facts that both can read."""
    return shared_of(book.ledger, now_of(book))


def own_facts(book: Book) -> Own:
    """All facts that only I know."""
    return own_of(book.ledger, library().items, me=book.me, week=name_of(book.today))


def read(book: Book) -> Week:
    """The week of today, from the ledger."""
    return book.once(_read)


def seen(book: Book) -> Week:
    """The week as my own page shows it: what my own state keeps from me rests there, and nowhere else."""
    return book.once(_seen)


def _seen(book: Book) -> Week:
    week, guard = read(book), guard_of(book.ledger, me=book.me)
    return structs.replace(
        week, ours=[_rests(one) if hidden(one, guard, content()) else one for one in week.ours]
    )


def _rests(standing: Standing) -> Standing:
    return structs.replace(standing, practice=None, trail=(), last=None)


def _read(book: Book) -> Week:
    name = name_of(book.today)
    number = week_number(name) or 0
    ours, mine = book.ledger.ours.week(number), book.ledger.own.week(number)
    return Week(
        name, _stand(ours), _stand(mine), ours.laid is not None, mine.laid is not None, book.partner is None
    )


def _stand(state: WeekState) -> list[Standing]:
    if state.laid is None:
        return []
    done = {did.record.practice for did in state.done}
    return stand(state.laid.record, [made.record for made in state.choices], done)


def write(book: Book, place: str, record: Record) -> None:
    """Write about an offer: for both when it is for the two, else for me alone."""
    if place == "small":
        book.keep(record)
    else:
        book.share(record)


def lay(book: Book) -> None:
    """Lay this week, as far as it is not laid. A second time, or on two phones at once, changes nothing."""
    if book.closed or now_of(book).paused:
        return
    if not book.solo and not read(book).laid:
        laid = lay_week(facts_of(book), content(), chance_of(book.couple, name_of(book.today)))
        _share(book, laid)
    _lay_own(book)


def _share(book: Book, laid: WeekLaid) -> None:
    try:
        book.share(laid, label=week_label(laid.week))
    except AlreadyGiven:
        return


def _lay_own(book: Book) -> None:
    if read(book).own_laid:
        return
    own = own_facts(book)
    chance = chance_of(book.couple, name_of(book.today), book.me)
    book.keep(own_week(own, facts_of(book), content(), chance))  # also an empty one: it is not tried again


def settle(book: Book) -> None:
    """Keep the week in step: my own small thing once there is a week, and swaps that follow from a week
    that turned out differently, or for my own small thing from my own state. Mostly nothing is to do."""
    if book.closed:
        return
    week = read(book)
    now = now_of(book) if week.laid or week.own_laid else None
    if now is None or now.paused:
        return
    if week.laid and not week.own_laid:
        _lay_own(book)
        week = read(book)
    guard = guard_of(book.ledger, me=book.me)
    if not vetoed(week.every, now, guard, content()):
        return
    for choice in vetoed(week.every, facts_of(book), own_facts(book), content()):
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
