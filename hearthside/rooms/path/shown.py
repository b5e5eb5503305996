"""A rating that one of the two shows without waiting for the other's."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.catalog.types import Practice
from hearthside.engine.ledger import day_number, week_number
from hearthside.engine.weeks import monday
from hearthside.journal.book import Book
from hearthside.journal.reveal import NOBODY_YET
from hearthside.records.kinds.rating import Rating
from hearthside.records.labels import rating as rating_label

EARLIER = 2  # days: where my partner is, a week may begin before mine does

Alone = dict[tuple[str, str, str], Rating]  # by week, practice and who showed it


def alone(book: Book, goes: Iterable[tuple[str, str]]) -> Alone:
    """What was shown without waiting about goes (week, practice) for two. Mostly nothing is read for it."""
    ours = book.ledger.ours
    wanted = {(week, slug) for week, slug in goes if week_number(week) in ours.practice(slug).lone}
    if not wanted:
        return {}
    first = monday(min(week for week, _slug in wanted)).isoformat()
    found: Alone = {}
    for entry in book.told_since((day_number(first) or 0) - EARLIER, (Rating,)):
        rating = entry.record
        if isinstance(rating, Rating) and (rating.week, rating.practice) in wanted:
            found[rating.week, rating.practice, entry.author] = rating
    return found


def state_of(sealed: str, *, mine: bool, theirs: bool) -> str:
    """Where a rating stands for its reader: as the seal has it, or further, if one was shown.

    "shown": only mine, and my partner can read it; "told": only theirs, and I can. Where both have answered
    and theirs waits for a visit, what they showed is the same, so it is open.
    """
    if sealed == "mine" and mine:
        return "shown"
    return {"theirs": "told", "waiting": "open"}.get(sealed, sealed) if theirs else sealed


def show(book: Book, facts: Practice, week: str) -> str:
    """Show my rating, if it is the only one and still sealed; gives the code of what to say."""
    waits = facts.who == "both" and not book.closed
    reveal = book.reveal(rating_label(week, facts.slug)) if waits else NOBODY_YET
    if reveal.state in {"waiting", "open"}:
        return "path.open"
    mine = reveal.mine.record if reveal.mine else None
    if reveal.state != "mine" or not isinstance(mine, Rating):
        return "path.moved"
    if (week, facts.slug, book.me) not in alone(book, [(week, facts.slug)]):
        book.share(mine)
    return "path.shown"
