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
OFTEN = {
    "^": 100, ".": 98, "i": 70, "the": 69, "you": 68, ",": 61, "and": 46, "it": 40, "to": 37, "not": 35,
    "a": 35, "is": 31, "in": 31, "have": 27, "your": 26, "me": 25, "on": 25, "that": 21, "my": 20,
    "with": 20, "for": 19, "am": 19, "of": 19, "at": 19, "do": 19, "will": 17, "?": 16, "was": 16,
    "would": 16, "are": 15, "so": 14, "about": 13, "be": 13, "can": 12, "one": 12, "when": 11, "like": 11,
    "we": 11, "if": 10, "up": 9, "there": 9, "what": 8, "this": 8, "out": 8, "no": 8, "from": 8, "did": 8,
    "know": 7, "got": 7, "just": 7, "had": 6, "said": 6, "all": 6, "say": 6, "come": 6, "who": 6,
    "could": 6, "get": 6, "go": 6, "back": 6, "been": 6, "want": 6, "told": 6, "again": 6, "before": 5,
    "only": 5, "by": 5, "us": 5, "were": 5, "now": 5, "because": 5, "tell": 5, "time": 5, "how": 5,
    "off": 5, "see": 5, "but": 4, "home": 4, "never": 4, "please": 4,
}  # fmt: skip
"""In how many of a hundred drafts a word stands; in about one or fewer where nothing is said."""

Begins = Mapping[str, frozenset[str] | None]


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern, and what a draft must hold for it to match.

    `needs`: sets of words of each of which one must occur; the rarest comes first. `begins`: each word that
    a match may begin with, and those that may follow it (None: any); empty where that can't be told.
    `crosses`: whether a match may go on into another sentence.
    """

    seek: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    begins: Begins
    crosses: bool


@dataclass(frozen=True)
class _Part:
    """One element: its expression, the words it stands for, and whether they may be left out.

    `takes`: whether it stands for words at all, rather than looks at what comes before or next.
    """

    seek: str
    options: Sequence[str] = ()
    optional: bool = False
    takes: bool = True


def compiled(said: str, lists: Mapping[str, Sequence[str]]) -> Pattern:
    """Compile one pattern. KeyError for a word list that does not exist."""
    elements = said.replace("’", "'").replace("‘", "'").split()
    parts = [_part(element, lists) for element in elements]
    needs = {_needed(part) for part in parts if part.options and not part.optional} - {frozenset()}
    return Pattern(
        re.compile("".join(part.seek for part in parts)),
        tuple(sorted(needs, key=lambda words: (_often(words), sorted(words)))),
        _begins(parts) or {},
        any(not ENDS.isdisjoint(element.split("|")) for element in elements[:-1]),
    )


def _often(words: frozenset[str]) -> int:
    return sum(OFTEN.get(word, 1) for word in words)


def _needed(part: _Part) -> frozenset[str]:
    """Give the rarest word of each option; none where an option has no whole word."""
    whole = [[word for word in option.split() if "*" not in word] for option in part.options]
    return frozenset(min(words, key=lambda word: OFTEN.get(word, 1)) for words in whole if all(whole))


def _begins(parts: Sequence[_Part]) -> Begins | None:
    """Give the words that these may begin with, each with those that may follow; None where any may."""
    after: Begins | None = None
    for part in reversed([part for part in parts if part.takes]):
        here = _first(part, after)
        after = _either(here, after) if part.optional else here
    return after


def _first(part: _Part, after: Begins | None) -> Begins | None:
    """Give the first words of a part's options, each with its second, or with what may come `after`."""
    found: dict[str, frozenset[str] | None] = {}
    for option in part.options:
        first, *others = option.split()
        if "*" in first:
            return None
        following = None if after is None else frozenset(after)
        if others:
            following = None if "*" in others[0] else frozenset(others[:1])
        found[first] = _both(found.get(first, frozenset()), following)
    return found or None


def _either(here: Begins | None, after: Begins | None) -> Begins | None:
    if here is None or after is None:
        return None
    return {
        word: _both(here.get(word, frozenset()), after.get(word, frozenset()))
        for word in here.keys() | after.keys()
    }


def _both(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


def _part(element: str, lists: Mapping[str, Sequence[str]]) -> _Part:
    if element[0] == "~":
        return _Part(GAP % int(element[1:] or 3))
    if element in ("$", "_"):
        return _Part(END if element == "$" else r" [^\W][^ ]*" + STOP)
    if element[0] == "!" and len(element) > 1:
        return _Part(f"(?!{_choice(_options(element[1:], lists))})", takes=False)
    if element.startswith("<!"):
        return _Part(f"(?<!{' ' + element[2:-1]})", takes=False)
    optional = element[-1] == "?" and len(element) > 1 and element[-2] != "|"
    options = _options(element[:-1] if optional else element, lists)
    seek = _choice(options)
    return _Part(f"(?:{seek})?" if optional else seek, options, optional)


def _options(element: str, lists: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the words of each option, written out as drafts are."""
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
    return word if "*" in word else written_out(word.replace("’", "'"), "")


def _choice(options: Sequence[str]) -> str:
    ways = sorted({_words(option) for option in options}, key=len, reverse=True)
    return f"(?: (?:{'|'.join(ways)}){STOP})"


def _words(option: str) -> str:
    return " ".join(re.escape(word).replace(r"\*", r"[^ ]*") for word in option.split())
