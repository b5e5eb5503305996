"""Giving now, keeping for later, giving what was kept, and saying that something went in."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from hearthside.engine.ledger.lasting.appreciations import Drawer
from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.records import Record
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.appreciation_heard import AppreciationHeard
from hearthside.records.kinds.moment import MomentGiven

DRAWER_MOST = 200


def once(book: Book) -> str:
    """A token for what is given from a page, the same as long as nothing has changed between the two."""
    return blake2b(f"{book.me}/{book.live()}".encode(), digest_size=8).hexdigest()


def give(book: Book, given: Mapping[str, Any], token: str) -> None:
    """Hand it over. The same tap twice gives it once."""
    record = Appreciation(did=given["did"], meant=given["meant"], thanks=given["thanks"])
    _share(book, record, ("appreciation", token) if token else None)


def keep(book: Book, given: Mapping[str, Any]) -> bool:
    """Put it into the drawer; False when that is full, or the same was put there just now."""
    on = given["on"].isoformat() if given["on"] and given["on"] > book.today else None
    record = Appreciation(did=given["did"], meant=given["meant"], thanks=given["thanks"], on=on)
    before = [entry.record for entry in book.recent((Appreciation,)) if entry.audience == "private"]
    if record in before or len(book.ledger.of(Drawer).kept) >= DRAWER_MOST:
        return False
    book.keep(record)
    return True


def from_drawer(book: Book, wanted: str) -> bool:
    """Give what was kept: it becomes an entry for both, and the private one goes."""
    record = kept(book, wanted)
    if record is None:
        return False
    given = Appreciation(did=record.did, meant=record.meant, thanks=record.thanks)
    _share(book, given, ("appreciation", wanted))
    book.erase(wanted)
    return True


def kept(book: Book, wanted: str) -> Appreciation | None:
    """What I keep in the drawer under this entry, or None."""
    entry = book.one(wanted)
    if entry is None or entry.audience != "private" or not isinstance(entry.record, Appreciation):
        return None
    return entry.record


def received(book: Book, wanted: str) -> Appreciation | None:
    """What the partner gave me under this entry, or None."""
    entry = book.one(wanted)
    if entry is None or entry.author != book.partner or not isinstance(entry.record, Appreciation):
        return None
    return entry.record


def hear(book: Book, wanted: str) -> bool:
    """Say that it went in; False if that had been said."""
    entry = book.one(wanted)
    try:
        heard = AppreciationHeard(of=wanted)
        book.share(heard, label=("appreciation_heard", wanted), after=entry.at if entry else 0)
    except AlreadyGiven:
        return False
    return True


def _share(book: Book, record: Record, label: tuple[str, ...] | None) -> None:
    """Hand over, and count the small moment of the day, once."""
    try:
        book.share(record, label=label)
    except AlreadyGiven:
        return
    if "appreciation" not in book.ledger.given.on(book.day):
        book.keep(MomentGiven(day=book.today.isoformat(), moment="appreciation"))
