"""The time (minutes) and energy (1-3) a member has this week. Shared; the latest of a week counts."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Week


class Capacity(Record, frozen=True, kw_only=True):
    """The time (minutes) and energy (1-3) a member has this week. Shared; the latest of a week counts.

    `welcome`: suggestions that this member asks for this week. What is not named was not asked for, which
    may also mean that nobody looked.
    """

    KIND: ClassVar[str] = "capacity"

    week: Week
    minutes: Annotated[int, Meta(ge=0, le=2_000)]
    energy: Annotated[int, Meta(ge=1, le=3)]
    welcome: list[Literal["touch", "desire", "talks"]] = []
