"""How close a day felt, 0-10. Private; the latest of a day counts."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day, Tenth


class Pulse(Record, frozen=True, kw_only=True):
    """How close a day felt, 0-10. Private; the latest of a day counts."""

    KIND: ClassVar[str] = "pulse"

    day: Day
    close: Tenth
