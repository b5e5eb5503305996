"""Reads the content folder into a Library. The only module of the catalog that opens files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hearthside.catalog.types import (
    Agenda,
    Article,
    Card,
    CauseFacts,
    Closeness,
    Country,
    Deck,
    Directory,
    Evidence,
    Guide,
    Idea,
    Item,
    Lines,
    Moment,
    Pattern,
    Phrases,
    Practice,
    Road,
    Sign,
    Therapy,
    Wishes,
)

CONTENT = Path(__file__).resolve().parent.parent / "content"
ENGLISH = "en"
FENCE = "+++"
QUOTES = (
    (re.compile(r"(?<![^\s(])'"), "‘"),  # at the start of a word it opens, everywhere else it closes
    (re.compile(r"'"), "’"),
    (re.compile(r'(?<![^\s(])"'), "“"),
    (re.compile(r'"'), "”"),
)
T = TypeVar("T", bound=msgspec.Struct)


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
    """Everything that Hearthside has to say in one language, by slug. Not to be changed by who reads it."""

    practices: dict[str, Practice] = field(default_factory=dict)
    decks: dict[str, Deck] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    ideas: dict[str, Idea] = field(default_factory=dict)
    closeness: dict[str, Closeness] = field(default_factory=dict)
    agendas: dict[str, Agenda] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)
    wishes: dict[str, Wishes] = field(default_factory=dict)
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


FOLDERS: dict[str, type[msgspec.Struct]] = {
    "practices": Practice,
    "decks": Deck,
    "ideas": Idea,
    "closeness": Closeness,
    "agendas": Agenda,
    "phrases": Phrases,
    "patterns": Pattern,
    "wishes": Wishes,
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
}


@cache
def library(language: str = ENGLISH) -> Library:
    """Give the content in `language`, or in English where there is no folder for it.

    Raises BadContent when any file cannot be used: content is part of the program.
    """
    root = CONTENT / language
    found, problems = read(root if root.is_dir() else CONTENT / ENGLISH)
    if problems:
        raise BadContent(problems)
    return found


def read(root: Path) -> tuple[Library, list[Problem]]:
    """Read one language folder; gives what could be read, and one problem for each item that could not."""
    found, problems = Library(), list[Problem]()
    for folder, kind in FOLDERS.items():
        shelf: dict[str, Any] = getattr(found, folder.rpartition("/")[2])
        for path in _files(root / folder):
            try:
                shelf[path.stem] = _convert({"slug": path.stem, **_facts(path)}, kind)
            except (ValueError, TypeError) as error:
                problems.append(Problem(_name(root, path), _said(error)))
    problems += _read_items(root, found.items)
    problems += _read_cards(found)
    problems += _inner_slugs(found)
    return found, problems


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in {".toml", ".md"})


def _facts(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8")
    if path.suffix == ".toml":
        return tomllib.loads(text)
    _, front, body = [*text.split(FENCE, 2), "", ""][:3]
    if not text.startswith(FENCE) or not body.strip():
        raise ValueError(f"begins with {FENCE}, facts, {FENCE}, and then the words")
    return {**tomllib.loads(front), "body": body.strip() + "\n"}


def _convert(facts: dict[str, Any], kind: type[T]) -> T:
    return msgspec.convert(_typeset(facts), kind)


def _typeset(value: Any) -> Any:
    """Turn the quotes of a keyboard into those of a printer. Long texts are set in prose.py."""
    if isinstance(value, str):
        for typed, printed in () if value.startswith("http") else QUOTES:
            value = typed.sub(printed, value)
        return value
    if isinstance(value, list):
        return [_typeset(one) for one in value]
    if isinstance(value, dict):
        return {key: one if key == "body" else _typeset(one) for key, one in value.items()}
    return value


def _read_items(root: Path, shelf: dict[str, Item]) -> Iterator[Problem]:
    for path in _files(root / "assessment" / "items"):
        try:
            listed = _facts(path).get("items", [])
        except ValueError as error:
            yield Problem(_name(root, path), _said(error))
            continue
        for facts in listed:
            slug = str(facts.get("slug", "an item without a slug"))
            try:
                item = _convert({"form": path.stem, **facts}, Item)
            except (ValueError, TypeError) as error:
                yield Problem(_name(root, path), f"{slug}: {_said(error)}")
                continue
            if slug in shelf:
                yield Problem(_name(root, path), f"{slug}: this slug is taken")
            shelf[slug] = item


def _read_cards(found: Library) -> Iterator[Problem]:
    for deck in found.decks.values():
        for card in deck.cards:
            if card.slug in found.cards:
                yield Problem(f"decks/{deck.slug}.toml", f"{card.slug}: this slug is taken")
            found.cards[card.slug] = card


def _inner_slugs(found: Library) -> Iterator[Problem]:
    """Find slugs of phrases, wishes and questions that are used twice: entries will point to them."""
    held: list[tuple[str, Iterable[str]]] = []
    held += [(f"phrases/{g.slug}.toml", [p.slug for p in g.phrases]) for g in found.phrases.values()]
    held += [(f"wishes/{g.slug}.toml", [w.slug for w in g.wishes]) for g in found.wishes.values()]
    held += [
        (f"closeness/{evening.slug}.toml", [q.slug for part in evening.sets for q in part.questions])
        for evening in found.closeness.values()
    ]
    taken = set[str]()
    for file, slugs in held:
        for slug in slugs:
            if slug in taken:
                yield Problem(file, f"{slug}: this slug is taken")
            taken.add(slug)


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
