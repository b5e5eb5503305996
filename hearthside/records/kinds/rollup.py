"""What the entries up to a day come to, for one reader: pages stay quick. Private; the latest counts."""

from __future__ import annotations

from typing import Any, ClassVar

from hearthside.records.base import Record


class Rollup(Record, frozen=True, kw_only=True):
    """What the entries up to a day come to, for one reader: pages stay quick. Private; the latest counts."""

    KIND: ClassVar[str] = "rollup"

    through: int
    ledger: dict[str, Any]
    tally: dict[str, str]
