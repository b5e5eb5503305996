"""Where in a draft which pattern may match, told by the words that it needs: so that few are tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from hearthside.engine.wording.pattern import Begins, Pattern

Needing = tuple[int, int]  # the number of a pattern, and the bits of what it needs
NONE: Mapping[str, Sequence[Needing]] = {}
Span = tuple[int, int]  # the first and the last token of what a match lies in


class Index:
    """Patterns, filed by the two words that a match begins with, or else by the rarest that it needs.

    What a pattern needs is kept as bits, one for each set of words of which one must occur: so a stretch of a
    draft tells all at once what it has, and all that a pattern needs is looked for in one step.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """File them. In what `starts` gives, a number stands for a place among these."""
        self._patterns = patterns
        self._has: dict[str, int] = {}
        self._needs = [0] * len(patterns)
        self._by_pair: dict[str, dict[str, list[Needing]]] = {}  # first word, second word
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        bits: dict[frozenset[str], int] = {}
        for number, pattern in enumerate(patterns):
            for words in pattern.needs:
                self._needs[number] |= bits.setdefault(words, 1 << len(bits))
            self._file(number, pattern)
        for words, bit in bits.items():
            for word in words:
                self._has[word] = self._has.get(word, 0) | bit

    def _file(self, number: int, pattern: Pattern) -> None:
        if pattern.begins and None not in pattern.begins.values():
            for first, following in pattern.begins.items():
                for second in following or ():
                    self._by_pair.setdefault(first, {}).setdefault(second, []).append(
                        (number, self._needs[number])
                    )
        elif pattern.needs:
            for word in pattern.needs[0]:
                self._by_word.setdefault(word, []).append(number)
        else:
            self._always.append(number)

    def starts(self, words: Sequence[str], spans: Iterable[Span]) -> dict[int, list[int]]:
        """Give the patterns that may match within one of these spans, each with where a match may begin.

        `words`: of all tokens of a draft. Places are numbers of tokens, in order.
        """
        found: dict[int, list[int]] = {}
        for first, last in spans:
            said = words[first : last + 1]
            has = reduce(or_, [self._has[word] for word in said if word in self._has], 0)
            for at, (word, following) in enumerate(pairwise(said), first):
                for number, needs in self._by_pair.get(word, NONE).get(following, ()):
                    if has & needs == needs:
                        found.setdefault(number, []).append(at)
            places = _places(said)
            for number in self._worded(places):
                if has & self._needs[number] == self._needs[number]:
                    starts = _starts(self._patterns[number].begins, said, places)
                    found.setdefault(number, []).extend([first + at for at in starts])
        return found

    def _worded(self, said: Iterable[str]) -> set[int]:
        """Give those that are filed by a word that is said here."""
        return {number for word in said if word in self._by_word for number in self._by_word[word]}.union(
            self._always
        )


def _places(said: Sequence[str]) -> dict[str, list[int]]:
    """Give where each word stands."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(said):
        places.setdefault(word, []).append(at)
    return places


def _starts(begins: Begins, said: Sequence[str], places: Mapping[str, list[int]]) -> Iterable[int]:
    """Give where a match may begin, in order."""
    if not begins:
        return range(len(said))
    found: list[int] = []
    for word in begins.keys() & places.keys():
        after = begins[word]
        found += [
            at for at in places[word] if after is None or (at + 1 < len(said) and said[at + 1] in after)
        ]
    return sorted(found)
