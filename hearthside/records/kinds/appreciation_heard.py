"""That what the partner said went in. Shared."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import EntryId


class AppreciationHeard(Record, frozen=True, kw_only=True):
    """That what the partner said went in. Shared.

    `of` is the entry of the appreciation.
    """

    KIND: ClassVar[str] = "appreciation_heard"

    of: EntryId
