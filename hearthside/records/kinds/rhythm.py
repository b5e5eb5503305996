"""The day and hour at which the two mean to have their check-in. Shared; the latest one counts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record


class Rhythm(Record, frozen=True, kw_only=True):
    """The day and hour at which the two mean to have their check-in. Shared; the latest one counts.

    `weekday`: 1 Monday to 7 Sunday, None for no fixed day. `minute`: of the day, in the time zone `zone` of
    whoever said so. `weeks`: every how many.
    """

    KIND: ClassVar[str] = "rhythm"

    weekday: Annotated[int, Meta(ge=1, le=7)] | None = None
    minute: Annotated[int, Meta(ge=0, le=1439)] = 0
    zone: Annotated[str, Meta(max_length=60)] = "UTC"
    weeks: Annotated[int, Meta(ge=1, le=4)] = 1
