"""Reads the content folders into a Library. The only module of the catalog that opens files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hearthside.catalog.shelves import FOLDERS, BadContent, Library, Problem
from hearthside.catalog.types import Item

__all__ = ["CONTENT", "ENGLISH", "BadContent", "Library", "Problem", "further", "library", "read"]

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
_further: list[Path] = []


def further(*folders: Path) -> None:
    """From now on read these folders after our own: what lies in them is added, or stands instead of ours.

    Each has a folder for every language, laid out like `hearthside/content`. Call it before anything asks
    for a library: what others have been given by then stays as it is.
    """
    _further[:] = folders
    library.cache_clear()


@cache
def library(language: str = ENGLISH) -> Library:
    """Give the content in `language`, or in English where there is no folder for it.

    Raises BadContent when any file cannot be used: content is part of the program.
    """
    spoken = language if (CONTENT / language).is_dir() else ENGLISH
    found, problems = read(CONTENT / spoken, *(folder / spoken for folder in _further))
    if problems:
        raise BadContent(problems)
    return found


def read(root: Path, *over: Path) -> tuple[Library, list[Problem]]:
    """Read a language folder, and those that are laid `over` it: a file there replaces one of the same name.

    Gives what could be read, and one problem for each item that could not.
    """
    found, problems = Library(), list[Problem]()
    for folder in (root, *over):
        problems += _read_files(folder, found, named_from=root)
        problems += _read_items(folder, found.items, named_from=root)
    problems += _read_cards(found)
    problems += _inner_slugs(found)
    return found, problems


def _read_files(root: Path, found: Library, *, named_from: Path) -> Iterator[Problem]:
    for folder, kind in FOLDERS.items():
        shelf: dict[str, Any] = getattr(found, folder.rpartition("/")[2])
        for path in _files(root / folder):
            try:
                shelf[path.stem] = _convert({"slug": path.stem, **_facts(path)}, kind)
            except (ValueError, TypeError) as error:
                yield Problem(_name(named_from, path), _said(error))


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


def _read_items(root: Path, shelf: dict[str, Item], *, named_from: Path) -> Iterator[Problem]:
    here = set[str]()
    for path in _files(root / "assessment" / "items"):
        try:
            listed = _facts(path).get("items", [])
        except ValueError as error:
            yield Problem(_name(named_from, path), _said(error))
            continue
        for facts in listed:
            slug = str(facts.get("slug", "an item without a slug"))
            try:
                item = _convert({"form": path.stem, **facts}, Item)
            except (ValueError, TypeError) as error:
                yield Problem(_name(named_from, path), f"{slug}: {_said(error)}")
                continue
            if slug in here:
                yield Problem(_name(named_from, path), f"{slug}: this slug is taken")
            here.add(slug)
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
    """What a file is called: its path inside our own folder, or all of it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
