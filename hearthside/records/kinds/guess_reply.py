"""What the one who was guessed says to it: that's me, or not quite, and how it is. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words
from hearthside.records.kinds.card_still import Turn


class GuessReply(Record, frozen=True, kw_only=True):
    """What the one who was guessed says to it: that's me, or not quite, and how it is. Shared."""

    KIND: ClassVar[str] = "guess_reply"

    card: Slug
    turn: Turn
    verdict: Literal["me", "not_quite"]
    words: Words = ""
