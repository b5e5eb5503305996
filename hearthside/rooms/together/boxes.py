"""What was typed in the boxes of a session and not sent: it comes back to its writer, and to nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from hearthside.engine.ledger.lasting.checkins import NEXT
from hearthside.engine.together import State
from hearthside.journal import typed
from hearthside.journal.book import Book
from hearthside.rooms.together.kinds import Kind

KEEP, DROP = "keep", "let-go"
VERBS = (KEEP, DROP)  # of the forms only: in the session nothing moves


class Left(Struct, frozen=True):
    """Something not sent, to be shown. `day`: to look at an agreement again; `at`: a chosen hour."""

    typed: typed.Typed
    day: str = ""
    at: datetime | None = None


def seen(book: Book, state: State, kind: Kind) -> dict[str, Any]:
    """`box`: what the step's box is about; `before`: what stands in it; `unsent`: what has no box here."""
    box = _box(book, state, kind)
    left = [_left(book, one) for one in typed.found(book, state)]
    before = next((one for one in left if box and one.typed.about == box), None)
    return {"box": box, "before": before, "unsent": [one for one in left if one is not before]}


def _box(book: Book, state: State, kind: Kind) -> str:
    step = state.step
    if step is None or not state.is_going or state.pause or step.slug not in kind.boxes:
        return ""
    mine = state.phones == "two" and state.person(step.turn) in ("", book.me)
    return kind.boxes[step.slug] or (step.about if mine else "")


def _left(book: Book, one: typed.Typed) -> Left:
    if not one.until:
        return Left(one)
    if one.about == NEXT:
        return Left(one, at=datetime.fromtimestamp(one.until, tz=book.now.tzinfo).replace(tzinfo=None))
    return Left(one, day=datetime.fromtimestamp(one.until, tz=UTC).date().isoformat())


def keep(book: Book, state: State, form: Mapping[str, Any], until: int) -> None:
    """Keep for its writer what came along with a button that doesn't send it; forget what was sent or let go.

    `until`: the day or hour that stood in the form.
    """
    if form["verb"] in ("say", DROP):
        typed.drop(book, state, form["typed"])
        return
    chosen = form["about"] == NEXT and form["offered"] != f"{form['day']} {form['time']}"
    if form["about"] != NEXT and not form["words"].strip():
        until = 0
    elif form["about"] == NEXT and not chosen:
        return
    typed.keep(book, state, form["about"], form["words"], until, instead=form["typed"])
