"""Looking at an agreement again: kept, changed, let go, or another day. Nobody is named as having failed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hearthside.engine.ledger.days import day_date
from hearthside.engine.ledger.lasting.checkins import Agreed, CheckIns
from hearthside.journal.book import AlreadyGiven, Book
from hearthside.records import Written
from hearthside.records.kinds.agreement_looked import AgreementLooked

ASKED_FOR = 21  # days that Today asks; after that it waits on the page of check-ins
LATER = timedelta(days=7)


def due(book: Book) -> Agreed | None:
    """The agreement that Today asks about: the one that has waited longest."""
    agreed = book.ledger.of(CheckIns).open
    waiting = [one for one in agreed if one.day and 0 <= book.day - one.day <= ASKED_FOR]
    return min(waiting, key=lambda one: one.day, default=None)


def named(agreed: Agreed) -> str:
    """The name under which it stands in an address."""
    return agreed.id.replace("-", "")


def found(book: Book, name: str) -> Agreed | None:
    """The agreement of this name, if it is still open."""
    return next((one for one in book.ledger.of(CheckIns).open if named(one) == name), None)


def every(book: Book) -> list[dict[str, Any]]:
    """All that are still open, with their words, the soonest first."""
    part = book.ledger.of(CheckIns)
    said = {one.id: one for one in book.these(one.id for one in part.open)}
    return [seen(book, agreed, said[agreed.id]) for agreed in part.open if agreed.id in said]


def seen(book: Book, agreed: Agreed, said: Written) -> dict[str, Any]:
    """One agreement as pages show it."""
    return {
        "named": named(agreed),
        "words": getattr(said.record, "words", ""),
        "day": day_date(agreed.day) if agreed.day else None,
        "since": day_date(said.day),
        "is_due": bool(agreed.day) and agreed.day <= book.day,
        "private": said.audience == "private",
    }


def told(book: Book, agreed: Agreed) -> dict[str, Any] | None:
    """One agreement by itself; None if whoever wrote it has erased it."""
    said = book.one(agreed.id)
    return seen(book, agreed, said) if said and said.record else None


def look(book: Book, agreed: Agreed, given: Mapping[str, Any]) -> bool:
    """Note what became of it; False if that was noted already."""
    until: date | None = given["day"]
    if given["how"] == "later":
        until = book.today + LATER
    if given["how"] == "changed" and until is None:
        until = book.today + LATER
    record = AgreementLooked(
        agreement=named(agreed),
        how=given["how"],
        words=given["words"] if given["how"] == "changed" else "",
        until=until.isoformat() if until and given["how"] != "let-go" else None,
    )
    said = book.one(agreed.id)
    if book.solo or (said is not None and said.audience == "private"):
        book.keep(record)
        return True
    try:
        book.share(record, label=("looked", named(agreed), str(agreed.day)))
    except AlreadyGiven:
        return False
    return True
