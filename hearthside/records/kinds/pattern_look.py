"""A look at one's own four patterns: how often each came up lately. Private, always."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Answer, Day

PatternName = Literal["criticism", "contempt", "defensiveness", "stonewalling"]


class PatternLook(Record, frozen=True, kw_only=True):
    """How often something like it came from its author in the last fortnight: 0 not noticed, 4 most days.

    What was left out is missing. Never about the partner.
    """

    KIND: ClassVar[str] = "pattern_look"

    day: Day
    marks: dict[PatternName, Answer]
