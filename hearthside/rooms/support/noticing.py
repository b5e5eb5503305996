"""What a member's own answers say about help: for their eyes, worked out anew each time, and kept nowhere."""

from __future__ import annotations

from msgspec import Struct, structs

from hearthside.catalog.load import library
from hearthside.catalog.types import Sign, Therapy
from hearthside.engine.ledger import day_number
from hearthside.engine.plan.gather import guard_of
from hearthside.engine.signals import (
    FAR,
    HARDLY_ANY,
    HEAVY,
    LOW,
    STRAINED,
    TRIED_WEEKS,
    Signal,
    may_hold,
    signals,
)
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of, own_facts, shared_facts

MONTH = 28  # days between two notes on Today
AGAIN = 365  # days after which the same may be noted again
LIMITS = {
    "heavy": HEAVY,
    "strained": STRAINED,
    "low": LOW,
    "far": FAR,
    "hardly_any": HARDLY_ANY,
    "tried": TRIED_WEEKS,
}


class Noticed(Struct, frozen=True, kw_only=True):
    """One signal as the page tells it. `mine`: it rests on what I said myself; `helps`: what fits it."""

    code: str
    number: float | None
    mine: bool
    sign: Sign
    helps: list[Therapy]


def held(book: Book) -> list[Signal]:
    """The signals that hold for me now, weightiest first. Nobody else's page may depend on them."""
    ledger = book.ledger
    if not (ledger.sittings or ledger.map_rows or ledger.trust or book.me in ledger.weekly):
        return []  # nothing was said from which anything could follow
    return book.once(_held)


def _held(book: Book) -> list[Signal]:
    """Today asks for this every time: the past is read only when what is at hand gives reason to."""
    rupture = guard_of(book.ledger, me=book.me).rupture or now_of(book).rupture
    if not may_hold(book.ledger, library().items.values(), me=book.me, rupture=rupture):
        return []
    return signals(own_facts(book), shared_facts(book))


def noticed(book: Book) -> list[Noticed]:
    """The same with the words and the kinds of help that belong to them."""
    found = library()
    signs = {sign.signal: sign for sign in found.signs.values() if sign.signal}
    return [
        Noticed(
            code=one.code,
            number=one.number,
            mine=one.code != "trust" or _said_by_me(book),
            sign=signs[one.code],
            helps=[found.therapies[slug] for slug in signs[one.code].helps if slug in found.therapies],
        )
        for one in held(book)
        if one.code in signs
    ]


def _said_by_me(book: Book) -> bool:
    """Whether I said that something is still open, or only my partner, on the map that both have opened."""
    mine = shared_facts(book).maps.get(book.me)
    return own_facts(book).rupture or (mine is not None and mine.rupture)


def is_news(book: Book) -> bool:
    """Whether Today has a note for me: something holds that I was not told of, and the last note is old."""
    if book.closed or book.ledger.paused(book.me, day=book.day):
        return False
    days = {code: day_number(day) or 0 for code, day in book.settings.heard.items()}
    if days and book.day - max(days.values()) < MONTH:
        return False
    return any(book.day - days.get(one.code, 0) >= AGAIN for one in held(book))


def put_away(book: Book) -> None:
    """Remember, for me alone, that I was told of all that holds now. A second tap writes nothing."""
    today = book.today.isoformat()
    heard: dict[str, str] = {**book.settings.heard, **dict.fromkeys((one.code for one in held(book)), today)}
    if heard != book.settings.heard:
        book.keep(structs.replace(book.settings, heard=heard))
