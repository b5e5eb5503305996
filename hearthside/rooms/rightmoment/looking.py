"""Where the two stand, as one of them sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct

from hearthside.engine.ledger.lasting.right_moment import RightMoment
from hearthside.engine.right_moment import Phase, Search, phase, search
from hearthside.journal.book import Book
from hearthside.journal.circumstances import low_battery
from hearthside.records.labels import moment as label
from hearthside.web import rooms

TOGETHER = 4  # things to sit down to that are shown once it is the moment


class Stand(Struct, frozen=True, kw_only=True):
    """Where it stands for one of the two. `mine`: I have tapped."""

    part: RightMoment
    phase: Phase
    mine: bool
    search: Search

    @property
    def check(self) -> str:
        """The token of what is going on."""
        return self.part.check


def part_of(book: Book) -> RightMoment:
    """The latest check that this reader may know of."""
    return book.ledger.of(RightMoment)


def stand(book: Book) -> Stand:
    """Where it stands now."""
    part, now = part_of(book), int(book.now.timestamp())
    both = _both(book, part) if len(part.tapped) > 1 else None
    found = phase(part, now=now, both=both)
    looked = search(part, me=book.me, partner=book.partner or "", now=now)
    return Stand(part=part, phase=found, mine=book.me in part.tapped, search=looked)


def _both(book: Book, part: RightMoment) -> bool:
    """Whether both wrote that it is right. Whoever did not gets the same answer in either case."""
    return not book.solo and book.reveal(label(part.check)).state in ("waiting", "open")


def here(book: Book, at: int) -> datetime:
    """A time as the clock shows it where this person is. Without its zone: a template would turn it away."""
    return datetime.fromtimestamp(at, tz=book.now.tzinfo).replace(tzinfo=None)


def together(book: Book) -> list[rooms.Offer]:
    """What the two could sit down to now."""
    return [one for one in rooms.offers(book) if one.group == "together"][:TOGETHER]


def shown(book: Book) -> dict[str, Any]:
    """Everything that the page needs."""
    now = stand(book)
    proposed = now.search.proposed
    return {
        "stand": now,
        "phase": now.phase,
        "partner": book.name_of(book.partner),
        "i_asked": now.part.by == book.me,
        "together": together(book) if now.phase in ("right", "set") else [],
        "proposed": here(book, proposed) if proposed else None,
        "proposed_at": proposed,
        "mine": [here(book, at) for at in now.search.mine],
        "theirs": [here(book, at) for at in now.search.theirs],
        "at": here(book, now.part.at) if now.part.at else None,
        "is_time": bool(now.part.at) and now.part.at <= book.now.timestamp(),
        "low": low_battery(book, book.partner),
        "solo": book.solo,
        "closed": book.closed,
        "today": book.today,
    }
