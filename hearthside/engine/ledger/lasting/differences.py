"""What lasts of differences: their names, which entries stand on their pages, and when to look again."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.days import day_number
from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart
from hearthside.records.kinds.difference_step import DifferenceStep

FURTHEST = 400  # days ahead to which a day to look again is believed


class Leaf(Struct, frozen=True, array_like=True):
    """One page. `title` is empty when whoever opened it has erased it. `written`: ids of its entries."""

    title: str = ""
    author: str = ""
    day: int = 0
    shared: bool = False
    written: tuple[str, ...] = ()
    aside: bool = False
    peace: tuple[str, ...] = ()


class Differences(Part, frozen=True):
    """Pages by their token, in the order in which they were opened."""

    NAME: ClassVar[str] = "differences"

    leaves: dict[str, Leaf] = {}


class Coming(Struct, frozen=True, array_like=True):
    """A page to come back to: where its name is, on which day, and when I said not today (mine alone).

    `opened`: the day on which it was opened for both, 0 for none; `mine`: whether I have written on it since;
    `proposed`: who proposes a step that waits, on `day`; `aside`: whether it is put aside.
    """

    entry: str
    author: str
    look: int = 0
    later: int = 0
    opened: int = 0
    mine: bool = False
    proposed: str = ""
    day: int = 0
    aside: bool = False


class ToLookAt(Part, frozen=True):
    """Pages by their token, as far as Today asks for it. Those that are put aside have no day."""

    NAME: ClassVar[str] = "to-look-at"
    AT_HAND: ClassVar[bool] = True

    coming: dict[str, Coming] = {}


def _with(part: Differences, token: str, leaf: Leaf) -> Differences:
    return replace(part, leaves={**part.leaves, token: leaf})


def _leaf(part: Differences, token: str, written: Written) -> Leaf:
    before = part.leaves.get(token, Leaf())
    return replace(before, written=(*before.written, written.id))


@folds_into(Differences, Difference)
def difference(part: Differences, written: Written, record: Difference, _me: str) -> Differences:
    """A page is opened, or shown by whoever had prepared it. Nobody else can take its name."""
    leaf = _leaf(part, record.difference, written)
    if leaf.author not in ("", written.author):
        return part
    shared = leaf.shared or written.audience == "shared"
    fresh = replace(
        leaf, title=record.title, author=written.author, day=leaf.day or written.day, shared=shared
    )
    return _with(part, record.difference, fresh)


@folds_into(Differences, DifferencePart)
def difference_part(part: Differences, written: Written, record: DifferencePart, me: str) -> Differences:
    """Somebody wrote on it. The partner's half of a blind reveal is found by its label, not here."""
    if written.audience == "sealed" and written.author != me:
        return part
    return _with(part, record.difference, _leaf(part, record.difference, written))


@folds_into(Differences, DifferenceStep)
def difference_step(part: Differences, written: Written, record: DifferenceStep, _me: str) -> Differences:
    """Something became of a step."""
    return _with(part, record.difference, _leaf(part, record.difference, written))


@folds_into(Differences, DifferenceLook)
def difference_look(part: Differences, written: Written, record: DifferenceLook, _me: str) -> Differences:
    """Somebody came back to it, put it aside, or made their peace."""
    leaf = _leaf(part, record.difference, written)
    others = tuple(who for who in leaf.peace if who != written.author)
    if record.verb in ("aside", "again"):
        leaf = replace(leaf, aside=record.verb == "aside")
    elif record.verb in ("peace", "unrest"):
        leaf = replace(leaf, peace=(*others, written.author) if record.verb == "peace" else others)
    return _with(part, record.difference, leaf)


@folds_into(ToLookAt, Difference)
def named(part: ToLookAt, written: Written, record: Difference, _me: str) -> ToLookAt:
    """Where its name is to be read."""
    before = part.coming.get(record.difference)
    if before is not None and before.author != written.author:
        return part
    fresh = replace(before or Coming(written.id, written.author), entry=written.id)
    if written.audience == "shared" and not fresh.opened:
        fresh = replace(fresh, opened=written.day)
    return replace(part, coming={**part.coming, record.difference: fresh})


@folds_into(ToLookAt, DifferenceStep)
def agreed(part: ToLookAt, written: Written, record: DifferenceStep, me: str) -> ToLookAt:
    """A yes carries the day to come back; until there is one, or a no, a proposal waits."""
    before = part.coming.get(record.difference)
    if before is not None and record.verb != "went":
        waits = record.verb == "propose"
        before = replace(before, proposed=written.author if waits else "", day=written.day if waits else 0)
        part = replace(part, coming={**part.coming, record.difference: before})
    part = _seen(part, record.difference, written, me)
    return _looked(part, record.difference, record.look, written) if record.verb == "yes" else part


@folds_into(ToLookAt, DifferencePart)
def wrote(part: ToLookAt, written: Written, record: DifferencePart, me: str) -> ToLookAt:
    """Whoever has written on a page has seen it."""
    return _seen(part, record.difference, written, me)


def _seen(part: ToLookAt, token: str, written: Written, me: str) -> ToLookAt:
    before = part.coming.get(token)
    if before is None or before.mine or written.author != me:
        return part
    return replace(part, coming={**part.coming, token: replace(before, mine=True)})


@folds_into(ToLookAt, DifferenceLook)
def looked(part: ToLookAt, written: Written, record: DifferenceLook, _me: str) -> ToLookAt:
    """They came back, with another day or none; or one of them said, for themselves, not today."""
    before = part.coming.get(record.difference)
    if before is None or record.verb in ("peace", "unrest"):
        return part
    if record.verb in ("aside", "again"):
        before = replace(
            before, aside=record.verb == "aside", look=0 if record.verb == "aside" else before.look
        )
        return replace(part, coming={**part.coming, record.difference: before})
    if record.verb == "later":
        later = replace(before, later=written.day) if written.audience == "private" else before
        return replace(part, coming={**part.coming, record.difference: later})
    return _looked(part, record.difference, record.next, written, whatever=True)


def _looked(
    part: ToLookAt, token: str, day: str | None, written: Written, *, whatever: bool = False
) -> ToLookAt:
    before, number = part.coming.get(token), day_number(day) if day else None
    if number is not None and not written.day <= number <= written.day + FURTHEST:
        number = None
    if before is None or (number is None and not whatever):
        return part
    return replace(part, coming={**part.coming, token: replace(before, look=number or 0)})
