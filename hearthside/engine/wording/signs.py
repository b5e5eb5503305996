"""The small signs of a draft that a second reader weighs: words, pairs, where they stand, of what kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from hearthside.engine.wording.draft import START, Draft

Senses = Mapping[str, Sequence[str]]
ENDINGS = ("ing", "ed", "es", "s", "ly")
LITTLE = frozenset(
    [
        "i",
        "you",
        "we",
        "he",
        "she",
        "it",
        "they",
        "me",
        "us",
        "him",
        "her",
        "them",
        "my",
        "your",
        "our",
        "his",
        "their",
        "its",
        "mine",
        "yours",
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "not",
        "never",
        "always",
        "ever",
        "every",
        "all",
        "both",
        "each",
        "one",
        "is",
        "am",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "will",
        "would",
        "can",
        "could",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "if",
        "when",
        "while",
        "until",
        "unless",
        "because",
        "since",
        "so",
        "but",
        "and",
        "or",
        "than",
        "then",
        "though",
        "as",
        "like",
        "at",
        "in",
        "on",
        "of",
        "to",
        "for",
        "from",
        "with",
        "without",
        "about",
        "into",
        "over",
        "by",
        "up",
        "down",
        "out",
        "off",
        "back",
        "again",
        "still",
        "just",
        "only",
        "even",
        "too",
        "also",
        "very",
        "really",
        "quite",
        "here",
        "there",
        "now",
        "today",
        "tonight",
        "tomorrow",
        "yesterday",
        "what",
        "who",
        "why",
        "how",
        "where",
        "which",
        "please",
        "sorry",
        "thank",
        "thanks",
        "yes",
        "okay",
        "^",
        ".",
        "?",
        "!",
        ",",
        "«q»",
        "«name»",
    ]
)
YOURS = frozenset(("you", "your", "yourself", "yours"))
MINE = frozenset(("i", "me", "my", "mine", "myself"))


def senses(lists: Iterable[tuple[str, Sequence[str]]]) -> dict[str, list[str]]:
    """Turn word lists around: the kinds that each word is of."""
    found: dict[str, list[str]] = {}
    for slug, words in sorted(lists):
        for word in words:
            found.setdefault(word, []).append(slug)
    return found


def signs(draft: Draft, kinds: Senses) -> dict[str, int]:
    """Give every sign in a draft, with the token at which it first stands."""
    words = [token.word for token in draft.tokens]
    found: dict[str, int] = {}
    _grams(found, "", words, 0)
    for at, word in enumerate(words):
        found.setdefault("~" + _stem(word), at)
        for kind in kinds.get(word, ()):
            found.setdefault("=" + kind, at)
    _kind_grams(found, words, kinds)
    if draft.sentences:
        first, last = draft.sentences[draft.opening]
        _grams(found, "<", words[first : last + 1], first)
        first, last = draft.sentences[-1]
        _grams(found, ">", words[first : last + 1], first)
    for sign in _shape(words, len(draft.sentences)):
        found.setdefault(sign, 0)
    return found


def _grams(found: dict[str, int], mark: str, words: Sequence[str], at: int) -> None:
    for number, word in enumerate(words):
        found.setdefault(mark + word, at + number)
    for number, (one, two) in enumerate(pairwise(words)):
        found.setdefault(f"{mark}{one} {two}", at + number)


def _kind_grams(found: dict[str, int], words: Sequence[str], kinds: Senses) -> None:
    """Pairs and triples with each word as its kind: “you the INSULT”."""
    seen = [_kind(word, kinds) for word in words]
    for at in range(len(seen) - 1):
        found.setdefault(f"={seen[at]} {seen[at + 1]}", at)
        if at < len(seen) - 2:
            found.setdefault(f"={seen[at]} {seen[at + 1]} {seen[at + 2]}", at)


def _kind(word: str, kinds: Senses) -> str:
    if word in kinds:
        return kinds[word][0].upper()
    if word in LITTLE or not word[0].isalpha():
        return word
    return next(("W" + ending for ending in ("ing", "ed", "ly", "s") if word.endswith(ending)), "W")


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def _shape(words: Sequence[str], sentences: int) -> list[str]:
    """How long it is, and who is spoken of."""
    yours, mine = sum(word in YOURS for word in words), sum(word in MINE for word in words)
    size = len(words) - words.count(START)
    found = {
        "#short": size < 9, "#long": size > 26, "#longer": size > 45, "#no you": not yours,
        "#you you you": yours > 2,
        "#no i": not mine, "#you > i": yours > mine, "#i > you": mine > yours,
        "#one sentence": sentences == 1,
        "#many sentences": sentences > 3, "#asks": "?" in words,
        "#ends asking": bool(words) and words[-1] == "?",
    }  # fmt: skip
    return [sign for sign, holds in found.items() if holds]
