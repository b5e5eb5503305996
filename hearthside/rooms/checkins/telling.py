"""Telling a member that it is nearly time: notices lie ready for the next hours, and move when those do.

A notice holds no word of what it is for. Whoever changes the day cannot know who wants to be told, and when:
each phone lays its owner's notices anew with their next page.
"""

from __future__ import annotations

from hearthside.engine.ledger.lasting.checkins import CheckIns
from hearthside.journal.book import Book
from hearthside.journal.rhythm import following
from hearthside.nudges.asking import ask_for, call_off
from hearthside.nudges.models import What, rounded
from hearthside.records.kinds.reminder import Reminder

AHEAD = 2  # notices that lie ready: whoever does not come back is not called for ever


def choose(book: Book, before: int | None) -> None:
    """So many minutes before a check-in I want to be told; None for not at all."""
    part = book.ledger.of(CheckIns)
    book.keep(Reminder(before=before, laid=list(part.laid)))
    see_to(book)


def see_to(book: Book) -> None:
    """Lay my notices as they are due by now. Mostly there is nothing to do."""
    part = book.ledger.of(CheckIns)
    if part.before is None and not part.laid:
        return
    now = int(book.now.timestamp())
    due = wanted(book, part, now)
    if due == [at for at in part.laid if at > now]:
        return
    for at in set(part.laid) - set(due):
        call_off([book.me], What.TIME, due=at)
    for at in due:
        ask_for([book.me], What.TIME, due=at)
    book.keep(Reminder(before=part.before, laid=due))


def wanted(book: Book, part: CheckIns, now: int) -> list[int]:
    """For which moments notices are to lie ready, in Unix seconds; none while I rest, nor after the end."""
    if part.before is None or book.closed or book.ledger.paused(book.me, day=book.day):
        return []
    due = (rounded(int(at.timestamp()) - 60 * part.before) for at in following(book, AHEAD))
    return [at for at in due if at > now]
