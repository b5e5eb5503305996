"""What two sit down to with few words: a story to tell together, and talks that have one order."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Grade, Line, NotWhen, Passage


class Turn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One turn of a story. `who`: the `first` to tell, the `other`, `each` in turn, or `both` together.

    `listen`: a word for the one who has just told or is still to.
    """

    who: Literal["first", "other", "each", "both"]
    words: Line
    listen: Line | None = None


class Telling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A story of theirs, told by turns; the last turn carries it to now. `keep`: what to write down of it."""

    slug: str
    title: Line
    about: Passage
    minutes: Annotated[int, Meta(ge=5, le=60)]
    order: int = 100
    not_when: tuple[NotWhen, ...] = ()
    turns: Annotated[tuple[Turn, ...], Meta(min_length=3, max_length=4)]
    keep: Line
    limit: Line
    evidence: Annotated[tuple[str, ...], Meta(min_length=1)]
    grade: Grade


class GuidedPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a guided talk: what it is, and `lines` that somebody could say."""

    slug: str
    title: Line
    words: Line
    lines: tuple[Line, ...] = ()


class Length(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long each of the two has, where that is theirs to choose: minutes a turn."""

    slug: str
    title: Line
    about: Line
    minutes: Annotated[int, Meta(ge=1, le=60)]


class Guided(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A guided talk that has one order: appreciation rounds, and the stress-reducing talk."""

    slug: Literal["rounds", "unload"]
    title: Line
    about: Passage
    not_when: tuple[NotWhen, ...] = ()
    parts: Annotated[tuple[GuidedPart, ...], Meta(min_length=3, max_length=6)]
    lengths: tuple[Length, ...] = ()
    limit: Line
    evidence: Annotated[tuple[str, ...], Meta(min_length=1)]
    grade: Grade

    def part(self, slug: str) -> GuidedPart | None:
        """One of its parts by its slug."""
        return next((part for part in self.parts if part.slug == slug), None)
