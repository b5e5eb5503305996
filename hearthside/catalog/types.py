"""The shape of every kind of content. `slug` is the file's name and stable for ever."""

from __future__ import annotations

from datetime import date
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
    """One statement of the assessment, answered 0-4. `reverse`: agreeing means *less* of the cause."""

    slug: str
    cause: Cause
    words: Line
    reverse: bool
    form: Literal["a", "b"]


class CauseFacts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a cause is named and told: `name`, `about` what it is, `low` and `high` what a level means."""

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


class Lines(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Warm lines for the top of Today: one file for each part of the day, and for coming back or pausing."""

    slug: Literal["morning", "day", "evening", "night", "back", "paused"]
    words: Annotated[tuple[Line, ...], Meta(min_length=3)]


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something to read. `body` is CommonMark; `[@evidence-id]` in it becomes a numbered source."""

    slug: str
    title: Line
    summary: Passage
    minutes: Annotated[int, Meta(ge=1, le=30)]
    evidence: tuple[str, ...]
    order: int = 100
    body: str


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


class Emergency(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number for immediate danger and what it brings. What is dialled follows from `phone`."""

    phone: Annotated[str, Meta(min_length=2, max_length=20)]
    services: Line
    note: Line | None = None
    chat: str | None = None


class Helpline(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A service that people can turn to, and for what. What is not verified is left out, never guessed.

    `confidence` high: two independent public sources agree; medium: fewer do. `own_behaviour`: also there
    for people worried about what they do themselves. `covers`: only this part of the country.
    """

    about: Literal["violence", "crisis", "sexual_violence", "lgbtq", "men", "police", "doctor", "therapy"]
    name: Line
    phone: str | None = None
    also: tuple[str, ...] = ()
    from_abroad: str | None = None
    text: Line | None = None
    textphone: str | None = None
    whatsapp: str | None = None
    ussd: str | None = None
    email: str | None = None
    chat: str | None = None
    url: str | None = None
    instructions: Line | None = None
    hours: Line | None = None
    free: bool = False
    hidden_on_bill: bool = False
    own_behaviour: bool = False
    audience: Line | None = None
    languages: Line | None = None
    covers: Line | None = None
    note: Line | None = None
    caution: Line | None = None
    confidence: Literal["high", "medium"]
    sources: Annotated[int, Meta(ge=1)]


class Country(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where to turn in one country; `slug` is its ISO code in small letters. `first` stands on top.

    `checked` is the day on which it was gathered from public pages. `missing`: what could not be verified.
    """

    slug: Annotated[str, Meta(pattern=r"^[a-z]{2}$")]
    name: Line
    first: Line
    checked: date
    emergency: Annotated[tuple[Emergency, ...], Meta(min_length=1)]
    lines: Annotated[tuple[Helpline, ...], Meta(min_length=1)]
    quiet: Line | None = None
    note: Line | None = None
    missing: tuple[Line, ...] = ()


class Directory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list that somebody else keeps, for many countries: of helplines or of therapists."""

    slug: str
    name: Line
    about: Line
    url: str
    kind: Literal["helplines", "therapy"]
    order: int = 100


class Guide(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of the help room. `body` is CommonMark with `[@evidence-id]`, as in articles."""

    slug: str
    title: Line
    summary: Passage
    evidence: tuple[str, ...] = ()
    body: str


class Sign(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sign that it may be time for help, with the reason, and whose help: `leads` says where it leads."""

    slug: str
    words: Line
    reason: Passage
    leads: Literal["safety", "crisis", "doctor", "alone", "couple"]
    evidence: tuple[str, ...] = ()
    order: int


class Therapy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of help from outside: what happens there, what is known about it, and how well."""

    slug: str
    name: Line
    about: Passage
    known: Passage
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    order: int
