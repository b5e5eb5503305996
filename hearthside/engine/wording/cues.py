"""The cues of a language, compiled: which fire in a draft, and what frames turn off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hearthside.catalog.types import CueFamily, Frame, WordList
from hearthside.engine.wording.draft import START, Draft
from hearthside.engine.wording.index import Index
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
        every = [
            _Compiled(compiled(said, words), family.shows, family.slug, cue.soft, cue.where == "first")
            for family in families
            for cue in family.cues
            for said in cue.patterns
        ]
        every += [
            _Compiled(compiled(said, words), "", frame.slug, False, False, frame.covers, frame.turns_off)
            for frame in frames
            for said in frame.patterns
        ]
        self._within = [one for one in every if not one.pattern.crosses]
        self._beyond = [one for one in every if one.pattern.crosses]
        self._index = Index([one.pattern for one in self._within])
        self._beyond_index = Index([one.pattern for one in self._beyond])

    def hits(self, draft: Draft) -> tuple[list[Hit], list[tuple[Hit, str]]]:
        """Give the cues that fire and are not turned off, and those that are, with the frame that did it."""
        found, masks, opening = list[Hit](), list[_Mask](), draft.opening
        for one, matches in self._matching(draft):
            for match in matches:
                first, last = _tokens(draft, match)
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

    def _matching(self, draft: Draft) -> Iterator[tuple[_Compiled, list[re.Match[str]]]]:
        """Give the patterns that match, within a sentence or beyond it, each with its matches."""
        words = [token.word for token in draft.tokens]
        for number, starts in self._index.starts(words, draft.sentences).items():
            one = self._within[number]
            yield one, _sought(one.pattern.seek, draft, starts)
        for number, starts in self._beyond_index.starts(words, [(0, len(words) - 1)]).items():
            one = self._beyond[number]
            yield one, _sought(one.pattern.seek, draft, starts)


def _sought(seek: re.Pattern[str], draft: Draft, starts: Iterable[int]) -> list[re.Match[str]]:
    """Match from each of these tokens: quicker than to seek along the line."""
    found, after = list[re.Match[str]](), 0
    for start in starts:
        if draft.offsets[start] >= after and (match := seek.match(draft.line, draft.offsets[start])):
            after = match.end()
            found.append(match)
    return found[:MOST_HITS]


def _tokens(draft: Draft, match: re.Match[str]) -> tuple[int, int]:
    """Give the first and the last token of a match."""
    first, last = draft.index(match.start()), draft.index(max(match.start(), match.end() - 1))
    while first < last and draft.tokens[first].word == START:
        first += 1
    return first, last


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
