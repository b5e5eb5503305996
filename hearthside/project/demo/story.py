"""The story of Ana and Ben as it lies in story/*.toml, and its types."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from msgspec import Struct, convert

from hearthside.project.demo.checkin_story import CheckIn, Reminded, Rhythmed, Thought
from hearthside.project.demo.talk_story import (
    Asked,
    Differing,
    Glance,
    Guessed,
    Laid,
    Letter,
    Low,
    Marked,
    Mending,
    Talk,
    Thanks,
)
from hearthside.records.fields import Cause, Moment
from hearthside.records.kinds.choice import Choice

Who = Literal["ana", "ben"]
NAMES: dict[Who, str] = {"ana": "Ana", "ben": "Ben"}
Verb = Literal["swap", "later", "not_us", "take"]
Reason = Literal["time", "energy", "not_us", "too_soon", "forgot"]


class Answers(Struct, frozen=True):
    """What each would answer to one card."""

    ana: str
    ben: str


class OwnCard(Struct, frozen=True):
    """A card that one of them added. `ana` and `ben` are their answers, if any."""

    card: str
    by: Who
    when: str
    words: str
    ana: str = ""
    ben: str = ""


class Noticed(Struct, frozen=True):
    """A moment noticed."""

    by: Who
    when: str
    moment: Moment
    words: str = ""


class Sitting(Struct, frozen=True):
    """One finished assessment: four answers a cause, in the order of the form."""

    by: Who
    when: str
    form: Literal["a", "b"]
    closeness: float
    willing: int
    answers: dict[Cause, list[int]]


class Put(Struct, frozen=True):
    """What one of them made of an offer."""

    verb: Verb
    by: Who
    day: str
    other: str | None = None
    reason: Reason | None = None

    def choice(self, **where: Any) -> Choice:
        """Give it as it is recorded."""
        return Choice(verb=self.verb, other=self.other, reason=self.reason, **where)


class Undone(Struct, frozen=True):
    """Why something was not done, said when the next week began."""

    by: Who
    reason: Reason


class ForTwo(Struct, frozen=True):
    """Something for both. `does` is a weekday; ratings are (1-5, note)."""

    practice: str
    does: str = ""
    put: Put | None = None
    undone: Undone | None = None
    ana: tuple[int, str] | None = None
    ben: tuple[int, str] | None = None


class ForOne(Struct, frozen=True):
    """Somebody's own small thing."""

    practice: str
    does: str = ""
    closer: int = 0
    note: str = ""


class Time(Struct, frozen=True):
    """What somebody said about their week."""

    minutes: int
    energy: int
    welcome: list[Literal["touch", "desire"]] = []


class Week(Struct, frozen=True):
    """One week of the path; `week` counts from this one, which is 0. `further`: lighter things for two."""

    week: int
    road: str
    both: ForTwo
    ana: ForOne
    ben: ForOne
    date: ForTwo | None = None
    further: list[ForTwo] = []
    time: dict[Who, Time] = {}


class Questions(Struct, frozen=True):
    """When they answered: "-38 wed ana" or, when one passed, "-28 tue ben not ana"."""

    on: list[str]
    sealed_by: Who


class Pause(Struct, frozen=True):
    """Somebody paused until a day, or (without one) came back."""

    by: Who
    when: str
    until: str = ""


class Situation(Struct, frozen=True):
    """How they live, as one of them put it."""

    by: Who
    when: str
    apart: bool = False


class Aftertaste(Struct, frozen=True):
    """What somebody kept to themselves about a practice."""

    by: Who
    when: str
    practice: str
    words: str
    worse: bool = False
    chore: bool = False


class Weekly(Struct, frozen=True):
    """What one of them said of a week; `tell`: to the other one too; `trust`: whether it was broken."""

    by: Who
    when: str
    close: float | None = None
    tension: int | None = None
    stress: int | None = None
    about: Cause | Literal["trust"] | None = None
    item: str | None = None
    mark: int | None = None
    tell: bool = False
    trust: bool | None = None


class Tastes(Struct, frozen=True):
    """What somebody would like, family by family: 1 rather not, 3 perhaps, 5 gladly."""

    by: Who
    when: str
    marks: dict[str, int]


class Story(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nine months."""

    arrived: str
    pulse: dict[Who, list[float]]
    questions: Questions
    pauses: list[Pause]
    situations: list[Situation]
    aftertastes: list[Aftertaste]
    answers: dict[str, Answers]
    own: list[OwnCard]
    guesses: list[Guessed]
    marks: list[Marked]
    table: list[Laid]
    noticed: list[Noticed]
    sittings: list[Sitting]
    weeks: list[Week]
    weekly: list[Weekly]
    tastes: list[Tastes]
    talks: list[Talk]
    letters: list[Letter]
    rhythms: list[Rhythmed]
    reminders: list[Reminded]
    prepared: list[Thought]
    checkins: list[CheckIn]
    differences: list[Differing]
    low: list[Low]
    asked: list[Asked]
    glances: list[Glance]
    repairs: list[Mending]
    appreciation: list[Thanks]
    this_week: dict[Who, Time]


@cache
def story() -> Story:
    """Read the story."""
    told: dict[str, Any] = {}
    for file in files("hearthside.project.demo").joinpath("story").iterdir():
        if file.name.endswith(".toml"):
            told |= tomllib.loads(file.read_text("utf-8"))
    return convert(told, Story)
