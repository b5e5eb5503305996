"""A sentence out of four pieces: a feeling, what happened, what one needs, how it may be for the other.

The words of a piece stay as they were typed. What would make no right sentence is asked about instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext

from hearthside.engine.english import is_fault, lowered
from hearthside.rooms.wording import fitting
from hearthside.rooms.wording.asking import ASKS

# What people write again although the box begins with it.
SAID = {
    "happened": r"when(ever)?\s+",
    "feeling": r"(i\s+(just\s+)?(felt|feel|was|am)|i[’']m|felt|feel|feeling)\s+",
    "need": r"((what\s+)?i\s+need)\s+(is\s+)?",
    "theirs": r"for\s+you[,]?\s+it\s+(may|might)\s+be\s+|(maybe|perhaps)[,]?\s+",
}
NAMED = frozenset({"happened", "theirs"})  # pieces that may well begin with somebody's name
NAME_TO = re.compile(r"\w+ (not )?to\b")
ABSOLUTE = re.compile(r"\b(always|never|every single)\b", re.IGNORECASE)


class Built(NamedTuple):
    """The sentence, or nothing; `asks`: a question back, by the piece that it is about."""

    words: str
    asks: dict[str, str]


def built(pieces: Mapping[str, Any]) -> Built:
    """Make the sentence. Pieces that are empty are left out, and so are those that fit into none."""
    typed = {name: piece(pieces, name) for name in SAID}
    asks = {name: asked for name, words in typed.items() if words and (asked := _asked(name, words))}
    use = {name: "" if name in asks else words for name, words in typed.items()}
    feeling = fitting.feeling(use["feeling"])
    felt = _listed([*pieces.get("felt", ()), *feeling.felt])
    if feeling.why and not felt:
        asks["feeling"] = "feeling"
    first = fitting.happened(
        use["happened"], " ".join(one for one in (felt, feeling.why) if one) if felt else ""
    )
    said = [first, *feeling.own, fitting.need(use["need"]), fitting.theirs(use["theirs"])]
    if use["happened"] and ABSOLUTE.search(use["happened"]):
        asks["happened"] = "always"
    return Built(
        " ".join(one for one in said if one), {name: str(ASKS[asked]) for name, asked in asks.items()}
    )


def piece(pieces: Mapping[str, Any], name: str) -> str:
    """Give one piece as it goes on in the middle of a sentence."""
    words = " ".join(str(pieces.get(name) or "").split()).rstrip(" ,;:")
    words = re.sub(rf"^({SAID[name]})", "", words, flags=re.IGNORECASE)
    words = words if fitting.stands_alone(words) else words.rstrip(" .,;:!…")
    return lowered(words, may_be_name=name in NAMED or bool(NAME_TO.match(words)))


def unsaid(pieces: Mapping[str, Any], sentence: str) -> dict[str, Any]:
    """What of the pieces a sentence does not hold, emptied of the rest."""
    held = " ".join(sentence.lower().split())
    left = {name: pieces.get(name) or "" for name in SAID}
    kept = {name: "" if piece(pieces, name).lower() in held else words for name, words in left.items()}
    return {**kept, "felt": [word for word in pieces.get("felt", ()) if word.lower() not in held]}


def _asked(name: str, words: str) -> str:
    """The question that a piece needs before it fits, or nothing."""
    if name != "need" and is_fault(words):
        return f"{name} fault"
    return fitting.question(name, words)


def _listed(words: Sequence[str]) -> str:
    """Put words in a row as people say them."""
    found = list(dict.fromkeys(word for word in words if word))
    if len(found) < 2:
        return "".join(found)
    return gettext("%(some)s and %(last)s") % {"some": ", ".join(found[:-1]), "last": found[-1]}
