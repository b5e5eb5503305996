"""Things to do: practices, ideas, the five moments, and the road they stand on."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import (
    Cause,
    Family,
    Grade,
    Line,
    Need,
    NotWhen,
    OnlyWhen,
    Passage,
    Situation,
    Weight,
)


class Practice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to do. `minutes` for one go; `energy` 1 low to 3 high; `depth` 1 light to 3 deep.

    `who`: both together, `one` for the other, or `either` alone. `size`: main (the week's practice for
    two), small (one member's own), date (an outing). `closeness` 1 (a look, a word) to 5 (sexual) gates
    physical steps. `only_when`: offered only to those who said that one of these is so; found by anybody.
    `ill` and `hurt` are then whoever does it, `partner_ill` is the other one. `grade` is the best that the
    named evidence supports for this practice.
    """

    slug: str
    title: Annotated[str, Meta(min_length=3, max_length=70)]
    promise: Annotated[str, Meta(min_length=10, max_length=140)]
    family: Family
    causes: dict[Cause, Weight]
    minutes: Annotated[int, Meta(ge=1, le=240)]
    energy: Annotated[int, Meta(ge=1, le=3)]
    depth: Annotated[int, Meta(ge=1, le=3)]
    who: Literal["both", "one", "either"]
    size: Literal["main", "small", "date"]
    needs: tuple[Need, ...] = ()
    closeness: Annotated[int, Meta(ge=1, le=5)] = 1
    conflict: bool = False
    physical: bool = False
    sexual: bool = False
    trust: Annotated[int, Meta(ge=0, le=3)] = 0
    not_when: tuple[NotWhen, ...] = ()
    only_when: tuple[OnlyWhen, ...] = ()
    cooldown_weeks: Annotated[int, Meta(ge=0, le=52)] = 2
    steps: Annotated[tuple[Line, ...], Meta(min_length=3, max_length=7)]
    stuck: Line
    variations: dict[Situation, Line]
    notice: Line
    habit: Line
    why: Passage
    limit: Line
    evidence: Annotated[tuple[str, ...], Meta(min_length=1)]
    grade: Grade


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A thanks as somebody might give it: what the other did ("When you …"), and what it meant."""

    did: Line
    meant: Line


class Moment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the five daily moments with small variations of it (slug -> words).

    `examples`: for the one that is put into words.
    """

    slug: Literal["hello", "appreciation", "touch", "question", "laugh"]
    title: Line
    about: Line
    noticed: Line
    evidence: tuple[str, ...]
    variations: dict[str, Line]
    examples: tuple[Example, ...] = ()


class Road(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way through the path: a cause, `rebuild` or `alone`. Stages open in order, `weeks` each."""

    slug: str
    title: Line
    about: Passage
    stages: Annotated[tuple[Stage, ...], Meta(min_length=1)]


class Stage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One stage of a road: what it is for, how long it usually lasts, and the families it draws on."""

    title: Line
    about: Passage
    weeks: Annotated[int, Meta(ge=1, le=12)]
    families: Annotated[tuple[Family, ...], Meta(min_length=1)]
    depth: Annotated[int, Meta(ge=1, le=3)]
