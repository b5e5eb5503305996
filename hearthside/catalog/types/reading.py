"""Things to read: articles, warm lines, and the sources of all that is claimed."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Grade, Line, Passage


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something to read. `body` is CommonMark; `[@evidence-id]` in it becomes a numbered source."""

    slug: str
    title: Line
    summary: Passage
    minutes: Annotated[int, Meta(ge=1, le=30)]
    evidence: tuple[str, ...]
    order: int = 100
    body: str


class Lines(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Warm lines for the top of Today: one file for each part of the day, and for coming back or pausing."""

    slug: Literal["morning", "day", "evening", "night", "back", "paused"]
    words: Annotated[tuple[Line, ...], Meta(min_length=3)]


Design = Literal[
    "meta-analysis", "rct", "experiment", "longitudinal", "cross-sectional", "review", "theory",
]  # fmt: skip


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One source. `doi` is given only where `verified`: where the reference was seen elsewhere and agrees.

    `n` people or `sample` in words say who was studied. `figures`: whether the numbers in `finding` were
    seen in a source, partly, not yet (`unchecked`), or there are none.
    """

    slug: str
    authors: str
    year: int
    title: str
    venue: str
    design: Design
    finding: str
    limits: str
    grade: Grade
    verified: bool
    figures: Literal["seen", "partly", "unchecked", "none"] = "none"
    n: int | None = None
    sample: str | None = None
    doi: str | None = None
    url: str | None = None
