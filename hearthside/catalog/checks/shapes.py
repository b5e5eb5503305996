"""No two pieces from one mould: the same build of sentences, whatever the words in them.

Function words and punctuation are the frame of a sentence; with everything else blanked out, two pieces
that were written to one pattern look alike (a stylometric habit: Mosteller and Wallace, 1963, counted
function words to tell authors apart).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from hearthside.catalog.checks.variety import Pair, pairs_of
from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.texts import texts

FRAME = frozenset({
    "a", "about", "after", "again", "all", "an", "and", "any", "anything", "are", "as", "ask", "at",
    "away", "back", "be", "before", "both", "but", "by", "can", "do", "does", "don't", "each",
    "either", "else", "even", "ever", "every", "for", "from", "get", "go", "had", "has", "have",
    "how", "i", "if", "in", "into", "is", "it", "it's", "its", "just", "last", "less", "let",
    "like", "me", "more", "most", "much", "my", "neither", "never", "no", "nobody", "nor", "not",
    "nothing", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over",
    "own", "same", "say", "so", "some", "something", "somebody", "still", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
    "together", "too", "under", "until", "up", "us", "was", "we", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "without", "would",
    "yet", "you", "your",
})  # fmt: skip
LONG = 5  # marks in a row
TOO_ALIKE = 0.3  # of the frames of both together; pieces written apart share about 0.03
LEAST_MARKS = 60  # shorter pieces have frames that chance alone makes alike
TOKEN = re.compile(r"[a-zà-ÿ]+(?:['’][a-zà-ÿ]+)*|\d+|[.,:;?…“”()]")


def problems(library: Library) -> Iterator[Problem]:
    """Find pieces that are built alike."""
    for pair in closest(library):
        if pair.share >= TOO_ALIKE:
            yield Problem(pair.one, f"is built like {pair.other} ({pair.share:.2f})")


def closest(library: Library, most: int = 10) -> list[Pair]:
    """Give the pairs of practices and ideas whose sentences are built most alike, the closest first."""
    pieces: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts(library):
        if text.kind in {"practices", "ideas"} and not text.field.startswith("variation"):
            pieces[text.file] += [*frame(text.words), "/"]
    long = {file: marks for file, marks in pieces.items() if len(marks) >= LEAST_MARKS}
    return sorted(pairs_of({file: runs(marks) for file, marks in long.items()}), reverse=True)[:most]


def frame(words: str) -> list[str]:
    """Give a text as its function words and signs, with one blank for whatever stands between them."""
    marks: list[str] = []
    for token in TOKEN.findall(words.lower().replace("’", "'")):
        mark = token if token in FRAME or not token[0].isalnum() else "_"
        if mark != "_" or not marks or marks[-1] != "_":
            marks.append(mark)
    return marks


def runs(marks: list[str]) -> set[tuple[str, ...]]:
    """Give every run of marks that says something: one of blanks and stops alone says nothing."""
    found = (tuple(marks[index : index + LONG]) for index in range(len(marks) - LONG + 1))
    return {run for run in found if sum(mark in FRAME for mark in run) >= 2}


def moulds(library: Library, kind: str, field: str, least: int = 3) -> list[tuple[str, int]]:
    """Give the frames in which several short pieces of a kind begin, the most used first."""
    found = (text.words for text in texts(library) if text.kind == kind and text.field == field)
    counted = Counter(" ".join(frame(words)[:6]) for words in found)
    return [(begun, uses) for begun, uses in counted.most_common(8) if uses >= least]
