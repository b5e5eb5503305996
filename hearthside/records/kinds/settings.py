"""How one person likes Hearthside to be. Private; the latest one counts."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from hearthside.records.base import Record, Upcast
from hearthside.records.fields import Day, Slug


class Settings(Record, frozen=True, kw_only=True):
    """How one person likes Hearthside to be. Private; the latest one counts.

    `heard`: what notes on Today were about that this person has read or put away, and the latest day of each.
    `time_up`: how a timer of a session ends.
    """

    KIND: ClassVar[str] = "settings"
    VERSION: ClassVar[int] = 3
    UPCASTS: ClassVar[dict[int, Upcast]] = {
        1: lambda fields: fields,  # before 2 no note was put away
        2: lambda fields: fields,  # before 3 every timer ended in silence
    }

    theme: Literal["auto", "light", "dark"] = "auto"
    text: Literal["normal", "large", "larger"] = "normal"
    idle_minutes: Annotated[int, Meta(ge=5, le=240)] = 30
    open_hours: Annotated[int, Meta(ge=1, le=24)] = 12
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2})?$")] = ""
    pace: Literal["gentle", "steady"] = "gentle"
    language: Annotated[str, Meta(pattern=r"^[a-z]{2}(-[A-Za-z]{2,4})?$")] = "en"
    zone: Annotated[str, Meta(max_length=60)] = "UTC"
    week_start: Annotated[int, Meta(ge=1, le=7)] = 1
    time_up: Literal["quiet", "buzz", "chime"] = "quiet"
    heard: dict[Slug, Day] = {}
