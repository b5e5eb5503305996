"""Telling both, or myself while there is nobody to tell."""

from __future__ import annotations

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
