"""What lasts of looks at one's own patterns: each of them, and nobody else's."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from hearthside.engine.ledger.near import near_day
from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.pattern_look import PatternLook, PatternName

KEPT = 120  # looks: five years of two a month


class Look(Struct, frozen=True, array_like=True):
    """One look: the entry's id, the day (a number), and what was said."""

    id: str
    day: int
    marks: dict[PatternName, int]


class Patterns(Part, frozen=True):
    """My looks, oldest first."""

    NAME: ClassVar[str] = "patterns"

    looks: tuple[Look, ...] = ()


@folds_into(Patterns, PatternLook)
def pattern_look(part: Patterns, written: Written, record: PatternLook, me: str) -> Patterns:
    """Take in one of mine. What a partner shared under this name, by whatever means, is none."""
    day = near_day(written, record.day)
    if written.audience != "private" or written.author != me or day is None:
        return part
    looks = sorted((*part.looks, Look(written.id, day, dict(record.marks))), key=lambda look: look.day)
    return Patterns(tuple(looks[-KEPT:]))
