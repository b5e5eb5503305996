"""A daily micro-moment that its author gave. Private."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Day, Moment, Slug


class MomentGiven(Record, frozen=True, kw_only=True):
    """A daily micro-moment that its author gave. Private."""

    KIND: ClassVar[str] = "moment"

    day: Day
    moment: Moment
    variation: Slug | None = None
