"""What lasts of appreciation: what each gave, whether it went in, and what I keep for later."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.days import day_number
from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.appreciation_heard import AppreciationHeard

GIVEN_MOST = 300  # of each of the two, whose words can be looked at; further back there is only how many
KEPT_MOST = 400  # far more than the form keeps


class Given(Struct, frozen=True, array_like=True):
    """One that was given: its entry and day, and whether the other one said that it went in."""

    id: str
    day: int
    heard: bool = False


class Kept(Struct, frozen=True, array_like=True):
    """One that I keep: its entry, and the day for which I keep it (0: any)."""

    id: str
    day: int
    on: int = 0


class Shelf(Struct, frozen=True, array_like=True):
    """What one member gave: how many in all, and the latest of them, oldest first."""

    times: int = 0
    given: tuple[Given, ...] = ()


class Appreciations(Part, frozen=True):
    """What was given, by author."""

    NAME: ClassVar[str] = "appreciations"

    by: dict[str, Shelf] = {}

    def of(self, author: str | None) -> Shelf:
        """What this member gave."""
        return self.by.get(author or "", Shelf())


class Drawer(Part, frozen=True):
    """What I keep for later, oldest first."""

    NAME: ClassVar[str] = "drawer"

    kept: tuple[Kept, ...] = ()


class ForADay(Part, frozen=True):
    """Those of them that I keep for a day, which Today asks for."""

    NAME: ClassVar[str] = "for_a_day"
    AT_HAND: ClassVar[bool] = True

    kept: tuple[Kept, ...] = ()


@folds_into(Appreciations, Appreciation)
def appreciation(known: Appreciations, written: Written, _record: Appreciation, _me: str) -> Appreciations:
    """Given by either."""
    if written.audience != "shared":
        return known
    before = known.of(written.author)
    given = (*before.given, Given(written.id, written.day))[-GIVEN_MOST:]
    return replace(known, by={**known.by, written.author: Shelf(before.times + 1, given)})


@folds_into(Drawer, Appreciation)
def kept(drawer: Drawer, written: Written, record: Appreciation, me: str) -> Drawer:
    """Mine, for later."""
    if written.audience == "shared" or written.author != me:
        return drawer
    return Drawer((*drawer.kept, _kept(written, record))[-KEPT_MOST:])


@folds_into(ForADay, Appreciation)
def for_a_day(drawer: ForADay, written: Written, record: Appreciation, me: str) -> ForADay:
    """Mine, for a day."""
    if written.audience == "shared" or written.author != me or not _kept(written, record).on:
        return drawer
    return ForADay((*drawer.kept, _kept(written, record))[-KEPT_MOST:])


def _kept(written: Written, record: Appreciation) -> Kept:
    return Kept(written.id, written.day, day_number(record.on) or 0 if record.on else 0)


@folds_into(Appreciations, AppreciationHeard)
def heard(known: Appreciations, written: Written, record: AppreciationHeard, _me: str) -> Appreciations:
    """Said by the one to whom it was given."""
    if written.audience != "shared":
        return known
    by = {
        author: shelf if author == written.author else replace(shelf, given=_heard(shelf.given, record.of))
        for author, shelf in known.by.items()
    }
    return replace(known, by=by)


def _heard(given: tuple[Given, ...], wanted: str) -> tuple[Given, ...]:
    return tuple(replace(one, heard=True) if one.id == wanted else one for one in given)
