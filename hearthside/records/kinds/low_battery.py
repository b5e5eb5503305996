"""A member's battery is low today: go gently. Shared; over by itself at the end of their day."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Day


class LowBattery(Record, frozen=True, kw_only=True):
    """A member's battery is low on `day`, until the end of it where they are: `until`, in Unix seconds.

    Taking it back erases it. Nothing adds these up.
    """

    KIND: ClassVar[str] = "low_battery"

    day: Day
    until: Annotated[int, Meta(ge=0, lt=2**40)]
