"""What a member would like: 1 rather not, 3 perhaps, 5 gladly. Shared; the latest about each counts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record

About = Annotated[str, Meta(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=80)]
Mark = Annotated[int, Meta(ge=1, le=5)]


class Taste(Record, frozen=True, kw_only=True):
    """What a member would like: 1 rather not, 3 perhaps, 5 gladly. Shared; the latest about each counts.

    `marks`: family of practices, or practice -> mark.
    """

    KIND: ClassVar[str] = "taste"

    marks: dict[About, Mark]
