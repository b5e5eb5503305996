"""No two pieces alike: shared phrases between pieces, and openings used too often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.texts import texts

SHINGLE = 3  # words in a row
TOO_ALIKE = 0.3  # of the phrases of both together; practices written apart share about 0.02
MOST_USE = 0.04  # of a kind, for the same first two words
AT_LEAST = 4  # uses that are always allowed, for small kinds
OPENINGS = {
    "title", "promise", "first step", "stuck", "notice", "why", "words", "variation", "tip", "meet",
}  # fmt: skip
SAME_SHAPE = {"items", "articles", "causes", "help"}  # a measure wants sameness; the others are few
SHORT = {"cards", "questions", "wishes", "phrases", "moments"}
WORD = re.compile(r"[a-zà-ÿ0-9]+(?:['’][a-zà-ÿ]+)*")


class Pair(NamedTuple):
    """Two pieces and how much of their phrases they share, 0 to 1."""

    share: float
    one: str
    other: str


def problems(library: Library) -> Iterator[Problem]:
    """Find pieces that are nearly the same, and openings that come too often."""
    for pair in closest(library):
        if pair.share >= TOO_ALIKE:
            yield Problem(pair.one, f"is too much like {pair.other} ({pair.share:.2f})")
    yield from _openings(library)


def closest(library: Library, most: int = 10) -> list[Pair]:
    """Give the pairs of pieces that share most of their phrases, also across kinds, the closest first."""
    pairs = pairs_of({name: _phrases(words) for name, words in _whole(library).items()})
    pairs += pairs_of({name: _phrases(words) for name, words in _single(library).items()})
    return sorted(pairs, reverse=True)[:most]


def _whole(library: Library) -> dict[str, str]:
    """Give each practice and idea with all its words, across both kinds: the one may repeat the other."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts(library):
        if text.kind in {"practices", "ideas"}:
            held[text.file].append(text.words)
    return {file: " ".join(words) for file, words in held.items()}


def _single(library: Library) -> dict[str, str]:
    """Give everything that is one or two sentences: cards, questions, wishes, phrases, moments."""
    return {
        f"{text.file} “{text.words[:40]}…”": text.words
        for text in texts(library)
        if text.kind in SHORT and text.field in {"words", "variation"}
    }


def pairs_of(phrases: dict[str, set[tuple[str, ...]]]) -> list[Pair]:
    """Give every pair that shares something, with how much: Jaccard's measure over what each holds."""
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, held in phrases.items():
        for phrase in held:
            holders[phrase].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        for index, one in enumerate(names):
            shared.update((one, other) for other in names[index + 1 :])
    return [
        Pair(count / (len(phrases[one]) + len(phrases[other]) - count), one, other)
        for (one, other), count in shared.items()
    ]


def _phrases(words: str) -> set[tuple[str, ...]]:
    said = WORD.findall(words.lower())
    return {tuple(said[index : index + SHINGLE]) for index in range(max(1, len(said) - SHINGLE + 1))}


def _openings(library: Library) -> Iterator[Problem]:
    counted: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for text in texts(library):
        field = text.field.partition(" ")[0] if text.field.startswith("variation") else text.field
        if text.kind not in SAME_SHAPE and field in OPENINGS:
            counted[text.kind, field][" ".join(WORD.findall(text.words.lower())[:2])] += 1
    for (kind, field), openings in counted.items():
        allowed = max(AT_LEAST, int(MOST_USE * openings.total()))
        for opening, uses in openings.most_common():
            if uses > allowed:
                yield Problem(kind, f"{field}: {uses} begin with “{opening} …”, and {allowed} may")
