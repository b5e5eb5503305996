"""Things to say: phrases that repair, conversations with an agenda, and the four patterns in oneself."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Grade, Line, NotWhen, Passage


class Phrase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence that mends. `meet`: how the other can take it up, in words of their own mouth.

    `first`: it is short and fits so many moments that it stands on top for whoever has not sent any.
    """

    slug: str
    words: Line
    meet: Line
    when: Line | None = None
    first: bool = False


class Phrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of phrases for one kind of moment. Phrase slugs are unique over all groups."""

    slug: str
    title: Line
    about: Passage
    order: int = 100
    evidence: tuple[str, ...] = ()
    phrases: Annotated[tuple[Phrase, ...], Meta(min_length=1)]


class Prompt(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to think over alone before a check-in. Its words are the couple's to answer or skip."""

    slug: str
    words: Line
    help: Line


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One part of a check-in. `turns`: `each` speaks in turn, or you talk `together`.

    `prompts`: which of the prompts thought over alone belong here.
    """

    title: Line
    words: Passage
    minutes: Annotated[int, Meta(ge=1, le=30)]
    turns: Literal["each", "together"]
    prompts: tuple[str, ...] = ()


class Agenda(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A conversation with an order: what each thinks over alone, then the parts you go through together."""

    slug: str
    title: Line
    about: Passage
    when: Line
    order: int = 100
    not_when: tuple[NotWhen, ...] = ()
    prompts: Annotated[tuple[Prompt, ...], Meta(min_length=4, max_length=6)]
    parts: Annotated[tuple[Part, ...], Meta(min_length=3, max_length=7)]
    agree: Passage
    limit: Line
    evidence: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """How long it takes together, for both."""
        return sum(part.minutes for part in self.parts)


class Rewording(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same thing said two ways, and what changed."""

    before: Line
    after: Line
    why: Line


class Pattern(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the four patterns that wear people down, looked at in oneself only.

    `practice` names a small practice that trains the antidote.
    """

    slug: Literal["criticism", "contempt", "defensiveness", "stonewalling"]
    title: Line
    about: Passage
    signs: Annotated[tuple[Line, ...], Meta(min_length=4, max_length=7)]
    does: Passage
    antidote: Line
    instead: Passage
    rewordings: Annotated[tuple[Rewording, ...], Meta(min_length=3, max_length=3)]
    practice: str
    limit: Line
    evidence: Annotated[tuple[str, ...], Meta(min_length=1)]
    grade: Grade


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question of a closeness session."""

    slug: str
    words: Line


class QuestionSet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Twelve questions of one depth, answered in turns."""

    title: Line
    about: Line
    questions: Annotated[tuple[Question, ...], Meta(min_length=12, max_length=12)]


class Closeness(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An evening of questions in three sets that go deeper, for two who have known each other for years.

    `quiet`: how it ends, without words. Question slugs are unique over all sessions.
    """

    slug: str
    title: Line
    about: Passage
    minutes: Annotated[int, Meta(ge=20, le=120)]
    order: int = 100
    not_when: tuple[NotWhen, ...] = ()
    sets: Annotated[tuple[QuestionSet, ...], Meta(min_length=3, max_length=3)]
    quiet: Passage
    quiet_minutes: Annotated[int, Meta(ge=1, le=15)] = 5
    limit: Line
    evidence: tuple[str, ...] = ()

    def question(self, slug: str) -> Question | None:
        """One of its questions by its slug."""
        found = (question for part in self.sets for question in part.questions if question.slug == slug)
        return next(found, None)
