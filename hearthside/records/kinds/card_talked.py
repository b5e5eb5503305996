"""What became of a card that lay on the table: talked over, or put aside for another day. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Slug


class CardTalked(Record, frozen=True, kw_only=True):
    """What became of a card that lay on the table: talked over, or put aside. Shared; while alone, private.

    Nothing of what was said is in it.
    """

    KIND: ClassVar[str] = "card_talked"

    card: Slug
    how: Literal["talked", "aside"]
