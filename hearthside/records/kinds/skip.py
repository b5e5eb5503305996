"""A card that its author would rather not answer. Private, never reported."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug


class Skip(Record, frozen=True, kw_only=True):
    """A card that its author would rather not answer. Private, never reported."""

    KIND: ClassVar[str] = "skip"

    card: Slug
