"""That its author has read something handed over and put it by. Private, never reported."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record

Entry = Annotated[str, Meta(min_length=1, max_length=40)]


class HandedPutBy(Record, frozen=True, kw_only=True):
    """That its author has read something handed over and put it by. Private, never reported."""

    KIND: ClassVar[str] = "handed_put_by"

    entry: Entry
