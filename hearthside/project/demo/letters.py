"""Words that one of the two handed over, the other's putting them by, and drafts that were only kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hearthside.engine.ledger.lasting.handed import Waiting
from hearthside.journal.book import Book
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import Who, story
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.handed_put_by import HandedPutBy


def letters(times: Times) -> Iterator[Event]:
    """Give each of them, and when it was read."""
    for one in story().letters:
        at = times.when(one.when, one.hour, 0.2)
        if one.kept:
            yield Event(at, one.by, keep(DraftKept(words=one.words)))
            continue
        yield Event(at, one.by, share(Handed(words=one.words)))
        if one.read:
            other: Who = "ben" if one.by == "ana" else "ana"
            yield Event(at + timedelta(hours=one.read), other, _put_by, looks=True)


def _put_by(book: Book) -> None:
    for lying in book.ledger.of(Waiting).entries:
        book.keep(HandedPutBy(entry=lying.entry))
