"""What was kept or handed over, as pages list it; and what Today shows of the partner's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct

from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.lasting.handed import Letters, Lying, Waiting
from hearthside.journal.book import Book
from hearthside.journal.sessions import in_the_middle
from hearthside.records import Written
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.handed_put_by import HandedPutBy
from hearthside.web.rooms import Arrival, TodayCard

PER_PAGE = 8
FRESH, AHEAD = 30 * 60, 60  # seconds on top of every page; how far the partner's clock may be ahead
FRESH_ONE = "handed"  # what the page of letters asks not to be shown as an arrival: it shows it itself
ARRIVES = 4
ORDER = 4  # on Today: below who waits at this moment, above all that is to be done


class Letter(Struct, frozen=True):
    """Words with their day. `mine`: I wrote them; `waits`: I have not put them by yet."""

    id: str
    words: str
    day: date
    mine: bool
    waits: bool = False


class Sheaf(Struct, frozen=True):
    """One page of letters, and which pages lie before and after it."""

    letters: list[Letter]
    earlier: int | None
    later: int | None


def kept(book: Book, page: int) -> Sheaf:
    """Drafts that I kept, the newest first."""
    return _sheaf(book, book.ledger.of(Letters).kept, page)


def handed(book: Book, page: int) -> Sheaf:
    """What either of us handed over, the newest first."""
    return _sheaf(book, book.ledger.of(Letters).handed, page)


def arrivals(book: Book) -> Sequence[Arrival]:
    """That something of the partner's lies there, while it is fresh and waits; never a word of it."""
    found = _fresh(book)
    if found is None or book.closed:
        return ()
    facts = {"entry": FRESH_ONE, "partner": book.name_of(book.partner)}
    return (Arrival("wording/arrived.html", facts, ARRIVES),)


def _fresh(book: Book) -> str | None:
    """The partner's latest of the last half hour that I have not put by; none while the two sit together."""
    now = int(book.now.timestamp())
    theirs = [one for one in book.recent((Handed,)) if one.author == book.partner]
    if not theirs or not -AHEAD <= now - theirs[-1].at < FRESH or in_the_middle(book):
        return None
    return next((one.entry for one in book.ledger.of(Waiting).entries if one.entry == theirs[-1].id), None)


def cards(book: Book) -> Sequence[TodayCard]:
    """One card while something of the partner's waits for me, however old. What is fresh stands above it."""
    if book.closed or _fresh(book):
        return ()
    waiting = book.ledger.of(Waiting).entries
    if not waiting or not any(_letter(book, one) for one in waiting):  # it may have been taken back
        return ()
    return (TodayCard("wording/today.html", {"partner": book.name_of(book.partner)}, order=ORDER),)


def own(book: Book, entry: UUID) -> Written | None:
    """A draft of mine, or what I handed over. What is foreign or gone looks like what never was."""
    found = book.one(str(entry))
    mine = found is not None and found.author == book.me and isinstance(found.record, DraftKept | Handed)
    return found if mine else None


def is_there(book: Book, entry: UUID) -> bool:
    """Whether something that was handed over can still be read. What is gone looks like what never was."""
    found = book.one(str(entry))
    return found is not None and isinstance(found.record, Handed)


def put_by(book: Book, entry: UUID) -> bool:
    """Put by what I have read, for me alone; False when it was put by, or never waited."""
    if not any(one.entry == str(entry) for one in book.ledger.of(Waiting).entries):
        return False
    book.keep(HandedPutBy(entry=str(entry)))
    return True


def _sheaf(book: Book, lying: Sequence[Lying], page: int) -> Sheaf:
    newest = list(reversed(lying))
    found = [_letter(book, one) for one in newest[page * PER_PAGE :][:PER_PAGE]]
    more = len(newest) > (page + 1) * PER_PAGE
    return Sheaf([one for one in found if one], page + 1 if more else None, page - 1 if page else None)


def _letter(book: Book, lying: Lying) -> Letter | None:
    written = book.one(lying.entry)
    record = written.record if written else None
    if written is None or not isinstance(record, DraftKept | Handed):
        return None
    waits = any(one.entry == lying.entry for one in book.ledger.of(Waiting).entries)
    return Letter(lying.entry, record.words, day_date(lying.day), lying.mine, waits)
