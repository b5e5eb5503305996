"""How much each cause is at work for one member (0-10, with a standard error). Given by blind reveal."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta, Struct

from hearthside.records.base import Record
from hearthside.records.fields import Cause, Tenth, Token


class Level(Struct, frozen=True, kw_only=True):
    """One cause: `mean` 0-10, `error` its standard error on the same scale."""

    mean: Tenth
    error: Annotated[float, Meta(gt=0, le=10)]


class Levels(Record, frozen=True, kw_only=True):
    """How much each cause is at work for one member (0-10, with a standard error). Given by blind reveal."""

    KIND: ClassVar[str] = "levels"

    sitting: Token
    causes: dict[Cause, Level]
    closeness: Tenth | None = None
    rupture: bool = False
