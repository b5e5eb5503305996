"""Ideas: something to do together for novelty, for play, or for time out."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Line, Passage

IdeaKind = Literal["date", "class", "switch", "first", "cook", "read", "walk", "play", "trip"]
Novelty = Literal[
    "skill", "place", "taste", "body", "mind", "people", "nature", "making", "night", "absurd",
]  # fmt: skip
Where = Literal["home", "indoors", "outdoors"]
Season = Literal["spring", "summer", "autumn", "winter"]
Access = Literal["step_free", "seated", "low_sensory"]


class Idea(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something to do together. `minutes` for one go; `cost` for two; `energy` 1 low to 3 high.

    `kind`: a `class` is in what neither knows, a `switch` changes an ordinary habit, a `first` repeats one
    of the couple's own firsts. `where` it can happen (any of them). `light` and `seasons` (none: all year)
    say when. `child`: `along` welcome, while one is `asleep`, or somebody else looks after them (`away`).
    `access`: what it can be done with. `apart` says how two people far from each other do it, if they can.
    `steps` makes it guided; without them it is free.
    """

    slug: str
    title: Annotated[str, Meta(min_length=3, max_length=70)]
    words: Annotated[str, Meta(min_length=40, max_length=500)]
    kind: IdeaKind
    novelty: Annotated[tuple[Novelty, ...], Meta(min_length=1, max_length=3)]
    minutes: Annotated[int, Meta(ge=5, le=2880)]
    cost: Literal["nothing", "little", "some", "more"]
    energy: Annotated[int, Meta(ge=1, le=3)]
    where: Annotated[tuple[Where, ...], Meta(min_length=1)]
    light: Literal["any", "day", "dark"] = "any"
    seasons: tuple[Season, ...] = ()
    child: Literal["along", "asleep", "away"]
    access: tuple[Access, ...] = ()
    alcohol_free: bool = True
    apart: Line | None = None
    steps: Annotated[tuple[Line, ...], Meta(max_length=6)] = ()
    tip: Line


class Wish(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that a member may wish for, answered yes, maybe or no. `level` 1 affection to 5 desire."""

    slug: str
    words: Passage
    level: Annotated[int, Meta(ge=1, le=5)]


class Wishes(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of wishes, shown together. Wish slugs are unique over all groups."""

    slug: str
    title: Line
    about: Passage
    order: int = 100
    wishes: Annotated[tuple[Wish, ...], Meta(min_length=1)]
