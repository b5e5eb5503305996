"""Coming back to a difference: what has changed, when to look again, put aside, at peace. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Day, Token, Words


class DifferenceLook(Record, frozen=True, kw_only=True):
    """A look at a difference. `look`: words on what changed and, if any, the `next` day to come back.

    `aside` and `again` put it away for both and take it up; `peace` and `unrest` speak for one alone.
    `later` is private: not today.
    """

    KIND: ClassVar[str] = "difference_look"

    difference: Token
    verb: Literal["look", "aside", "again", "peace", "unrest", "later"]
    words: Words = ""
    next: Day | None = None
