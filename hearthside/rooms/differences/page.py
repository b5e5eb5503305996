"""One page as one of the two reads it: every part with both sides, the steps, when to look again."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hearthside.engine.differences import PARTS, Side, Standing, Step, standing, unsealed
from hearthside.engine.ledger.days import day_date
from hearthside.engine.ledger.lasting.differences import Coming, Differences, Leaf, ToLookAt
from hearthside.journal.book import Book
from hearthside.journal.reveal import State
from hearthside.records import Written
from hearthside.records.kinds.difference_part import DifferencePart, Which
from hearthside.records.labels import difference as label
from hearthside.rooms.differences.words import FOR_PARTNER, HELP, NAMES


class PartRow(Struct, frozen=True, kw_only=True):
    """One of the five parts; `asked`: its name to whoever writes it.

    `state`: where its blind reveal stands, "nobody" where there is none.
    """

    number: int
    slug: Which
    name: str
    asked: str
    help: str
    mine: Side
    theirs: Side
    state: State

    @property
    def is_sealed_by_them(self) -> bool:
        """Whether the partner has sealed theirs, which opens once mine is sealed too."""
        return self.state == "theirs"

    @property
    def is_on_its_way(self) -> bool:
        """Whether both have sealed theirs, and the partner's, the first, opens with their next visit."""
        return self.state == "waiting" and self.mine.sealed is None


class Page(Struct, frozen=True, kw_only=True):
    """A whole page. `written`: ids of all that I wrote on it."""

    token: str
    now: Standing
    rows: tuple[PartRow, ...]
    written: tuple[str, ...]

    def row(self, number: int) -> PartRow | None:
        """A part by its number from 1."""
        return self.rows[number - 1] if 0 < number <= len(self.rows) else None

    def step(self, token: str) -> Step | None:
        """A step by its token."""
        return next((one for one in self.now.steps if one.step == token), None)


def leaves(book: Book) -> dict[str, Leaf]:
    """Every page that this reader may know of."""
    return book.ledger.of(Differences).leaves


def read(book: Book, token: str) -> Page | None:
    """One page, or None: what never was, what is not mine to see, what nobody of us two has words on."""
    leaf = leaves(book).get(token)
    if leaf is None:
        return None
    entries = book.these(leaf.written)
    reveals = book.reveals([label(token, part) for part in PARTS]) if book.partner else {}
    theirs = [found.theirs for found in reveals.values() if found.theirs]
    now = standing(entries, opened=[one for one in theirs if _is_of(one, token)])
    states: dict[Which, State] = {}
    for part in PARTS:
        found = reveals.get(label(token, part))
        states[part] = found.state if found else "nobody"
        for author in (book.me, book.partner or "") if found and found.state == "open" else ():
            now = unsealed(now, part, author)
    mine = tuple(entry.id for entry in entries if entry.author == book.me)
    if now.title is None and not mine:
        return None
    rows = tuple(_row(book, now, part, states[part]) for part in PARTS)
    return Page(token=token, now=now, rows=rows, written=mine)


def _is_of(entry: Written, token: str) -> bool:
    """Whether an answer says of itself what the place says in which it lies."""
    record = entry.record
    return isinstance(record, DifferencePart) and entry.label == label(token, record.part) == label(
        record.difference, record.part
    )


def _row(book: Book, now: Standing, part: Which, state: State) -> PartRow:
    partner = book.name_of(book.partner)
    asked = FOR_PARTNER % {"partner": partner} if part == "other" else NAMES[part]
    return PartRow(
        number=PARTS.index(part) + 1,
        slug=part,
        name=str(NAMES[part]),
        asked=str(asked),
        help=str(HELP[part]),
        mine=now.side(part, book.me),
        theirs=now.side(part, book.partner or ""),
        state=state,
    )


def shown(book: Book, page: Page) -> dict[str, Any]:
    """Everything that the template needs."""
    now = page.now
    coming = book.ledger.of(ToLookAt).coming.get(page.token, Coming("", ""))
    partner = book.partner or ""
    return {
        "page": page,
        "now": now,
        "two": now.shared and not book.solo,
        "solo": book.solo,
        "closed": book.closed,
        "partner": book.name_of(book.partner),
        "mine": now.author == book.me,
        "me": book.me,
        "proposal": now.proposal,
        "proposal_look": _date(now.proposal.look) if now.proposal else None,
        "current": now.current,
        "past": [step for step in reversed(now.steps) if step.outcome == "agreed" and step.went],
        "look": day_date(coming.look) if coming.look else None,
        "looks": list(reversed(now.looks)),
        "my_peace": book.me in now.peace,
        "their_peace": partner in now.peace,
        "today": book.today,
    }


def _date(text: str | None) -> Any:
    from datetime import date

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
