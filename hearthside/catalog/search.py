"""Searching what a library says: every word has to be there, and where it is decides what comes first.

Words are compared without case, accents and apostrophes, from their beginning: `appreci` finds
`appreciation`; those of one or two letters have to stand there whole. A word in a title counts more than one
in a summary, and that more than one in the text. Sources come after all else: they are for looking up.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["guide", "article", "practice", "deck", "idea", "card", "evidence"]
TITLE, SUMMARY, BODY = 9, 3, 1  # what one word is worth by where it stands
WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile(r"['’‘]")
PRINTED = re.compile(r"([^\W_]+(?:['’‘][^\W_]+)*)")
SENTENCE = re.compile(r"(?<=[.?!])\s+|(?<=[.?!][”’)])\s+|\n+")
WHOLE = 2
LONGEST = 170


# What people type, and the words in which the library speaks of it.
SAME: dict[str, tuple[str, ...]] = {
    "cheating": ("betray", "affair"), "cheated": ("betray", "affair"), "affair": ("betray",),
    "infidelity": ("betray", "affair"), "unfaithful": ("betray", "affair"), "lie": ("betray",),
    "divorce": ("ends", "leave", "leaving"), "separation": ("ends", "leaving"),
    "breakup": ("ends", "leaving"), "split": ("ends", "leaving"),
    "sex": ("desire", "touch"), "sexless": ("desire", "touch"),
    "libido": ("desire",), "intimacy": ("closeness", "touch", "close"), "porn": ("desire",),
    "erection": ("desire", "body"), "menopause": ("desire", "body"), "asexual": ("desire",),
    "miscarriage": ("grief", "baby"), "infertility": ("grief", "baby"), "bored": ("routine", "same"),
    "boring": ("routine", "same"), "boredom": ("routine",), "argue": ("quarrel",), "arguing": ("quarrel",),
    "argument": ("quarrel",), "fight": ("quarrel",), "fighting": ("quarrel",), "row": ("quarrel",),
    "ldr": ("apart", "far"), "distance": ("apart", "far"), "baby": ("child", "parent"), "kids": ("child",),
    "adhd": ("neurodivergent", "autistic"), "autism": ("autistic",), "therapy": ("therapist", "help"),
    "counselling": ("therapist",), "counseling": ("therapist",), "chores": ("load", "housework"),
    "housework": ("load",), "roommates": ("distance", "logistics"), "lonely": ("alone", "distance"),
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. Among equals those with a low `order` come first."""

    kind: Kind
    slug: str
    title: str
    summary: str
    body: tuple[str, ...] = ()
    order: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Index:
    """All entries, and for every word which of them have it, and what it is worth there."""

    entries: tuple[Entry, ...]
    places: Mapping[str, Mapping[int, int]]
    words: tuple[str, ...] = field(repr=False)

    def find(self, asked: str) -> list[Entry]:
        """Give what has every word of `asked`, best first; nothing for no words."""
        worth = [self._worth(word) for word in split(asked)]
        if not worth:
            return []
        everywhere = set(worth[0]).intersection(*worth[1:])
        total = {place: sum(one[place] for one in worth) for place in everywhere}
        late = {place for place in total if self.entries[place].kind == "evidence"}
        best = sorted(total, key=lambda place: (place in late, -total[place], place))
        return [self.entries[place] for place in best]

    def _worth(self, word: str) -> Counter[int]:
        """Where there is `word`, or another for the same, with the most that it is worth there."""
        best = self._begun(word)
        for other in SAME.get(word, ()):
            best |= self._begun(other)
        return best

    def _begun(self, word: str) -> Counter[int]:
        """Where words begin with `word`, with the most that any of them is worth there."""
        best = Counter[int]()
        if len(word) <= WHOLE:
            return Counter(self.places.get(word, {}))
        for at in range(bisect_left(self.words, word), len(self.words)):
            if not self.words[at].startswith(word):
                break
            best |= Counter(self.places[self.words[at]])
        return best


def index(entries: Iterable[Entry]) -> Index:
    """Make the index of these entries."""
    laid = tuple(sorted(entries, key=lambda entry: (entry.order, fold(entry.title), entry.slug)))
    places: dict[str, dict[int, int]] = {}
    for place, entry in enumerate(laid):
        for worth, passage in _passages(entry):
            for word in split(passage):
                at = places.setdefault(word, {})
                at[place] = max(worth, at.get(place, 0))
    return Index(laid, places, tuple(sorted(places)))


def _passages(entry: Entry) -> Iterator[tuple[int, str]]:
    yield TITLE, entry.title
    yield SUMMARY, entry.summary
    yield from ((BODY, passage) for passage in entry.body)


def fold(text: str) -> str:
    """Give a text without case, accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text))
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()


def split(text: str) -> list[str]:
    """Give the words of a text as they are compared, each once, in order."""
    return list(dict.fromkeys(WORD.findall(fold(text))))


def line(entry: Entry, asked: str) -> list[tuple[str, bool]]:
    """Give the sentence that has most of the words, in pieces: (piece, whether it is one of the words).

    The summary wins among equals. A long sentence is cut around its first word.
    """
    words = tuple(split(asked))
    every = [one for passage in (entry.summary, *entry.body) for one in SENTENCE.split(passage) if one]
    if not every:
        return []
    best = max(every, key=lambda sentence: len(_met(sentence, words)))  # max keeps the first of equals
    return _pieces(_cut(best, words), words)


def _met(sentence: str, words: tuple[str, ...]) -> set[str]:
    there = split(sentence)
    return {word for word in words if any(_is(one, word) for one in there)}


def _is(found: str, word: str) -> bool:
    return found == word if len(word) <= WHOLE else found.startswith(word)


def _pieces(sentence: str, words: tuple[str, ...]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for piece in PRINTED.split(sentence):
        hit = bool(_met(piece, words))
        if found and found[-1][1] == hit:
            found[-1] = (found[-1][0] + piece, hit)
        elif piece:
            found.append((piece, hit))
    return found


def _cut(sentence: str, words: tuple[str, ...]) -> str:
    """Keep at most LONGEST signs, from a little before the first word that was asked for."""
    if len(sentence) <= LONGEST:
        return sentence
    first = next((at for at, hit in _where(sentence, words) if hit), 0)
    start = sentence.rfind(" ", 0, max(0, first - LONGEST // 3)) + 1
    rest = sentence[start:]
    kept = rest if len(rest) <= LONGEST else rest[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"… {kept}" if start else kept


def _where(sentence: str, words: tuple[str, ...]) -> Iterator[tuple[int, bool]]:
    at = 0
    for piece, hit in _pieces(sentence, words):
        yield at, hit
        at += len(piece)
