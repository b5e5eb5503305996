"""What somebody typed about their partner, as one sentence, and whether it is still about them at large."""

from __future__ import annotations

import re

from django.utils.translation import gettext

ENDS = ".!?…"
YOU = re.compile(r"^(?:when\s+)?you(?:\s+|(?=['’]))", re.IGNORECASE)
SAYS_YOU = re.compile(r"\byou\b", re.IGNORECASE)
TRAIT = re.compile(r"^(?:['’]re|are|were always|always are|being)\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:always|everything|all you|all the things|so much|there for me)\b", re.IGNORECASE)
LOWERED = {
    "it", "my", "the", "that", "this", "we", "all", "everything", "nothing", "somebody", "our", "there",
    "for", "in", "on", "with", "suddenly",
}  # fmt: skip
APART = re.compile(r"(?<=you) (?=['’])", re.IGNORECASE)  # "you" and "'re" belong together
SHORT, LONG = 4, 9  # words: below the one it is hardly a moment, from the other on it says something


def sentence(did: str, meant: str = "", thanks: str = "") -> str:
    """Put what they did and what it meant into one sentence, and the thanks after it.

    "got up first" and "you got up first" give "When you got up first, …". What tells who did it in its own
    way ("Yesterday you …") stays a sentence of its own.
    """
    did, meant, thanks = (" ".join(part.split()) for part in (did, meant, thanks))
    rest = YOU.sub("", did)
    if rest == did and SAYS_YOU.search(did):
        parts = [_ended(_raised(did)), _ended(_raised(meant))]
    elif meant:
        said = {"did": _lowered(rest).rstrip(ENDS), "meant": _tamed(meant)}
        parts = [_ended(gettext("When you %(did)s, %(meant)s") % said)]
    else:
        parts = [_ended(gettext("You %(did)s") % {"did": _lowered(rest)})]
    return APART.sub("", " ".join(part for part in (*parts, _ended(_raised(thanks))) if part))


def is_general(did: str) -> bool:
    """Whether it is about them at large, so that a moment would say more."""
    rest = YOU.sub("", " ".join(did.split()))
    words = len(rest.split())
    return words < SHORT or (words < LONG and bool(TRAIT.match(rest) or ALL.search(rest)))


def _ended(text: str) -> str:
    return text if not text or text.rstrip("”’\"')")[-1:] in ENDS else f"{text}."


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    """A phone begins with a capital of its own accord; what is written in capitals stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _tamed(text: str) -> str:
    """The same for the second half, which may well begin with a name."""
    return _lowered(text) if text.split(maxsplit=1)[0].lower().strip(",") in LOWERED else text
