"""What a member says about the week and about how the two live. While alone it stays with them."""

from __future__ import annotations

from typing import Any

from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.records import Record
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.situation import Situation
from hearthside.rooms.path import week as weeks


def tell(book: Book, record: Record) -> None:
    """Share it, or keep it while there is nobody to share with."""
    if book.solo:
        book.keep(record)
    else:
        book.share(record)


def say_time(book: Book, given: dict[str, Any]) -> None:
    """Say how much time and strength there is this week. The same again writes nothing."""
    record = Capacity(
        week=weeks.name_of(book.today),
        minutes=given["minutes"],
        energy=given["energy"],
        welcome=given.get("welcome", []),
    )
    before = book.ledger.capacities.get(book.me)
    if before is None or before.record != record or before.shared == book.solo:
        tell(book, record)


def say_life(book: Book, given: dict[str, Any]) -> None:
    """Say how the two live. The same again writes nothing."""
    record = Situation(
        apart=given["apart"], child=given["child"], spend=not given["no_spending"], seated=given["seated"]
    )
    told = [one for one in book.ledger.situations.values() if one.shared != book.solo]
    if record != now_of(book).situation or not told:
        tell(book, record)
