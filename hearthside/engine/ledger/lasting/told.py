"""What lasts of stories told together: which, when, and the entries that hold the words kept of them."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

FOLLOWED = 8  # sessions in which something may still be kept: the latest
WHAT, KEPT = "tell", "kept"


class Tale(Struct, frozen=True, array_like=True):
    """A story that was told: the session, its content, the day, and the ids of what was kept of it."""

    session: str
    about: str
    day: int
    kept: tuple[str, ...] = ()


class Told(Part, frozen=True):
    """Stories of which something was kept, oldest first; `lately`: sessions that may still add to them."""

    NAME: ClassVar[str] = "told"

    tales: tuple[Tale, ...] = ()
    lately: tuple[Tale, ...] = ()


@folds_into(Told, Session)
def session(told: Told, written: Written, record: Session, _me: str) -> Told:
    """Somebody sat down to a story."""
    if record.what != WHAT or record.about is None or _of(told.lately, record.session):
        return told
    begun = Tale(record.session, record.about, written.day)
    return replace(told, lately=(*told.lately, begun)[-FOLLOWED:])


@folds_into(Told, SessionMove)
def session_move(told: Told, written: Written, record: SessionMove, _me: str) -> Told:
    """Words that one of the two wants to keep of it."""
    begun = _of(told.lately, record.session)
    if begun is None or record.verb != "say" or record.about != KEPT or not record.words:
        return told
    before = _of(told.tales, record.session) or begun
    after = replace(before, kept=(*before.kept, written.id))
    others = tuple(tale for tale in told.tales if tale.session != record.session)
    return replace(told, tales=(*others, after))


def _of(tales: tuple[Tale, ...], session: str) -> Tale | None:
    return next((tale for tale in tales if tale.session == session), None)
