"""A repair of the partner for which it is not the moment. Private, never reported."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import EntryId


class RepairPutBy(Record, frozen=True, kw_only=True):
    """A repair of the partner for which it is not the moment, or their answer to one of mine, once read.

    Private, never reported.
    """

    KIND: ClassVar[str] = "repair_put_by"

    of: EntryId
