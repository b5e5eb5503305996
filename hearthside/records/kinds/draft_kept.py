"""Words that their author is not ready to send, kept because they said so. Private."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Words


class DraftKept(Record, frozen=True, kw_only=True):
    """Words that their author is not ready to send, kept because they said so. Private."""

    KIND: ClassVar[str] = "draft_kept"

    words: Words
