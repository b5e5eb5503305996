"""A practice done. Shared or private as its offer is."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day, Place, Slug, Week


class Done(Record, frozen=True, kw_only=True):
    """A practice done. Shared or private as its offer is."""

    KIND: ClassVar[str] = "done"

    week: Week
    place: Place
    practice: Slug
    day: Day
