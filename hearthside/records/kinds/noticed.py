"""A moment that its author noticed from the partner, told to the partner. Shared."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day, Moment, Words


class Noticed(Record, frozen=True, kw_only=True):
    """A moment that its author noticed from the partner, told to the partner. Shared."""

    KIND: ClassVar[str] = "noticed"

    day: Day
    moment: Moment
    words: Words = ""
