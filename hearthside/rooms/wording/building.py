"""A sentence out of four pieces: a feeling, what happened, what one needs, how it may be for the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext

# What people write again although the box begins with it.
SAID = {
    "happened": r"when(ever)?\s+",
    "feeling": r"(i\s+(just\s+)?(felt|feel|was|am)|i[’']m)\s+",
    "need": r"((what\s+)?i\s+(need|want|would\s+like)|i[’']d\s+like)\s+(is\s+)?",
    "theirs": r"for\s+you[,]?\s+it\s+(may|might)\s+be\s+|maybe\s+|perhaps\s+",
}
LOWERED = frozenset({
    "a", "an", "the", "you", "your", "we", "our", "my", "they", "it", "that", "this", "there", "to", "some",
    "somebody", "someone", "when", "for", "if", "being",
})  # fmt: skip  # they begin with a capital only because a sentence does
I_FIRST = re.compile(r"^I(?=[ ’'])")


def built(pieces: Mapping[str, Any]) -> str:
    """Give the sentence, or nothing where nothing was filled in. Pieces that are empty are left out."""
    feeling = _listed([*pieces.get("felt", ()), _piece(pieces, "feeling")])
    happened, need, theirs = (_piece(pieces, name) for name in ("happened", "need", "theirs"))
    said = [_first(happened, feeling)]
    if need:
        said.append(gettext("What I need is %(need)s.") % {"need": need})
    if theirs:
        said.append(gettext("For you it may be %(theirs)s.") % {"theirs": theirs})
    return " ".join(one for one in said if one)


def _first(happened: str, feeling: str) -> str:
    if happened and feeling:
        return gettext("When %(happened)s, I felt %(feeling)s.") % {"happened": happened, "feeling": feeling}
    if feeling:
        return gettext("I felt %(feeling)s.") % {"feeling": feeling}
    return gettext("It is about when %(happened)s.") % {"happened": happened} if happened else ""


def _piece(pieces: Mapping[str, Any], name: str) -> str:
    """Give one piece as it goes on in the middle of a sentence."""
    words = " ".join(str(pieces.get(name) or "").split()).rstrip(" .,;")
    words = re.sub(rf"^({SAID[name]})", "", words, flags=re.IGNORECASE)
    if len(words) < 2 or I_FIRST.match(words) or words[1].isupper():
        return words
    return words[0].lower() + words[1:] if words.split()[0].lower() in LOWERED else words


def _listed(words: Sequence[str]) -> str:
    """Put words in a row as people say them."""
    found = list(dict.fromkeys(word for word in words if word))
    if len(found) < 2:
        return "".join(found)
    return gettext("%(some)s and %(last)s") % {"some": ", ".join(found[:-1]), "last": found[-1]}
