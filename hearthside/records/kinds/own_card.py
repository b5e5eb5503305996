"""A question that a couple added to their own deck. Shared. Its slug is own-<random>."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class OwnCard(Record, frozen=True, kw_only=True):
    """A question that a couple added to their own deck. Shared. Its slug is own-<random>."""

    KIND: ClassVar[str] = "own_card"

    card: Slug
    words: Words
