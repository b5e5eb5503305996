"""What each told the other that they had done, and what is kept for later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hearthside.journal.book import Book
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import NAMES, story
from hearthside.project.demo.talk_story import Thanks
from hearthside.project.demo.times import DAY, Event, Times
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.appreciation_heard import AppreciationHeard


def appreciation(times: Times) -> Iterator[Event]:
    """Give every one, whether it went in, and the drawer."""
    for one in story().appreciation:
        yield from _given(one, times)


def _given(one: Thanks, times: Times) -> Iterator[Event]:
    said, at = Appreciation(did=one.did, meant=one.meant, thanks=one.thanks), times.when(one.when, 19.3)
    if one.kept:
        on = (times.today + one.until * DAY).isoformat() if one.until else None
        yield Event(at, one.by, keep(Appreciation(did=one.did, meant=one.meant, thanks=one.thanks, on=on)))
        return
    yield Event(at, one.by, share(said))
    other = next(who for who in NAMES if who != one.by)
    if one.heard:
        yield Event(at + timedelta(minutes=50), other, _hear, looks=True)


def _hear(book: Book) -> str:
    found = [entry for entry in book.recent((Appreciation,)) if entry.author == book.partner]
    return book.share(AppreciationHeard(of=found[-1].id))
