"""How long before a check-in a member wants to be told. Private; the latest one counts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record


class Reminder(Record, frozen=True, kw_only=True):
    """How long before a check-in a member wants to be told. Private; the latest one counts.

    `before`: minutes, None for not at all. `laid`: for which moments (Unix seconds) a notice lies ready, so
    that it can be taken away again.
    """

    KIND: ClassVar[str] = "reminder"

    before: Annotated[int, Meta(ge=0, le=2880)] | None = None
    laid: list[Annotated[int, Meta(ge=0, lt=2**40)]] = []
