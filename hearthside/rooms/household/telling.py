"""Telling both, or myself while there is nobody to tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hearthside.journal.book import Book
from hearthside.records import Record, Written
from hearthside.records.kinds.settings import Settings


def tell(book: Book, record: Record) -> None:
    """Share a record; while alone, or in a closed space, keep it."""
    if book.solo or book.closed:
        book.keep(record)
    else:
        book.share(record)


def change(book: Book, **likes: Any) -> Settings:
    """Change some of my settings; gives all of them."""
    before = book.settings
    fields = {field: getattr(before, field) for field in before.__struct_fields__}
    after = Settings(**{**fields, **likes})
    if after != before:
        book.keep(after)
    return after


def said_by_me(book: Book) -> list[Written]:
    """Everything that I shared, newest first."""
    mine = [entry for entry in book.every() if entry.author == book.me and entry.audience != "private"]
    return list(reversed(mine))


def still_sealed(book: Book, mine: Iterable[Written]) -> set[str]:
    """The ids of those of my answers that my partner can't read yet."""
    answers = {entry.id: entry.label for entry in mine if entry.audience == "sealed"}
    found = book.reveals([label for label in answers.values() if label])
    return {
        entry
        for entry, label in answers.items()
        if not label or found[label].state not in {"open", "unreadable"}
    }
