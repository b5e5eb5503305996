"""How drafts are read before they are sent: labels, their words, cues, lists, frames that turn cues off."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Line

WordingLabel = Literal[
    "criticism", "contempt", "defensiveness", "stonewalling", "harsh_startup", "threat_or_coercion",
    "i_statement", "appreciation", "repair_attempt", "ownership", "request", "validation",
]  # fmt: skip
Signal = Literal[
    "accusation", "jab", "hook", "pause", "return_time", "busy", "laughter", "swearing", "situation",
    "feeling", "deed", "warmth", "boundary",
]  # fmt: skip
Pattern_ = Annotated[str, Meta(min_length=1, max_length=1600)]
Example = Annotated[str, Meta(min_length=1, max_length=1600)]


class Cue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way of saying something, as patterns (docs/wording.md), with drafts that must and must not fire it.

    `soft`: off where somebody is laughing or plainly playing. `where`: `first` is the first sentence only.
    """

    patterns: Annotated[tuple[Pattern_, ...], Meta(min_length=1)]
    soft: bool = False
    where: Literal["any", "first"] = "any"
    fires: Annotated[tuple[Example, ...], Meta(min_length=1)]
    quiet: tuple[Example, ...] = ()


class CueFamily(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues of one class. `shows` is a label, or a signal that rules combine with others."""

    slug: str
    shows: WordingLabel | Signal
    about: Line
    cues: Annotated[tuple[Cue, ...], Meta(min_length=1)]


class WordList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words and short phrases that patterns name as `<slug>`; a star at a word's end: any ending."""

    slug: str
    words: Annotated[tuple[Line, ...], Meta(min_length=1)]


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What turns cues off around it: speech of others, denials, stories.

    `covers`: what the pattern matched (`itself`), from there on (`after`), the `sentence`, or the `draft`.
    `turns_off`: the six that hurt (`alarms`), threats (`risk`), all but threats (`unsafe_stays`), or `all`.
    """

    slug: str
    about: Line
    patterns: Annotated[tuple[Pattern_, ...], Meta(min_length=1)]
    covers: Literal["itself", "after", "sentence", "draft"] = "sentence"
    turns_off: Literal["alarms", "risk", "unsafe_stays", "all"] = "alarms"
    quiet: Annotated[tuple[Example, ...], Meta(min_length=1)]


class Advice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said about a label, a sentence each. A thing done well has `does_well` and nothing else."""

    slug: str
    label: WordingLabel
    title: Line
    feels: Line | None = None
    antidote: Line | None = None
    question: Line | None = None
    does_well: Line | None = None


class Deciding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a label is decided: `trees` (engine.wording.trees), from `start`; it shows from `least` on."""

    start: float
    least: float
    trees: str


class SecondReader(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Weights of small signs and what is decided by them, fitted to made-up drafts; not changed by hand.

    `signs`: a line for each, the sign, a tab and letters (engine.wording.weights): how rare it is, and a
    weight for each of `columns`, as part of the `greatest`.
    """

    slug: str
    about: Line
    columns: tuple[str, ...]
    bias: tuple[float, ...]
    greatest: tuple[float, ...]
    deciding: dict[str, Deciding]
    signs: str
