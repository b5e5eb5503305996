"""Did it bring us closer? 1 further apart, 3 no different, 5 much closer. Blind when it was for two."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Week, Words


class Rating(Record, frozen=True, kw_only=True):
    """Did it bring us closer? 1 further apart, 3 no different, 5 much closer. Blind when it was for two."""

    KIND: ClassVar[str] = "rating"

    week: Week
    practice: Slug
    closer: Annotated[int, Meta(ge=1, le=5)]
    note: Words = ""
