"""What lasts of cards beside where they stand: my favourites, and what was put aside."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.card_mark import CardMark
from hearthside.records.kinds.card_talked import CardTalked

ASIDE = 28  # days for which a card that was put aside stays away


class CardMarks(Part, frozen=True):
    """Cards with the day of their mark. `aside` is mine alone, `put_by` what both saw put aside."""

    NAME: ClassVar[str] = "card_marks"

    favourites: dict[str, int] = {}
    aside: dict[str, int] = {}
    put_by: dict[str, int] = {}


@folds_into(CardMarks, CardMark)
def card_mark(marks: CardMarks, written: Written, record: CardMark, me: str) -> CardMarks:
    """Mine alone."""
    if written.author != me:
        return marks
    if record.mark == "aside":
        return replace(marks, aside=_with(marks.aside, record.card, written.day))
    others = {slug: day for slug, day in marks.favourites.items() if slug != record.card}
    if record.mark == "favourite":
        others[record.card] = written.day
    return replace(marks, favourites=others)


@folds_into(CardMarks, CardTalked)
def card_talked(marks: CardMarks, written: Written, record: CardTalked, _me: str) -> CardMarks:
    """Put aside at the table."""
    if record.how != "aside":
        return marks
    return replace(marks, put_by=_with(marks.put_by, record.card, written.day))


def _with(put: dict[str, int], slug: str, day: int) -> dict[str, int]:
    """With one more, and without those that have come back long ago."""
    return {one: on for one, on in put.items() if on >= day - ASIDE and one != slug} | {slug: day}
