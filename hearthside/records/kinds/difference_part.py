"""What one member writes about a difference: meaning, story, core, where they can bend, the other side."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Token, Words

Which = Literal["meaning", "story", "core", "flexible", "other"]


class DifferencePart(Record, frozen=True, kw_only=True):
    """One of five parts. A private one is a draft; shared or given by blind reveal it is shown.

    The latest counts; `other` is how it may be for the partner, as its author imagines it.
    """

    KIND: ClassVar[str] = "difference_part"

    difference: Token
    part: Which
    words: Words
