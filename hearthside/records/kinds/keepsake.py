"""An entry of a partner brought in from an export: its author is not proven. Private."""

from __future__ import annotations

from typing import Any, ClassVar

from hearthside.records.base import Record


class Keepsake(Record, frozen=True, kw_only=True):
    """An entry of a partner brought in from an export: its author is not proven. Private."""

    KIND: ClassVar[str] = "keepsake"

    by: str
    at: int
    payload: dict[str, Any]
