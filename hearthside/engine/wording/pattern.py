"""The little language of cues, turned into regular expressions over a draft's line (docs/wording.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearthside.engine.wording.spelling import written_out

ENDS = frozenset(".?!")
STOP = r"(?= |$)"
GAP = r"(?: (?![.?!] |[.?!]$)[^ ]+){0,%d}?"
END = r"(?=(?: (?:x+|lol|[^\w .?!,]+))* [.?!](?: |$))"
COMMON = frozenset(
    [
        "you",
        "i",
        "the",
        "a",
        "an",
        "is",
        "are",
        "am",
        "was",
        "not",
        "do",
        "to",
        "my",
        "me",
        "your",
        "it",
        "that",
        "and",
        "of",
        "in",
        "so",
        "if",
        "for",
        "be",
        "we",
        "have",
        "has",
        "had",
        "what",
        "would",
        "will",
        "can",
        "could",
        "this",
        "just",
        "but",
        "on",
        "with",
        "at",
        "all",
        "no",
        "^",
        ".",
        "?",
        "!",
        ",",
        "one",
        "when",
        "how",
        "did",
        "does",
    ]
)


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern, and sets of words: of each, one must occur for a match. The rarest comes first.

    `begins`: words with one of which a match begins; none where that can't be told.
    `crosses`: whether a match may go on into another sentence.
    """

    seek: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    begins: frozenset[str]
    crosses: bool


def compiled(said: str, lists: Mapping[str, Sequence[str]]) -> Pattern:
    """Compile one pattern. KeyError for a word list that does not exist."""
    parts, needs = list[str](), list[frozenset[str]]()
    begins: frozenset[str] | None = None
    elements = said.replace("’", "'").replace("‘", "'").split()
    for element in elements:
        part, words = _element(element, lists)
        parts.append(part)
        begins = words if begins is None else begins
        if words:
            needs.append(words)
    crosses = any(not ENDS.isdisjoint(element.split("|")) for element in elements[:-1])
    return Pattern(
        re.compile("".join(parts)), tuple(sorted(needs, key=_weight)), begins or frozenset(), crosses
    )


def _weight(words: frozenset[str]) -> float:
    return len(words & COMMON) * 1000 + len(words)


def _element(element: str, lists: Mapping[str, Sequence[str]]) -> tuple[str, frozenset[str]]:
    alone = _alone(element, lists)
    if alone:
        return alone, frozenset()
    optional = element[-1] == "?" and len(element) > 1 and element[-2] != "|"
    options = _options(element[:-1] if optional else element, lists)
    part = _choice(options)
    if optional:
        return f"(?:{part})?", frozenset()
    firsts = [option.split()[0] for option in options]
    return part, frozenset() if any("*" in first for first in firsts) else frozenset(firsts)


def _alone(element: str, lists: Mapping[str, Sequence[str]]) -> str:
    """Give what stands for no word of its own: a gap, an end, any word, what must not come next or before."""
    if element[0] == "~":
        return GAP % int(element[1:] or 3)
    if element in ("$", "_"):
        return END if element == "$" else r" [^\W][^ ]*" + STOP
    if element[0] == "!" and len(element) > 1:
        return f"(?!{_choice(_options(element[1:], lists))})"
    return f"(?<!{' ' + element[2:-1]})" if element.startswith("<!") else ""


def _options(element: str, lists: Mapping[str, Sequence[str]]) -> list[str]:
    found: list[str] = []
    for option in element.split("|"):
        if option == "":
            continue
        if option[0] == "<" and option[-1] == ">" and len(option) > 2:
            found += [
                inner for word in lists[option[1:-1]] for inner in _options(word.replace(" ", "_"), lists)
            ]
        else:
            found.append(" ".join(_said(word) for word in option.split("_")) if len(option) > 1 else option)
    return found


def _said(word: str) -> str:
    """Write a word of a pattern as drafts are written out."""
    return word if "*" in word else written_out(word, "")


def _choice(options: Sequence[str]) -> str:
    ways = sorted({_words(option) for option in options}, key=len, reverse=True)
    return f"(?: (?:{'|'.join(ways)}){STOP})"


def _words(option: str) -> str:
    return " ".join(re.escape(word).replace(r"\*", r"[^ ]*") for word in option.replace("’", "'").split())
