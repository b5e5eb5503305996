"""The cues of a language, compiled: which fire in a draft, and what frames turn off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hearthside.catalog.types import CueFamily, Frame, WordList
from hearthside.engine.wording.draft import Draft
from hearthside.engine.wording.pattern import Pattern, compiled

ALARMS = frozenset({
    "criticism", "contempt", "defensiveness", "stonewalling", "harsh_startup", "accusation", "jab",
})  # fmt: skip
RISK = "threat_or_coercion"
HURTS = ALARMS | {RISK}
MOST_HITS = 40  # of one pattern in one draft: a text made to be slow gets no slower than that


@dataclass(frozen=True)
class Hit:
    """A cue that fired: what it shows, its family, and its tokens, first to last."""

    shows: str
    family: str
    first: int
    last: int
    soft: bool
    sentence: int


@dataclass(frozen=True)
class _Compiled:
    pattern: Pattern
    shows: str
    family: str
    soft: bool
    opening: bool
    covers: str = ""
    off: str = ""


class Cues:
    """All cues and frames of one language. Made once, used for every draft."""

    def __init__(
        self, families: Iterable[CueFamily], lists: Iterable[WordList], frames: Iterable[Frame]
    ) -> None:
        """Compile. KeyError for a pattern that names no list."""
        words = {one.slug: one.words for one in lists}
        self._always: list[_Compiled] = []
        self._rare: list[_Compiled] = []
        self._by_word: dict[str, list[int]] = {}  # a pattern's rarest words, and its place in `_rare`
        for family in families:
            for cue in family.cues:
                for said in cue.patterns:
                    self._file(
                        _Compiled(
                            compiled(said, words), family.shows, family.slug, cue.soft, cue.where == "first"
                        )
                    )
        for frame in frames:
            for said in frame.patterns:
                self._file(
                    _Compiled(
                        compiled(said, words), "", frame.slug, False, False, frame.covers, frame.turns_off
                    )
                )

    def _file(self, one: _Compiled) -> None:
        for word in one.pattern.needs[0] if one.pattern.needs else ():
            self._by_word.setdefault(word, []).append(len(self._rare))
        (self._rare if one.pattern.needs else self._always).append(one)

    def hits(self, draft: Draft) -> tuple[list[Hit], list[tuple[Hit, str]]]:
        """Give the cues that fire and are not turned off, and those that are, with the frame that did it."""
        found, masks, opening = list[Hit](), list[_Mask](), draft.opening
        for one, sentences in self._candidates(draft):
            for first, last in _matches(one, draft, sentences):
                sentence = draft.tokens[first].sentence
                if one.covers:
                    masks.append(_mask(one, draft, first, last))
                elif not one.opening or sentence == opening:
                    found.append(Hit(one.shows, one.family, first, last, one.soft, sentence))
        kept, off = list[Hit](), list[tuple[Hit, str]]()
        for hit in found:
            over = next((mask.frame for mask in masks if mask.stops(hit)), "")
            if over:
                off.append((hit, over))
            else:
                kept.append(hit)
        return sorted(kept, key=lambda hit: (hit.first, hit.last, hit.shows, hit.family)), off

    def _candidates(self, draft: Draft) -> Iterator[tuple[_Compiled, int]]:
        """Give the patterns whose words all occur, and bits for the sentences with their rarest."""
        yield from ((one, 0) for one in self._always)
        near: dict[int, int] = {}
        for word in self._by_word.keys() & draft.words:
            sentences = 0
            for _, sentence in draft.places[word]:
                sentences |= sentence
            for number in self._by_word[word]:
                near[number] = near.get(number, 0) | sentences
        lacks = draft.words.isdisjoint
        for number, sentences in near.items():
            one = self._rare[number]
            for words in one.pattern.needs:
                if lacks(words):
                    break
            else:
                yield one, sentences


@dataclass(frozen=True)
class _Mask:
    frame: str
    first: int
    last: int
    off: str

    def stops(self, hit: Hit) -> bool:
        """Whether this turns that off: it lies in what is covered, and is of a kind that is turned off."""
        if hit.first > self.last or hit.last < self.first:
            return False
        if self.off == "all":
            return True
        if self.off == "risk":
            return hit.shows == RISK
        if self.off == "alarms":
            return hit.shows in ALARMS or hit.shows == RISK
        return hit.shows in ALARMS


def _matches(one: _Compiled, draft: Draft, sentences: int) -> Iterator[tuple[int, int]]:
    for match in _sought(one.pattern, draft, sentences):
        first, last = draft.index(match.start()), draft.index(max(match.start(), match.end() - 1))
        while first < last and draft.tokens[first].word == "^":
            first += 1
        yield first, last


def _sought(pattern: Pattern, draft: Draft, sentences: int) -> list[re.Match[str]]:
    """Seek from each word of these sentences that can begin a match: quicker than along the line."""
    if pattern.crosses or not pattern.begins:
        return list(islice(pattern.seek.finditer(draft.line), MOST_HITS))
    places, found, after = draft.places, list[re.Match[str]](), 0
    begins = [at for word in pattern.begins & draft.words for at, bit in places[word] if bit & sentences]
    for start in sorted(begins):
        if start >= after and (match := pattern.seek.match(draft.line, start)):
            after = match.end()
            found.append(match)
    return found[:MOST_HITS]


def _mask(one: _Compiled, draft: Draft, first: int, last: int) -> _Mask:
    begin, end = draft.sentences[draft.tokens[first].sentence]
    if one.covers == "itself":
        begin, end = first, last
    elif one.covers == "after":
        begin = first
    elif one.covers == "draft":
        begin, end = 0, len(draft.tokens) - 1
    return _Mask(one.family, begin, end, one.off)


def of_kind(hits: Sequence[Hit], *shows: str) -> list[Hit]:
    """Give those that show one of these."""
    return [hit for hit in hits if hit.shows in shows]
