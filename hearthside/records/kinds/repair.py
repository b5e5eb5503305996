"""A sentence that is meant to mend, sent to the partner. Shared."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class Repair(Record, frozen=True, kw_only=True):
    """A sentence that is meant to mend, sent to the partner. Shared.

    `phrase` names one of ours, or `words` are its author's own; `until` (Unix seconds): a break, and when
    its author means to be back. A break has no other words.
    """

    KIND: ClassVar[str] = "repair"

    phrase: Slug | None = None
    words: Words = ""
    until: Annotated[int, Meta(ge=0, lt=2**40)] = 0
