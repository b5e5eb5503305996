"""Where in a draft which pattern may match, told by the words that it needs: so that few are tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from hearthside.engine.wording.pattern import Begins, Pattern

Drawer = dict[str, list[int]]  # patterns by a word that they need besides, ANY where they need none
ANY = ""
NONE: Mapping[str, Drawer] = {}
Span = tuple[int, int]  # the first and the last token of what a match lies in


class Index:
    """Patterns, filed by the two words that a match begins with, or else by the rarest that it needs.

    There they are filed by the rarest word that they need besides. All that a pattern needs is kept as bits,
    one for each set of words of which one must occur: so a stretch of a draft tells all at once what it has.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """File them. In what `starts` gives, a number stands for a place among these."""
        self._patterns = patterns
        self._has: dict[str, int] = {}
        self._needs = [0] * len(patterns)
        self._by_pair: dict[str, dict[str, Drawer]] = {}  # first word, second word
        self._by_word: dict[str, Drawer] = {}
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
                    drawer = self._by_pair.setdefault(first, {}).setdefault(second, {})
                    _put(
                        number,
                        drawer,
                        [words for words in pattern.needs if words.isdisjoint((first, second))],
                    )
        else:
            for word in pattern.needs[0] if pattern.needs else (ANY,):
                _put(number, self._by_word.setdefault(word, {}), pattern.needs[1:])

    def starts(self, words: Sequence[str], spans: Iterable[Span]) -> dict[int, list[int]]:
        """Give the patterns that may match within one of these spans, each with where a match may begin.

        `words`: of all tokens of a draft. Places are numbers of tokens, in order.
        """
        found: dict[int, list[int]] = {}
        for first, last in spans:
            said = words[first : last + 1]
            heard = {ANY, *said}
            has = reduce(or_, [self._has[word] for word in heard if word in self._has], 0)
            for at, (word, following) in enumerate(pairwise(said), first):
                if drawer := self._by_pair.get(word, NONE).get(following):
                    for number in self._needed(drawer, heard, has):
                        found.setdefault(number, []).append(at)
            drawers = [self._by_word[word] for word in heard if word in self._by_word]
            for number in set().union(*[self._needed(drawer, heard, has) for drawer in drawers]):
                starts = _starts(self._patterns[number].begins, said)
                found.setdefault(number, []).extend([first + at for at in starts])
        return found

    def _needed(self, drawer: Drawer, heard: set[str], has: int) -> set[int]:
        """Give those of a drawer of which all that they need is there."""
        return {
            number
            for word in drawer.keys() & heard
            for number in drawer[word]
            if has & self._needs[number] == self._needs[number]
        }


def _put(number: int, drawer: Drawer, besides: Sequence[frozenset[str]]) -> None:
    for word in besides[0] if besides else (ANY,):
        drawer.setdefault(word, []).append(number)


def _starts(begins: Begins, said: Sequence[str]) -> Iterator[int]:
    if not begins:
        yield from range(len(said))
    for at, word in enumerate(said):
        if word in begins:
            after = begins[word]
            if after is None or (at + 1 < len(said) and said[at + 1] in after):
                yield at
