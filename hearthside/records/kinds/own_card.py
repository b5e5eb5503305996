"""A question added to the couple's own deck. Shared; while alone, private. Its slug is own-<random>."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class OwnCard(Record, frozen=True, kw_only=True):
    """A question added to the couple's own deck. Shared; while alone, private. Its slug is own-<random>."""

    KIND: ClassVar[str] = "own_card"

    card: Slug
    words: Words
