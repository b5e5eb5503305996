"""What the partner did and what it meant. Shared; private while it is kept for later."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day, Words


class Appreciation(Record, frozen=True, kw_only=True):
    """What the partner did and what it meant. Shared; private while it is kept for later.

    `on`: the day for which it is kept, as long as it is kept.
    """

    KIND: ClassVar[str] = "appreciation"

    did: Words
    meant: Words = ""
    thanks: Words = ""
    on: Day | None = None
