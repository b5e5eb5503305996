"""Small and large letters at the seam between a box and the sentence around it."""

from __future__ import annotations

import re

from hearthside.engine.english import words as known

ENDS = frozenset(".!?…")
I_FIRST = re.compile(r"^I(?=$|[ ,’'])")
SMALL = "to if because how what why which who being when dinner breakfast lunch work kids children friends"
COMMON = frozenset(SMALL.split()).union(
    known.SUBJECTS,
    known.OBJECTS,
    known.BEFORE_A_THING,
    known.TOGETHER,
    known.PLACES,
    known.THERE,
    known.ADVERBS,
    known.AUXILIARIES,
    known.PASTS,
    known.BASES,
    known.STATES,
)


def lowered(text: str, *, may_be_name: bool = True) -> str:
    """Take back the capital that a phone gave the first word. "I", capitals throughout and names keep theirs.

    `may_be_name`: a word that is not known to be a common one may be somebody's name, and keeps it.
    """
    first = re.match(r"[^\W\d_]+", text)
    if first is None or I_FIRST.match(text) or (len(first[0]) > 1 and not first[0][1:].islower()):
        return text
    word = first[0].lower()
    if word in known.NAMES or (may_be_name and word not in COMMON and not word.endswith(("ed", "ing"))):
        return text
    return text[0].lower() + text[1:]


def raised(text: str) -> str:
    """Begin with a capital, as a sentence does."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """End with a stop, as a sentence does, if it does not end already."""
    return text if not text or text.rstrip("”’\"')")[-1:] in ENDS else f"{text}."
