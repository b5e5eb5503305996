"""A form counts once, however often it is sent: its token follows from what its reader knows.

So a page looks the same at every look, and two tabs with different words are not in each other's way.
"""

from __future__ import annotations

from hashlib import blake2b

from hearthside.journal.pages import Pages

PATTERN = r"^[0-9a-f]{16}$"


def token(book: Pages, place: str) -> str:
    """The token of a form at `place`, the same until something that this person can read is written."""
    return _short(f"{place}/{book.me}/{book.ledger.count}")


def with_words(once: str, *words: str) -> str:
    """What a sent form is called: the same for the same words from the same page."""
    return _short("/".join((once, *words)))


def _short(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
