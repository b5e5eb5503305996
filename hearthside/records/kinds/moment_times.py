"""Times at which a member could talk. Shared; the latest of a check counts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Token

Moment = Annotated[int, Meta(ge=0, lt=2**40)]  # Unix seconds


class MomentTimes(Record, frozen=True, kw_only=True):
    """Times at which a member could talk, in Unix seconds, so that each reads them in their own zone."""

    KIND: ClassVar[str] = "moment_times"

    check: Token
    times: Annotated[list[Moment], Meta(max_length=60)]
