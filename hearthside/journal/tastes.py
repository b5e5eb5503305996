"""What each of the two would like: shared, or kept while there is nobody to share with."""

from __future__ import annotations

from typing import Any

from hearthside.catalog.types import Practice
from hearthside.journal.book import Book
from hearthside.records.kinds.taste import Taste
from hearthside.web.practices import is_asked_openly


def marks(book: Book, who: str | None = None) -> dict[str, int]:
    """What somebody (me, if nobody is named) would like, by family or practice: 1 rather not to 5 gladly."""
    said = book.ledger.tastes.get(who or book.me)
    return dict(said.record.marks) if said else {}


def kept_from_before(book: Book) -> bool:
    """Whether I said things while I was alone, which my partner has not been shown."""
    said = book.ledger.tastes.get(book.me)
    return bool(said and said.record.marks and not said.shared and not book.solo)


def tap(book: Book | None, practice: Practice) -> dict[str, Any] | None:
    """What a page needs to ask about one practice: my mark so far, and who sees it. None: it is not asked."""
    if book is None or book.closed or not is_asked_openly(practice):
        return None
    partner = book.name_of(book.partner) if book.partner else None
    return {"mark": marks(book).get(practice.slug), "partner": partner}


def say(book: Book, wanted: dict[str, int]) -> bool:
    """Say what I would like; True if that was news.

    Sharing deletes what was kept while alone: nothing of that is ever mixed into what both can read.
    """
    if kept_from_before(book):
        mine = [one.id for one in book.every((Taste,)) if one.author == book.me and one.audience == "private"]
        book.erase_these(mine)
    known = marks(book)
    news = {about: mark for about, mark in wanted.items() if known.get(about) != mark}
    if not news:
        return False
    if book.solo:
        book.keep(Taste(marks=news))
    else:
        book.share(Taste(marks=news))
    return True


def pass_by(book: Book) -> None:
    """Remember, for me alone, that I was asked and would rather not say."""
    if book.me not in book.ledger.tastes:
        book.keep(Taste(marks={}))
