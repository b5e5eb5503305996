"""Where repairs stand for one reader: what has just come, what waits, what was met."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.utils.formats import date_format

from hearthside.catalog.danger import danger
from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.lasting.repairs import Met, Repairs
from hearthside.engine.plan.gather import guard_of
from hearthside.journal.book import Book
from hearthside.records import Written
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet
from hearthside.records.kinds.repair_put_by import RepairPutBy
from hearthside.rooms.repairs.saying import Said, said

KINDS = (Repair, RepairMet, RepairPutBy)
SHOWN = 24 * 3600  # seconds after which what was not met leaves every screen
FRESH = 30 * 60  # seconds for which a page of any room shows that one was met; after that Today does
AHEAD = 60  # seconds that a clock may be ahead
LATER_DAYS, LATER_MOST = 14, 5
TEXTS = ("words", "note")


class Sent(NamedTuple):
    """A repair as it stands in the journal."""

    id: str
    author: str
    at: int
    record: Repair


class Lately(NamedTuple):
    """Of the last day: the partner's latest if I have not answered it, my latest, and that mine was met.

    Only the very latest is ever put before anybody: what was sent before it waits in a list.
    """

    theirs: Sent | None = None
    mine: Sent | None = None
    met: Written | None = None


class Pair(NamedTuple):
    """A repair that was met: what was said, by me or not, and the answer (empty: it was heard)."""

    mine: bool
    said: Said
    answer: str


def lately(book: Book) -> Lately:
    """Look at what lies at hand; every page asks."""
    found = [entry for entry in book.recent(KINDS) if _is_of_now(book, entry)]
    if not found:
        return Lately()
    done = {getattr(entry.record, "of", "") for entry in found if entry.author == book.me}
    sent = [one for one in map(sent_of, reversed(found)) if one is not None]
    theirs = next((one for one in sent if one.author == book.partner), None)
    mine = next((one for one in sent if one.author == book.me), None)
    met = [entry for entry in found if isinstance(entry.record, RepairMet) and entry.author == book.partner]
    is_open = theirs is not None and theirs.id not in done
    is_news = bool(met) and met[-1].id not in done
    return Lately(theirs if is_open else None, mine, met[-1] if is_news else None)


def is_met_by_partner(book: Book, wanted: str) -> bool:
    """Whether this is the partner's answer to a repair of mine."""
    found = book.one(wanted)
    return found is not None and found.author == book.partner and isinstance(found.record, RepairMet)


def sent_of(entry: Written | None) -> Sent | None:
    """The repair that an entry is, if it was sent to somebody."""
    if entry is None or entry.audience != "shared" or not isinstance(entry.record, Repair):
        return None
    return Sent(entry.id, entry.author, entry.at, entry.record)


def _is_of_now(book: Book, entry: Written) -> bool:
    age = int(book.now.timestamp()) - entry.at
    return -AHEAD <= age < SHOWN


def waiting(book: Book, *, but: Sent | None = None) -> list[tuple[str, date, Said]]:
    """What the partner sent in two weeks and I have not met, newest first: (entry, day, words)."""
    since = book.day - LATER_DAYS
    sent = [one for one in book.ledger.of(Repairs).unmet if one.author == book.partner and one.day > since]
    found = [(one, theirs(book, one.id)) for one in reversed(sent) if but is None or one.id != but.id]
    told = [(one.id, day_date(one.day), said(book, entry.record)) for one, entry in found if entry]
    return told[:LATER_MOST]


def theirs(book: Book, wanted: str) -> Sent | None:
    """A repair of the partner, or None: their own, foreign and taken back look the same."""
    found = sent_of(book.one(wanted))
    return found if found is not None and found.author == book.partner else None


def open_mine(book: Book, wanted: str) -> bool:
    """Whether this is a repair of mine that nobody has met: it can still be taken back."""
    return any(one.id == wanted and one.author == book.me for one in book.ledger.of(Repairs).unmet)


def pairs(book: Book, met: Iterable[Met]) -> list[tuple[str, list[Pair]]]:
    """What was met, by month, in the order given."""
    found = [(_month(one.day), _pair(book, one)) for one in met]
    seen = [(month, pair) for month, pair in found if pair is not None]
    return [(month, [pair for _, pair in each]) for month, each in groupby(seen, key=lambda one: one[0])]


def _pair(book: Book, met: Met) -> Pair | None:
    repair, answer = sent_of(book.one(met.repair)), book.one(met.met)
    if repair is None or answer is None:
        return None
    return Pair(repair.author == book.me, said(book, repair.record), getattr(answer.record, "words", ""))


def _month(day: int) -> str:
    return date_format(day_date(day), "F Y")


def is_guarded(book: Book) -> bool:
    """Whether my own answers speak against asking me to meet anything. Nobody else's page depends on it.

    Something is still open for me, or I wrote for myself, since yesterday, of being afraid.
    """
    return guard_of(book.ledger, me=book.me).rupture or any(
        danger(getattr(entry.record, name, "") or "") == "fear"
        for entry in book.recent()
        if entry.author == book.me and entry.audience == "private"
        for name in TEXTS
    )
