"""A finished assessment. Private: only levels made from it are ever shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Answer, Slug, Tenth, Token


class Sitting(Record, frozen=True, kw_only=True):
    """A finished assessment. Private: only levels made from it are ever shared."""

    KIND: ClassVar[str] = "sitting"

    sitting: Token
    form: Literal["a", "b"]
    answers: dict[Slug, Answer]
    closeness: Tenth | None = None
    rupture: Literal["no", "past", "open", "unsaid"] = "unsaid"
    willing: Answer | None = None
