"""What became of an offer: swapped, later, not for us, taken up. Shared or private as its offer is."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Place, Slug, Week


class Choice(Record, frozen=True, kw_only=True):
    """What became of an offer: swapped, later, not for us, taken up. Shared or private as its offer is."""

    KIND: ClassVar[str] = "choice"

    week: Week
    place: Place
    practice: Slug
    verb: Literal["swap", "later", "not_us", "take"]
    other: Slug | None = None
    reason: Literal["time", "energy", "not_us", "too_soon", "forgot"] | None = None
