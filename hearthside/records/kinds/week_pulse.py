"""How a week was: close, tense, heavy, and one statement. Private; shared if its author says so."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Answer, Cause, Slug, Tenth, Week

Five = Annotated[int, Meta(ge=1, le=5)]


class WeekPulse(Record, frozen=True, kw_only=True):
    """How a week was: close, tense, heavy, and one statement. Private; shared if its author says so.

    `close` 0-10; `tension` between the two and `stress` from outside, 1 none to 5 very much. `about`: what
    the statement `item` was asked for; `mark` its answer, already turned: 4 is the cause very much at work,
    or trust badly hurt; None when it was passed. All empty: this week was skipped. The latest of a week
    counts, but what was shared counts before what was not.
    """

    KIND: ClassVar[str] = "week_pulse"

    week: Week
    close: Tenth | None = None
    tension: Five | None = None
    stress: Five | None = None
    about: Cause | Literal["trust"] | None = None
    item: Slug | None = None
    mark: Answer | None = None
