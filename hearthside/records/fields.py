"""The types that record fields share, with their bounds."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

Cause = Literal["distance", "resentment", "touch", "routine", "stress", "self", "granted"]
Moment = Literal["hello", "appreciation", "touch", "question", "laugh"]
Place = Literal["both", "date", "small"]
Because = Literal["time", "energy", "not_us", "too_soon", "forgot"]

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Token = Annotated[str, Meta(pattern=r"^[0-9a-f]{8,64}$")]
EntryId = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Week = Annotated[str, Meta(pattern=r"^\d{4}-W\d{2}$")]
Words = Annotated[str, Meta(max_length=20_000)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Tenth = Annotated[float, Meta(ge=0, le=10)]
Answer = Annotated[int, Meta(ge=0, le=4)]
