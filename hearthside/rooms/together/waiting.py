"""What waits after a hurt: whatever brings two people closer, until that has had its time."""

from __future__ import annotations

from hearthside.engine.plan.gather import guard_of
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.rooms.together.kinds import Kind


def waits(book: Book, kind: Kind) -> bool:
    """Whether a kind of session is for later.

    Of two it follows from what both know: where it lay on one phone and not on the other, one could see
    from it what the other has told nobody.
    """
    if not kind.closer:
        return False
    return now_of(book).rupture if book.partner else guard_of(book.ledger, me=book.me).rupture
