"""What became of an offer: swapped, later, not for us, taken up, undone. Private if its offer is."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Because, Place, Slug, Week


class Choice(Record, frozen=True, kw_only=True):
    """What became of an offer: swapped, later, not for us, taken up, undone. Private if its offer is.

    `undone`: the week is over, it did not happen, and somebody said why.
    """

    KIND: ClassVar[str] = "choice"

    week: Week
    place: Place
    practice: Slug
    verb: Literal["swap", "later", "not_us", "take", "undone"]
    other: Slug | None = None
    reason: Because | None = None
