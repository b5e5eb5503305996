"""How hard the words are to read: sentence length, and reading age by Flesch and Kincaid (1975)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.texts import Text, texts

LONGEST_SENTENCE = 45  # words; the voice asks for short ones, and one long one now and then is rhythm
LONG_READS = {"body", "summary", "why", "about", "stage"}
LONGEST_IN_STEPS = 34
OLDEST_READER = 13.0  # years; the average of a kind
LEAST_WORDS = 300  # the formula means little below this
SCHOOL_BEGINS = 5  # a US school grade and this many years make an age
SILENT = re.compile(r"(?<=[a-z])(e|ed|es)$")
SPOKEN = re.compile(r"([^aeiouy]le|[td]ed|[cszxg]es|[sc]hes)$")
SENTENCE = re.compile(r"[.?!…](?:[”’\"')\]]*)(?:\s+|$)|:\s+(?=[“\"])|\n+")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-zÀ-ÿ]+)*")


def problems(library: Library) -> Iterator[Problem]:
    """Find sentences that are too long, and kinds of content that are too hard on average."""
    for text in texts(library):
        yield from _too_long(text)
    for kind, age in ages(library).items():
        if age > OLDEST_READER:
            yield Problem(kind, f"reading age {age:.1f}, and {OLDEST_READER:.0f} is wanted at most")


def ages(library: Library) -> dict[str, float]:
    """Give the reading age in years of each kind of content that has words enough to tell."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts(library):
        together[text.kind].append(text.words)
    joined = {kind: "\n".join(passages) for kind, passages in together.items()}
    return {kind: age(words) for kind, words in joined.items() if len(WORD.findall(words)) >= LEAST_WORDS}


def age(words: str) -> float:
    """Give the reading age of a text in years: its Flesch-Kincaid grade plus five."""
    said = WORD.findall(words)
    if not said:
        return 0.0
    per_sentence = len(said) / max(1, len(sentences(words)))
    per_word = sum(map(syllables, said)) / len(said)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59 + SCHOOL_BEGINS


def sentences(words: str) -> list[str]:
    """Split a text into sentences. What somebody says after a colon counts as its own."""
    return [part for part in SENTENCE.split(words) if part and WORD.search(part)]


def syllables(word: str) -> int:
    """Count the syllables of an English word, well enough for an average."""
    bare = word.lower().replace("’", "").replace("'", "")
    groups = len(re.findall(r"[aeiouyà-ÿ]+", bare))
    silent = bool(SILENT.search(bare)) and not SPOKEN.search(bare)
    return max(1, groups - silent)


def _too_long(text: Text) -> Iterator[Problem]:
    limit = LONGEST_SENTENCE if text.field in LONG_READS else LONGEST_IN_STEPS
    for sentence in sentences(text.words):
        count = len(WORD.findall(sentence))
        if count > limit:
            yield Problem(text.file, f"{text.field}: a sentence of {count} words, “{sentence[:50].strip()}…”")
