"""Words that no dictionary knows. What is right all the same stands in known_words.txt, ours or a host's.

The dictionary is that of pyspellchecker, which is installed with the tests; without it nothing is checked,
and `missing` says so.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.texts import texts

if TYPE_CHECKING:
    from spellchecker import SpellChecker

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-zÀ-ÿ]+)*")
ENDING = re.compile(r"'s$|'$")


def problems(library: Library) -> Iterator[Problem]:
    """Find words that neither the dictionary nor our own list knows, each once a file."""
    if missing():
        return
    seen = set[tuple[str, str]]()
    for text in texts(library):
        for word in unknown(text.words, library.known_words):
            if (text.file, word) not in seen:
                seen.add((text.file, word))
                yield Problem(text.file, f"{text.field}: no dictionary has “{word}”")


def missing() -> bool:
    """Whether there is no dictionary here."""
    return find_spec("spellchecker") is None


def unknown(words: str, known: Container[str] = ()) -> list[str]:
    """Give the words of a text that are neither known nor in a dictionary, in their order."""
    said = [ENDING.sub("", word.replace("’", "'").lower()) for word in WORD.findall(words)]
    bare = dict.fromkeys(word for word in said if len(word) > 1)
    return [word for word in bare if word not in known and not _is_listed(word)]


@cache
def _is_listed(word: str) -> bool:
    return bool(_dictionary().known([word]))


@cache
def _dictionary() -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker(language="en")
