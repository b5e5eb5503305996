"""The shape of every kind of content. `slug` is the file's name and stable for ever."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Cause = Literal["distance", "resentment", "touch", "routine", "stress", "self", "granted"]
CAUSES: tuple[Cause, ...] = ("distance", "resentment", "touch", "routine", "stress", "self", "granted")
Family = Literal[
    "check_ins", "deep_questions", "listening", "appreciation", "novelty", "play", "touch", "desire_talk",
    "repair_skills", "conflict_reappraisal", "phones_down", "rituals", "own_growth", "memories",
    "stress_talk", "rebuild",
]  # fmt: skip
Grade = Literal["A", "B", "C", "D"]
Need = Literal["same_place", "privacy", "outdoors", "money", "childcare", "calm", "mobility"]
NotWhen = Literal["rupture", "fear", "flooded", "grief"]
Situation = Literal["apart", "child", "tired", "shy", "neurodivergent", "no_money"]
Weight = Annotated[float, Meta(gt=0, le=1)]
Line = Annotated[str, Meta(min_length=1, max_length=400)]
Passage = Annotated[str, Meta(min_length=1, max_length=1200)]


class Practice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to do. `minutes` for one go; `energy` 1 low to 3 high; `depth` 1 light to 3 deep.

    `who`: both together, `one` for the other, or `either` alone. `size`: main (the week's practice for
    two), small (one member's own), date (an outing). `closeness` 1 (a look, a word) to 5 (sexual) gates
    physical steps. `grade` is the best that the named evidence supports for this practice.
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


class Card(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question. `guess` marks cards where one may first guess the other's answer."""

    slug: str
    words: Line
    depth: Annotated[int, Meta(ge=1, le=3)] = 1
    guess: bool = False


class Deck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A themed set of cards. Card slugs are unique over all decks."""

    slug: str
    title: Line
    about: Passage
    opt_in: bool = False
    cards: Annotated[tuple[Card, ...], Meta(min_length=1)]


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement of the assessment, answered 0-4. `reverse`: agreeing means the cause is *less* at work."""

    slug: str
    cause: Cause
    words: Line
    reverse: bool
    form: Literal["a", "b"]


class CauseFacts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a cause is named and told: `name` short, `about` what it is, `low` and `high` what a level means."""

    slug: Cause
    name: Line
    about: Passage
    low: Line
    high: Line
    talk: Line
    evidence: tuple[str, ...]


class Moment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the five daily moments with small variations of it (slug -> words)."""

    slug: Literal["hello", "appreciation", "touch", "question", "laugh"]
    title: Line
    about: Line
    noticed: Line
    evidence: tuple[str, ...]
    variations: dict[str, Line]


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something to read. `body` is CommonMark; `[@evidence-id]` in it becomes a numbered source."""

    slug: str
    title: Line
    summary: Passage
    minutes: Annotated[int, Meta(ge=1, le=30)]
    evidence: tuple[str, ...]
    order: int = 100
    body: str


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One source. `doi` is given only where `verified`."""

    slug: str
    authors: str
    year: int
    title: str
    venue: str
    design: str
    finding: str
    limits: str
    grade: Grade
    verified: bool
    n: int | None = None
    doi: str | None = None
    url: str | None = None


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
