"""How the two live, as far as it decides what can be done. Shared; the latest one counts."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record


class Situation(Record, frozen=True, kw_only=True):
    """How the two live, as far as it decides what can be done. Shared; the latest one counts."""

    KIND: ClassVar[str] = "situation"

    apart: bool = False
    child: bool = False
    spend: bool = True
    seated: bool = False
