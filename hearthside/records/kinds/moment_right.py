"""That a moment is right for its author. Sealed: it opens only where it is for both."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Token


class MomentRight(Record, frozen=True, kw_only=True):
    """That all four are so for its author, where the other's yes would meet it.

    Whoever says no lays the same where nothing meets it, so that it looks alike from outside, and never reads
    whether the other said yes. Limit: with their own keys they could look whether an answer lies there.
    """

    KIND: ClassVar[str] = "moment_right"

    check: Token
