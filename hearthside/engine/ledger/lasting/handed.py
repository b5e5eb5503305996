"""What lasts of words that were handed over or kept: where they are, never what they say."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.handed_put_by import HandedPutBy

MOST = 120  # of each; what is older is still in the export
WAITING = 20


class Lying(Struct, frozen=True, array_like=True):
    """One entry with words: its id, the day (number) it was written, and whether I wrote it."""

    entry: str
    day: int
    mine: bool = True


class Waiting(Part, frozen=True):
    """What the partner handed over and I have not put by yet, oldest first.

    `early`: put by in the very second in which it came, and folded before it.
    """

    NAME: ClassVar[str] = "handed_waiting"
    AT_HAND: ClassVar[bool] = True

    entries: tuple[Lying, ...] = ()
    early: tuple[str, ...] = ()


class Letters(Part, frozen=True):
    """Drafts that I kept, and what either of us handed over; oldest first."""

    NAME: ClassVar[str] = "letters"

    kept: tuple[Lying, ...] = ()
    handed: tuple[Lying, ...] = ()


@folds_into(Letters, DraftKept)
def kept(letters: Letters, written: Written, _record: DraftKept, me: str) -> Letters:
    """One more draft of mine. One that somebody shared by other means is none."""
    if written.author != me or written.audience != "private":
        return letters
    return replace(letters, kept=(*letters.kept, Lying(written.id, written.day))[-MOST:])


@folds_into(Letters, Handed)
def handed(letters: Letters, written: Written, _record: Handed, me: str) -> Letters:
    """Something handed over, by either."""
    if written.audience != "shared":
        return letters
    one = Lying(written.id, written.day, written.author == me)
    return replace(letters, handed=(*letters.handed, one)[-MOST:])


@folds_into(Waiting, Handed)
def arrived(waiting: Waiting, written: Written, record: Handed, me: str) -> Waiting:
    """Something of the partner's lies there for me."""
    if written.author == me or written.audience != "shared" or not record.words:
        return waiting
    if written.id in waiting.early:
        return replace(waiting, early=tuple(one for one in waiting.early if one != written.id))
    return replace(waiting, entries=(*waiting.entries, Lying(written.id, written.day, False))[-WAITING:])


@folds_into(Waiting, HandedPutBy)
def put_by(waiting: Waiting, written: Written, record: HandedPutBy, me: str) -> Waiting:
    """I have read it."""
    if written.author != me:
        return waiting
    left = tuple(one for one in waiting.entries if one.entry != record.entry)
    if len(left) == len(waiting.entries):
        return replace(waiting, early=(*waiting.early, record.entry)[-WAITING:])
    return replace(waiting, entries=left)
