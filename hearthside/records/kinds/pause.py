"""A member pauses Hearthside, until a day or until further notice. Shared; the latest one counts."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day


class Pause(Record, frozen=True, kw_only=True):
    """A member pauses Hearthside, until a day or until further notice. Shared; the latest one counts."""

    KIND: ClassVar[str] = "pause"

    on: bool
    until: Day | None = None
