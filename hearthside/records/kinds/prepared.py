"""What a member thought over alone before a check-in, one prompt. Private; the latest of a prompt counts."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Words


class Prepared(Record, frozen=True, kw_only=True):
    """What a member thought over alone before a check-in. Private; the latest of a prompt counts.

    No words: taken out again. What of it is told in the check-in is a move of the session (`session_move`).
    """

    KIND: ClassVar[str] = "prepared"

    agenda: Slug
    prompt: Slug
    words: Words = ""
