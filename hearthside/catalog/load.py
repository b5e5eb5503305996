"""Reads the content folders into a Library. The only module of the catalog that opens files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hearthside.catalog.shelves import FOLDERS, BadContent, Library, Problem
from hearthside.catalog.types import Item

__all__ = [
    "CONTENT", "ENGLISH", "BadContent", "Library", "Problem", "further", "layers", "library", "located",
    "read", "shelf", "unread",
]  # fmt: skip

CONTENT = Path(__file__).resolve().parent.parent / "content"
ENGLISH = "en"
FENCE = "+++"
ENDINGS = (".toml", ".md")
ITEMS = "assessment/items"
KNOWN_WORDS = "known_words.txt"
OUR_KNOWN_WORDS = Path(__file__).with_name("checks") / KNOWN_WORDS
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # as records keep it: an entry will point to it
LONGEST_NAME = 80
OF_COUPLES = "own-"  # how the slugs of cards begin that couples write themselves
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
    """Give the content in `language`; what is not there in it is in English.

    Raises BadContent when any file cannot be used: content is part of the program.
    """
    root, *over = layers(language, *_further)
    found, problems = read(root, *over)
    if problems:
        raise BadContent(problems)
    return found


def shelf(folder: str, kind: type[T]) -> dict[str, T]:
    """Give one folder of the English content alone, without reading the rest. BadContent as `library`."""
    found = dict[str, T]()
    for root in layers(ENGLISH, *_further):
        for path in _files(root / folder):
            try:
                found[path.stem] = _convert({"slug": path.stem, **_facts(path)}, kind)
            except (ValueError, TypeError, OSError) as error:
                raise BadContent([Problem(f"{folder}/{path.name}", _said(error))]) from None
    return found


def layers(language: str = ENGLISH, *own: Path) -> list[Path]:
    """Give the folders to read for a language, each to be laid over those before it.

    English comes first, ours and then the host's `own`, so that whatever is not translated yet is there.
    """
    spoken = dict.fromkeys((ENGLISH, language))
    return [place / code for code in spoken for place in (CONTENT, *own)]


def read(root: Path, *over: Path) -> tuple[Library, list[Problem]]:
    """Read a language folder, and those that are laid `over` it: a file there replaces one of the same name.

    Gives what could be read, and one problem for each item that could not.
    """
    found, problems = Library(known_words=_words(OUR_KNOWN_WORDS)), list[Problem]()
    for folder in (root, *over):
        here = [*_read_files(folder, found), *_read_items(folder, found.items)]
        problems += here if folder == root else [located(problem, folder) for problem in here]
        found.known_words.update(_words(folder / KNOWN_WORDS))
    problems += [located(problem, *over) for problem in _inner_slugs(found)]
    found.cards.update({card.slug: card for deck in found.decks.values() for card in deck.cards})
    return found, problems


def located(problem: Problem, *over: Path) -> Problem:
    """Name a file that lies in one of these folders with its whole path: it isn't ours."""
    for folder in reversed(over):
        if (folder / problem.file).is_file():
            return Problem((folder / problem.file).as_posix(), problem.words)
    return problem


def unread(folder: Path) -> Iterator[Problem]:
    """Find files in a language folder that nobody reads: in a wrong place, or with a wrong ending."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = path.parent.relative_to(folder).as_posix()
        if path.name.startswith(".") or (place == "." and path.name == KNOWN_WORDS):
            continue
        if place not in (*FOLDERS, ITEMS):
            yield Problem(path.as_posix(), f"nobody reads it: {place} is no folder of content")
        elif path.suffix not in ENDINGS:
            yield Problem(path.as_posix(), "nobody reads it: its name ends neither in .toml nor in .md")


def _words(path: Path) -> set[str]:
    """Read a list of words that are spelt right, one to a line."""
    lines = path.read_text("utf-8-sig").splitlines() if path.is_file() else []
    return {line.strip().lower() for line in lines if line.strip() and not line.startswith("#")}


def _read_files(root: Path, found: Library) -> Iterator[Problem]:
    for folder, kind in FOLDERS.items():
        shelf: dict[str, Any] = getattr(found, folder.rpartition("/")[2])
        for path in _files(root / folder):
            try:
                _refuse(path.stem)
                shelf[path.stem] = _convert({"slug": path.stem, **_facts(path)}, kind)
            except (ValueError, TypeError, OSError) as error:
                yield Problem(path.relative_to(root).as_posix(), _said(error))


def _refuse(slug: str) -> None:
    """Raise ValueError for a name that no entry could keep."""
    if not NAME.fullmatch(slug) or len(slug) > LONGEST_NAME:
        raise ValueError(f"a name has small letters, digits and hyphens, as in a-long-hug, and not “{slug}”")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in ENDINGS and path.name[0] != ".")


def _facts(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8-sig")  # some editors put a mark before the first word
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
    here = set[str]()
    for path in _files(root / ITEMS):
        file = path.relative_to(root).as_posix()
        try:
            listed = _facts(path).get("items", [])
        except (ValueError, OSError) as error:
            yield Problem(file, _said(error))
            continue
        for facts in listed:
            slug = str(facts.get("slug", "an item without a slug"))
            try:
                item = _convert({"form": path.stem, **facts}, Item)
            except (ValueError, TypeError) as error:
                yield Problem(file, f"{slug}: {_said(error)}")
                continue
            yield from _fit([slug], here, file)
            shelf[slug] = item


def _inner_slugs(found: Library) -> Iterator[Problem]:
    """Find slugs inside files that are used twice in their kind, or that no entry could keep."""
    for folder, sets in _held(found).items():
        taken = set[str]()
        for slug, inside in sets:
            yield from _fit(inside, taken, f"{folder}/{slug}.toml")
    for moment in found.moments.values():
        yield from _fit(moment.variations, set(), f"moments/{moment.slug}.toml")


def _held(found: Library) -> dict[str, list[tuple[str, list[str]]]]:
    """Give what each set holds, by folder: the set's slug, and the slugs of what is in it."""
    return {
        "decks": [(deck.slug, [card.slug for card in deck.cards]) for deck in found.decks.values()],
        "phrases": [(group.slug, [one.slug for one in group.phrases]) for group in found.phrases.values()],
        "wishes": [(group.slug, [wish.slug for wish in group.wishes]) for group in found.wishes.values()],
        "closeness": [
            (evening.slug, [question.slug for part in evening.sets for question in part.questions])
            for evening in found.closeness.values()
        ],
    }


def _fit(slugs: Collection[str], taken: set[str], file: str) -> Iterator[Problem]:
    for slug in slugs:
        try:
            _refuse(slug)
        except ValueError as error:
            yield Problem(file, _said(error))
        if slug in taken:
            yield Problem(file, f"{slug}: this slug is taken")
        if slug.startswith(OF_COUPLES) and file.startswith("decks/"):
            yield Problem(file, f"{slug}: only cards that couples write begin with {OF_COUPLES}")
        taken.add(slug)


def _said(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror})"
    return str(error) or type(error).__name__
