"""Showing each other: which map is next, where it stands, and what is given for it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hearthside.engine.ledger import Sat
from hearthside.engine.plan.gather import latest_turn
from hearthside.journal.book import Book
from hearthside.journal.circumstances import members
from hearthside.journal.errors import AlreadyGiven
from hearthside.records.kinds.levels import Levels
from hearthside.records.labels import cause_map
from hearthside.rooms.causes import drawing, sittings

State = Literal["alone", "nothing", "ready", "invited", "mine", "waiting", "shown"]
MANY = 200  # maps that cannot be shown and are passed over, at most


class Standing(Struct, frozen=True):
    """Where showing each other stands.

    `alone`: nobody to show it to; `nothing`: no map of mine yet; `ready`: I could; `invited`: my partner
    has; `mine`: I have; `waiting`: both, and it opens after their next visit; `shown`: my latest is shown.
    `turn` is the map that comes next, `opened` the latest that both see (0 for none).
    """

    state: State
    turn: int
    opened: int


def is_shown(book: Book, turn: int) -> bool:
    """Whether my latest sitting is the one in this map."""
    mine, last = book.ledger.maps.get(turn, {}).get(book.me), sittings.latest(book.ledger)
    return mine is not None and last is not None and mine.sitting == last.sitting


def standing(book: Book) -> Standing:
    """Tell where it stands."""
    if book.solo or book.partner is None:
        return Standing("alone", 1, 0)
    ledger, opened = book.ledger, latest_turn(book.ledger, members(book))
    turn = opened + 1
    reveal = book.reveal(cause_map(turn))
    while reveal.state == "unreadable" and turn < opened + MANY:
        turn += 1
        reveal = book.reveal(cause_map(turn))
    last = sittings.latest(ledger)
    if reveal.state == "mine":
        return Standing("mine", turn, opened)
    if reveal.state == "waiting":
        return Standing("waiting", turn, opened)
    if last is None:
        return Standing("nothing", turn, opened)
    if is_shown(book, opened):
        return Standing("shown", turn, opened)
    return Standing("invited" if reveal.state == "theirs" else "ready", turn, opened)


def give(book: Book, sat: Sat, turn: int, *, closeness: bool, rupture: bool) -> None:
    """Give my levels for the next map. A second time changes nothing."""
    levels = Levels(
        sitting=sat.sitting,
        causes=drawing.levels_now(book, sat),
        closeness=sat.closeness if closeness else None,
        rupture=rupture and sat.rupture == "open",
    )
    try:
        book.give(levels, cause_map(turn))
    except AlreadyGiven:
        return
