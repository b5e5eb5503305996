"""That what its author answered to a card, a year or more ago, is true still. Shared."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Slug

Turn = Annotated[int, Meta(ge=1, le=999)]


class CardStill(Record, frozen=True, kw_only=True):
    """That what its author answered in one turn of a card, a year or more ago, is true still. Shared."""

    KIND: ClassVar[str] = "card_still"

    card: Slug
    turn: Turn
