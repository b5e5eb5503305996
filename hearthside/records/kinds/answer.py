"""One item of the assessment answered (0 not at all, 4 very much; None: no answer). Private."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Answer, Slug, Token


class Answered(Record, frozen=True, kw_only=True):
    """One item of the assessment answered (0 not at all, 4 very much; None: no answer). Private."""

    KIND: ClassVar[str] = "answer"

    sitting: Token
    item: Slug
    value: Answer | None
