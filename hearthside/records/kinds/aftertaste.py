"""What one member keeps to themselves about a practice: a chore, or it made something worse. Private."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Week, Words


class Aftertaste(Record, frozen=True, kw_only=True):
    """What one member keeps to themselves about a practice: a chore, or it made something worse. Private."""

    KIND: ClassVar[str] = "aftertaste"

    week: Week
    practice: Slug
    worse: bool = False
    chore: bool = False
    words: Words = ""
