"""Words for feelings, to pick from."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Line


class Feelings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A few words for feelings that lie near each other. Each goes on from "I felt …"."""

    slug: str
    title: Line
    order: int = 100
    words: Annotated[tuple[Line, ...], Meta(min_length=3, max_length=8)]
