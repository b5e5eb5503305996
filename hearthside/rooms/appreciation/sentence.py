"""What somebody typed about their partner, as one sentence, and whether it is still about them at large."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.engine.english import (
    ended,
    has_effect,
    is_fault,
    is_state_word,
    lowered,
    raised,
    shape,
    words_in,
)

ENDS = ".!?…"
YOU = re.compile(r"^(?:when\s+|because\s+|that\s+)?you(?:\s+|(?=['’]))", re.IGNORECASE)
SAYS_YOU = re.compile(r"\byou\b", re.IGNORECASE)
TRAIT = re.compile(r"^(?:['’]re|are|were|always are|being)\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:always|everything|all you|all the things|so much|there for me)\b", re.IGNORECASE)
PRAISE = re.compile(
    r"^(?:(?:just|simply|really|honestly)\s+)?"
    r"(?:the best\b|my (?:rock|hero|heart|person|everything|home|light|favou?rite)\b|"
    r"(?:an?|such an?|the) (\w+) \w+)",
    re.IGNORECASE,
)
APART = re.compile(r"(?<=you) (?=['’])", re.IGNORECASE)  # "you" and "'re" belong together
SHORT, LONG = 4, 9  # words: below the one it is hardly a moment, from the other on it says something
# What it did, by the kind of piece that was typed: behind "When you …, ".
MEANT: dict[str, Any] = {
    "clause": "%(it)s",
    "bare": "%(it)s",
    "led": "%(it)s",
    "state": _("I felt %(it)s"),
    "to": _("it helped me %(it)s"),
    "base": _("it made me %(it)s"),
    **dict.fromkeys(
        ("that", "thing", "doing", "unknown", "somebody doing", "somebody to"), _("it meant %(it)s")
    ),
}


def sentence(did: str, meant: str = "", thanks: str = "") -> str:
    """Put what they did and what it meant into one sentence, and the thanks after it.

    "got up first" and "you got up first" give "When you got up first, …". What tells who did it in its own
    way ("Yesterday you …") stays a sentence of its own, and "your patience" is thanked for.
    """
    did, meant, thanks = (" ".join(part.split()) for part in (did, meant, thanks))
    done, effect = _done(did), _effect(meant) if meant else ""
    if not done or shape(did) == "sentences" or (meant and not effect):
        parts = [_alone(did, done), _after(effect or meant)]
    elif meant:
        parts = [ended(gettext("When you %(did)s, %(meant)s") % {"did": done.rstrip(ENDS), "meant": effect})]
    else:
        parts = [_alone(did, done)]
    return APART.sub("", " ".join(part for part in (*parts, ended(raised(thanks))) if part))


def is_general(did: str) -> bool:
    """Whether it is about them at large, so that a moment would say more."""
    typed = " ".join(did.split())
    rest = _done(typed) or YOU.sub("", typed)
    words = len(rest.split())
    return words < SHORT or is_fault(typed) or (words < LONG and bool(TRAIT.match(rest) or ALL.search(rest)))


def _done(did: str) -> str:
    """What they did, as it goes on behind "you"; nothing where it doesn't."""
    rest, kind = YOU.sub("", did), shape(did)
    if rest != did:
        return lowered(rest, may_be_name=False)
    if did.lower().startswith("thank"):
        return ""
    if _is_praise(did):
        return f"are {lowered(did, may_be_name=False)}"
    if kind in ("verb", "base") or (
        kind == "unknown" and not SAYS_YOU.search(did) and not did.lower().startswith("for ")
    ):
        return lowered(did, may_be_name=False)
    return ""


def _is_praise(did: str) -> bool:
    """Whether it says what they are: "GREAT", "so kind", "the best", "a great cook"."""
    found = PRAISE.match(did)
    if found:
        return found[1] is None or is_state_word(found[1].lower())
    return shape(did) == "state"


def _alone(did: str, done: str) -> str:
    """What they did as a sentence by itself."""
    if done:
        return ended(gettext("You %(did)s") % {"did": done})
    if shape(did) == "to":
        return ended(gettext("It was good of you %(did)s") % {"did": lowered(did)})
    if did.lower().startswith("for "):
        return ended(gettext("Thank you %(did)s") % {"did": lowered(did)})
    if shape(did) in ("thing", "about", "doing", "somebody doing"):
        return ended(gettext("Thank you for %(did)s") % {"did": lowered(did)})
    return ended(raised(did))


def _after(meant: str) -> str:
    """What it did for me as a sentence by itself."""
    if shape(meant or "I") == "reason":
        return ended(gettext("It mattered %(it)s") % {"it": lowered(meant)})
    return ended(raised(meant))


def _effect(meant: str) -> str:
    """What it did for me, as it goes on behind a comma; nothing where it is better a sentence of its own."""
    kind, first = shape(meant), [*words_in(meant), ""][0]
    words = lowered(meant, may_be_name=kind in ("clause", "led"))
    if first in ("thank", "thanks"):
        return ""
    if first in ("like", "as"):
        return gettext("it felt %(it)s") % {"it": words}
    if kind == "verb":
        return (gettext("it %(it)s") if has_effect(first) else gettext("I %(it)s")) % {"it": words}
    return str(MEANT[kind]) % {"it": words} if kind in MEANT else ""
