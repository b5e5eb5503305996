"""Something that the two see differently and will for long: its page, and its name. Shared once shown."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Token


class Difference(Record, frozen=True, kw_only=True):
    """A page for a lasting difference, opened by one of the two. Private while it is prepared alone."""

    KIND: ClassVar[str] = "difference"

    difference: Token
    title: Annotated[str, Meta(min_length=1, max_length=120)]
