"""What became of an offer: swapped, later, not for us, taken up, undone. Private if its offer is."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record, Upcast
from hearthside.records.fields import Because, Place, Slug, Week


class Choice(Record, frozen=True, kw_only=True):
    """What became of an offer: swapped, later, not for us, taken up, undone. Private if its offer is.

    `undone`: the week is over, it did not happen, and somebody said why.
    """

    KIND: ClassVar[str] = "choice"
    VERSION: ClassVar[int] = 2
    UPCASTS: ClassVar[dict[int, Upcast]] = {1: lambda fields: fields}  # before 2 nothing was undone

    week: Week
    place: Place
    practice: Slug
    verb: Literal["swap", "later", "not_us", "take", "undone"]
    other: Slug | None = None
    reason: Because | None = None
