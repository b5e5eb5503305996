"""A repair of the partner taken up. Shared; only these are ever counted."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import EntryId, Words


class RepairMet(Record, frozen=True, kw_only=True):
    """A repair of the partner taken up. Shared; only these are ever counted.

    `of` is the repair's entry, `words` what was said to it; without words it was heard.
    """

    KIND: ClassVar[str] = "repair_met"

    of: EntryId
    words: Words = ""
