"""What the path offers in one week. Shared for the two of them, private for what is for one."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta, Struct

from hearthside.records.base import Record, Upcast
from hearthside.records.fields import Cause, Place, Slug, Week


class Reason(Struct, frozen=True, kw_only=True):
    """Why something was offered: a code that a template puts into words, and what it is about."""

    code: Slug
    cause: Cause | None = None
    number: float | None = None


class Offer(Struct, frozen=True, kw_only=True):
    """One practice offered, with up to two others to swap it for, and how likely this choice was."""

    place: Place
    practice: Slug
    reasons: list[Reason]
    alternatives: list[Slug] = []
    propensity: Annotated[float, Meta(gt=0, le=1)] = 1.0


class WeekLaid(Record, frozen=True, kw_only=True):
    """What the path offers in one week. Shared for the two of them, private for what is for one.

    `load`: how much of the time and strength that the week held all of it asked for (1 is everything).
    """

    KIND: ClassVar[str] = "week"
    VERSION: ClassVar[int] = 2
    UPCASTS: ClassVar[dict[int, Upcast]] = {1: lambda fields: fields}  # before 2 there was no load

    week: Week
    road: Slug
    offers: list[Offer]
    load: Annotated[float, Meta(ge=0)] | None = None
