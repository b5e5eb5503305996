"""Taking back that something was done: a slip of the thumb, while nobody has said how it was."""

from __future__ import annotations

from hearthside.catalog.types import Practice
from hearthside.engine.ledger import week_number
from hearthside.journal.book import Book
from hearthside.records.kinds.done import Done
from hearthside.records.labels import rating as rating_label
from hearthside.rooms.path.quiet import is_quiet

RECENTLY = (Done,)


def may_be(book: Book, facts: Practice, week: str) -> bool:
    """Whether I alone said that it was done in this week, today or yesterday, and nothing was said of it."""
    return not book.closed and bool(_said(book, facts, week)) and not _is_told(book, facts, week)


def take_back(book: Book, facts: Practice, week: str) -> bool:
    """Delete that it was done, for both; False when that can no longer be."""
    if not may_be(book, facts, week):
        return False
    book.erase_these(_said(book, facts, week))
    return True


def _said(book: Book, facts: Practice, week: str) -> list[str]:
    """My entries that say so; none when my partner said so too."""
    side = book.ledger.ours if facts.who == "both" else book.ledger.own
    did = [one for one in side.week(week_number(week) or 0).done if one.record.practice == facts.slug]
    if any(one.author != book.me for one in did):
        return []
    return [
        entry.id
        for entry in book.recent(RECENTLY)
        if entry.author == book.me
        and isinstance(entry.record, Done)
        and (entry.record.week, entry.record.practice) == (week, facts.slug)
    ]


def _is_told(book: Book, facts: Practice, week: str) -> bool:
    """Whether anybody has said how it was."""
    if is_quiet(facts):
        return False
    if facts.who == "both":
        label, number = rating_label(week, facts.slug), week_number(week)
        return book.reveal(label).state != "nobody" or number in book.ledger.ours.practice(facts.slug).lone
    return week_number(week) in book.ledger.own.practice(facts.slug).mine
