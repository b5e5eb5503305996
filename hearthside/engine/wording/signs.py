"""The small signs of a draft that a second reader weighs: words, pairs, where they stand, of what kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from hearthside.engine.wording.draft import START, Draft

Senses = Mapping[str, Sequence[str]]
ENDINGS = ("ing", "ed", "es", "s", "ly")
LAST = frozenset(ending[-1] for ending in ENDINGS)
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


def signs(draft: Draft, kinds: Senses) -> tuple[set[str], list[set[str]]]:
    """Give the signs of a whole draft, and those of each of its sentences."""
    words = [token.word for token in draft.tokens]
    said = [words[first : last + 1] for first, last in draft.sentences]
    kind_of = {word: _kind(word, kinds) for word in draft.words}
    of_word = {
        word: ("~" + _stem(word), *["=" + kind for kind in kinds.get(word, ())]) for word in draft.words
    }
    single = [_said(sentence, kind_of, of_word) for sentence in said]
    whole = set().union(*single, _shape(words, len(said)))
    if said:
        whole.update("<" + sign for sign in _grams(said[draft.opening]))
        whole.update(">" + sign for sign in _grams(said[-1]))
    for number, (found, sentence) in enumerate(zip(single, said, strict=True)):
        found.update(_shape(sentence, 1))
        found.update(
            name for name, at in (("#open", draft.opening), ("#last", len(said) - 1)) if at == number
        )
    return whole, single


def _said(words: Sequence[str], kind_of: Mapping[str, str], of_word: Mapping[str, Sequence[str]]) -> set[str]:
    """Words, pairs and stems, and the same by kind: “you the INSULT”."""
    found = set(_grams(words))
    found.update(*[of_word[word] for word in words])
    seen = [kind_of[word] for word in words]
    pairs = [f"={one} {two}" for one, two in pairwise(seen)]
    found.update(pairs)
    found.update([f"{pair} {third}" for pair, third in zip(pairs, seen[2:], strict=False)])
    return found


def _grams(words: Sequence[str]) -> list[str]:
    return [*words, *[f"{one} {two}" for one, two in pairwise(words)]]


def _kind(word: str, kinds: Senses) -> str:
    if word in kinds:
        return kinds[word][0].upper()
    if word in LITTLE or not word[0].isalpha():
        return word
    if word[-1] in LAST:
        return next(("W" + ending for ending in ("ing", "ed", "ly", "s") if word.endswith(ending)), "W")
    return "W"


def _stem(word: str) -> str:
    if word[-1] in LAST:
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) > len(ending) + 3:
                return word[: -len(ending)]
    return word


def _shape(words: Sequence[str], sentences: int) -> list[str]:
    """How long it is, and who is spoken of."""
    yours, mine = sum(map(YOURS.__contains__, words)), sum(map(MINE.__contains__, words))
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
