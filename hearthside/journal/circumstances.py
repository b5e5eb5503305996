"""What this week is like for the two, as both know it: what rooms choose by for both."""

from __future__ import annotations

from hearthside.engine.plan import Shared
from hearthside.engine.plan.gather import circumstances
from hearthside.engine.weeks import week_of
from hearthside.journal.pages import Pages


def members(book: Pages) -> tuple[str, ...]:
    """The two, in an order that is the same on both phones; one when alone."""
    return tuple(sorted((book.me, book.partner))) if book.partner else (book.me,)


def now_of(book: Pages) -> Shared:
    """The facts of this week without the past: cheap, and the same on both phones."""
    return book.once(_now_of)


def _now_of(book: Pages) -> Shared:
    return circumstances(
        book.ledger,
        couple=book.couple,
        members=members(book),
        week=week_of(book.today),
        today=book.today.isoformat(),
    )
