"""What a member thinks the other would answer to a card. Given by blind reveal with that answer."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class Guess(Record, frozen=True, kw_only=True):
    """What a member thinks the other would answer to a card. Given by blind reveal with that answer."""

    KIND: ClassVar[str] = "guess"

    card: Slug
    words: Words
