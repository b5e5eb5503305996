"""What a member made of a card for themselves: a favourite, plain again, or put aside. Private."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Slug


class CardMark(Record, frozen=True, kw_only=True):
    """What a member made of a card for themselves: a favourite, plain again, or put aside. Private."""

    KIND: ClassVar[str] = "card_mark"

    card: Slug
    mark: Literal["favourite", "plain", "aside"]
