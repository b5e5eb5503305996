"""From a draft to findings: labels, with the exact words they rest on and the cues that saw them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hearthside.catalog.cues import english
from hearthside.engine.wording.boundaries import boundaries
from hearthside.engine.wording.cues import ALARMS, RISK, Cues, Hit, of_kind
from hearthside.engine.wording.draft import Draft, read
from hearthside.engine.wording.rules import LABELS, weighed
from hearthside.engine.wording.second import Second

HORSEMEN = ("criticism", "contempt", "defensiveness", "stonewalling")
BOUNDARY = "boundary"
LOUD = re.compile(r"\b[A-Z]{3,}\b")
LOUD_WORDS = 3
SHOUT = re.compile(r"!!|\?!|!\?")
LONGEST = 20_000  # characters that are read; a message is never so long


@dataclass(frozen=True)
class Finding:
    """One thing seen: the label, where it stands in the text, the words there, the cue family that saw it."""

    label: str
    start: int
    end: int
    text: str
    cue: str


@dataclass(frozen=True)
class Review:
    """What was found in one draft, in the order of the text."""

    findings: tuple[Finding, ...]
    is_upset: bool

    def __iter__(self) -> Iterator[Finding]:
        """Give the findings, in order."""
        return iter(self.findings)

    @property
    def labels(self) -> tuple[str, ...]:
        """Each label found, once."""
        found = {finding.label for finding in self.findings}
        return tuple(label for label in LABELS if label in found)

    @property
    def routes_to_help(self) -> bool:
        """Whether the page leads to Help instead of helping with words."""
        return RISK in self.labels


class Reviewer:
    """Reviews drafts by the cues of one language."""

    def __init__(self, cues: Cues, second: Second) -> None:
        """Take the cues and the second reader."""
        self._cues, self._second = cues, second

    def __call__(self, text: str) -> Review:
        """Review a text of any length; what lies beyond the first 20,000 characters isn't read."""
        draft = read(text[:LONGEST])
        hits, _ = self._cues.hits(draft)
        found = self._second.decided(draft, weighed(draft, hits))
        kept = [*boundaries(draft.text), *_said_no(draft, hits)]
        seen = _outside(kept, _widest({_finding(draft, hit) for hit in found}))
        findings = sorted(seen, key=lambda one: (one.start, one.end, one.label, one.cue))
        return Review(tuple(findings), _is_upset(text[:LONGEST], hits, found))


def review(text: str) -> Review:
    """Review an English draft."""
    return _english()(text)


@cache
def _english() -> Reviewer:
    wording = english()
    return Reviewer(
        Cues(wording.families, wording.lists, wording.frames), Second(wording.reader, wording.senses)
    )


def _finding(draft: Draft, hit: Hit) -> Finding:
    start, end = draft.place(hit.first, hit.last)
    return Finding(hit.shows, start, end, draft.text[start:end], hit.family)


def _widest(findings: Collection[Finding]) -> list[Finding]:
    """Leave out what lies within another of its label: the same words are not told twice."""
    return [
        one
        for one in findings
        if not any(
            other.label == one.label
            and other.start <= one.start
            and one.end <= other.end
            and (other.start, other.end) != (one.start, one.end)
            for other in findings
        )
    ]


def _said_no(draft: Draft, hits: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """Give where the sentences stand in which a cue sees a boundary."""
    for hit in of_kind(hits, BOUNDARY):
        yield draft.place(*draft.sentences[hit.sentence])


def _outside(kept: Sequence[tuple[int, int]], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave a plain no about somebody's own body or safety alone: no boundary is ever softened."""
    for one in findings:
        if one.label not in ALARMS or not any(start < one.end and one.start < end for start, end in kept):
            yield one


def _is_upset(text: str, hits: Sequence[Hit], found: Sequence[Hit]) -> bool:
    """Heated: it shouts or swears at somebody, or three of the four patterns come together."""
    hurts = {hit.shows for hit in of_kind(found, *HORSEMEN)}
    heat = (
        len(LOUD.findall(text)) >= LOUD_WORDS or bool(SHOUT.search(text)) or bool(of_kind(hits, "swearing"))
    )
    return len(hurts) >= 3 or (heat and bool(hurts or of_kind(found, "harsh_startup", RISK)))
