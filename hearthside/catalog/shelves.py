"""What a library holds: one shelf for each kind of content, and the folder from which it is filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from hearthside.catalog.types import (
    Advice,
    Agenda,
    Article,
    Card,
    CauseFacts,
    Closeness,
    Country,
    CueFamily,
    Deck,
    Directory,
    Evidence,
    Feelings,
    Frame,
    Guide,
    Guided,
    Idea,
    Item,
    Lines,
    Moment,
    Pattern,
    Phrases,
    Practice,
    Road,
    SecondReader,
    Sign,
    Telling,
    Therapy,
    Wishes,
    WordList,
)


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one file (its path inside the language folder), in plain words."""

    file: str
    words: str

    def __str__(self) -> str:
        """Give `file: words`."""
        return f"{self.file}: {self.words}"


class BadContent(Exception):
    """Content that cannot be used: one line for each bad file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with which file."""
        super().__init__("\n".join(map(str, problems)))


@dataclass(frozen=True)
class Library:
    """Everything that Hearthside has to say in one language, by slug. Not to be changed by who reads it.

    `known_words` are spelt right although no dictionary has them; only the check of spelling asks for them.
    """

    practices: dict[str, Practice] = field(default_factory=dict)
    decks: dict[str, Deck] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    ideas: dict[str, Idea] = field(default_factory=dict)
    closeness: dict[str, Closeness] = field(default_factory=dict)
    tellings: dict[str, Telling] = field(default_factory=dict)
    guided: dict[str, Guided] = field(default_factory=dict)
    agendas: dict[str, Agenda] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)
    wishes: dict[str, Wishes] = field(default_factory=dict)
    feelings: dict[str, Feelings] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    causes: dict[str, CauseFacts] = field(default_factory=dict)
    moments: dict[str, Moment] = field(default_factory=dict)
    lines: dict[str, Lines] = field(default_factory=dict)
    roads: dict[str, Road] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    helplines: dict[str, Country] = field(default_factory=dict)
    directories: dict[str, Directory] = field(default_factory=dict)
    guides: dict[str, Guide] = field(default_factory=dict)
    signs: dict[str, Sign] = field(default_factory=dict)
    therapies: dict[str, Therapy] = field(default_factory=dict)
    advice: dict[str, Advice] = field(default_factory=dict)
    cues: dict[str, CueFamily] = field(default_factory=dict)
    lists: dict[str, WordList] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    senses: dict[str, WordList] = field(default_factory=dict)
    readers: dict[str, SecondReader] = field(default_factory=dict)
    known_words: set[str] = field(default_factory=set)


FOLDERS: dict[str, type[msgspec.Struct]] = {
    "practices": Practice,
    "decks": Deck,
    "ideas": Idea,
    "closeness": Closeness,
    "tellings": Telling,
    "guided": Guided,
    "agendas": Agenda,
    "phrases": Phrases,
    "patterns": Pattern,
    "wishes": Wishes,
    "feelings": Feelings,
    "assessment/causes": CauseFacts,
    "moments": Moment,
    "lines": Lines,
    "roads": Road,
    "articles": Article,
    "evidence": Evidence,
    "helplines": Country,
    "directories": Directory,
    "support/guides": Guide,
    "support/signs": Sign,
    "support/therapies": Therapy,
    "wording/advice": Advice,
    "wording/cues": CueFamily,
    "wording/lists": WordList,
    "wording/frames": Frame,
    "wording/senses": WordList,
    "wording/readers": SecondReader,
}
