"""Words handed over to the partner, to read in their own time. Shared."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Words


class Handed(Record, frozen=True, kw_only=True):
    """Words handed over to the partner, to read in their own time. Shared."""

    KIND: ClassVar[str] = "handed"

    words: Words
