"""Stories that were told, to be read again: the words that were kept of each."""

from __future__ import annotations

from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.ledger import day_date
from hearthside.engine.ledger.lasting.told import Tale, Told
from hearthside.journal.book import Book
from hearthside.records.kinds.session_move import SessionMove
from hearthside.rooms.together.cards import named

A_PAGE = 12


def seen(book: Book, page: int) -> dict[str, Any]:
    """One page of them, the newest first. What was erased is not there."""
    newest = book.ledger.of(Told).tales[::-1]
    shown = newest[page * A_PAGE : (page + 1) * A_PAGE]
    rows = [row for row in (_row(book, tale) for tale in shown) if row["words"]]
    more = page + 1 if len(newest) > (page + 1) * A_PAGE else None
    return {"rows": rows, "page": page, "more": more, "tell": named("tell")}


def _row(book: Book, tale: Tale) -> dict[str, Any]:
    story = library().tellings.get(tale.about)
    found = [one for one in (book.one(entry) for entry in tale.kept) if one is not None]
    words = [
        {"mine": one.author == book.me, "name": book.name_of(one.author), "words": one.record.words}
        for one in found
        if isinstance(one.record, SessionMove)
    ]
    return {"title": story.title if story else "", "on": day_date(tale.day), "words": words}
