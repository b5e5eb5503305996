"""A small next step about a difference: proposed by one, agreed by the other, and how it went. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Day, Token, Words


class DifferenceStep(Record, frozen=True, kw_only=True):
    """What happens to one step, all under its token.

    `propose` has the step in `words` and a day to look at it again in `look`; `instead` names the proposal
    that it stands for. `yes` (which repeats the day) and `not_yet` are the other one's; `went` is either's:
    `how`, and a few words.
    """

    KIND: ClassVar[str] = "difference_step"

    difference: Token
    step: Token
    verb: Literal["propose", "yes", "not_yet", "went"]
    words: Words = ""
    look: Day | None = None
    instead: Token | None = None
    how: Literal["well", "partly", "not"] | None = None
