"""An answer to a card. Given by blind reveal."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class CardAnswer(Record, frozen=True, kw_only=True):
    """An answer to a card. Given by blind reveal."""

    KIND: ClassVar[str] = "card_answer"

    card: Slug
    words: Words
