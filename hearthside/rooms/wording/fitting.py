"""Where in a sentence a piece fits, by what kind of piece it is. Its words stay as they are."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.engine.english import (
    Shape,
    ended,
    is_felt,
    is_of_a_thing,
    is_state_word,
    is_wanted,
    raised,
    shape,
    words_in,
)

WHOLE = frozenset({"sentences", "led"})  # they stand for themselves
# With "I felt", and without. `was`: in the middle of a sentence; `Was`: at its beginning.
FELT: dict[Shape, Any] = {
    "clause": _("When %(was)s, I felt %(felt)s."),
    "doing": _("When %(was)s, I felt %(felt)s."),
    "moment": _("%(Was)s, I felt %(felt)s."),
    "reason": _("I felt %(felt)s %(was)s."),
    "about": _("It is about %(was)s. I felt %(felt)s."),
    "somebody doing": _("It is about %(was)s. I felt %(felt)s."),
    "thing": _("It is about %(was)s. I felt %(felt)s."),
    "unknown": _("It is about this: %(was)s. I felt %(felt)s."),
}
HAPPENED: dict[Shape, Any] = {
    "clause": _("It is about when %(was)s."),
    "doing": _("It is about %(was)s."),
    "moment": _("It was %(was)s."),
    "reason": _("It is %(was)s."),
    "about": _("It is about %(was)s."),
    "somebody doing": _("It is about %(was)s."),
    "thing": _("It is about %(was)s."),
    "unknown": _("It is about this: %(was)s."),
}
ASKED: dict[str, dict[Shape, str]] = {
    "happened": {
        "verb": "happened who",
        **dict.fromkeys(("to", "base", "state", "bare", "somebody to", "somebody there"), "happened"),
    },
    "feeling": dict.fromkeys(("to", "base", "bare", "somebody to", "somebody there"), "feeling"),
    "need": dict.fromkeys(("reason", "bare", "moment"), "need"),
    "theirs": dict.fromkeys(("bare", "somebody there"), "theirs"),
}
IF = re.compile(r"^(even )?if\b")
TIMES = re.compile(r"^(every|each|any|the)\b")
OF_ITS_OWN = re.compile(
    r"\b(need|needs|should|must|have to|has to|ought|want|wants|may|might|maybe|perhaps|probably)\b"
)
OTHERS = frozenset(
    ["you", "he", "she", "they", "we", "nobody", "everybody", "everyone", "somebody", "someone"]
)
FOR_NEED = {"clause": _("that %(it)s"), "state": _("to be %(it)s"), "base": _("to %(it)s")}
FOR_THEIRS = {
    "clause": _("that %(it)s"),
    "verb": _("that you %(it)s"),
    **dict.fromkeys(("to", "base", "somebody to"), _("this: %(it)s")),
}


class Feeling(NamedTuple):
    """What goes behind "I felt", why, and what stands for itself after it."""

    felt: tuple[str, ...] = ()
    why: str = ""
    own: tuple[str, ...] = ()


def stands_alone(words: str) -> bool:
    """Whether it is more than one sentence, or a question, whose stops belong to it."""
    return bool(words) and shape(words) == "sentences"


def question(name: str, words: str) -> str:
    """The question that a piece of this kind needs, or nothing."""
    if name == "happened" and re.match(r"(on|in|at|with|by|from) ", words) and shape(words) == "unknown":
        return "happened who"
    return ASKED[name].get(shape(words), "")


def happened(words: str, felt: str) -> str:
    """What happened and what it felt like, in one sentence or two."""
    kind = shape(words) if words else "bare"
    if kind == "that":
        words, kind = words.partition(" ")[2], "clause"
    said = {"was": words, "Was": raised(words), "felt": felt}
    if kind in WHOLE or kind not in FELT:
        alone = gettext("I felt %(felt)s.") % said if felt else ""
        return " ".join(one for one in (ended(raised(words)), alone) if one)
    if kind == "moment" and IF.match(words):
        frame = _("%(Was)s, I feel %(felt)s.") if felt else _("It is about what happens %(was)s.")
        return str(frame) % said
    if kind == "moment" and not felt and TIMES.match(words):
        kind = "about"
    return str((FELT if felt else HAPPENED)[kind]) % said


def feeling(words: str) -> Feeling:
    """Sort the piece into what is felt, why, and what is said beside it."""
    kind = shape(words) if words else "bare"
    if not words:
        return Feeling()
    if kind == "reason" or (kind == "moment" and not words.startswith("as ")):
        return Feeling(why=words)
    own = _own_feeling(kind, words)
    return Feeling(own=(own,)) if own else Feeling(felt=(words,))


def _own_feeling(kind: Shape, words: str) -> str:
    """What goes into no row of feelings: "I felt that you were gone", "I cried", "My heart sank"."""
    is_of_others = words_in(words)[0].partition("’")[0] in OTHERS
    if kind == "that" or (kind in ("clause", "somebody doing") and is_of_others):
        return gettext("I felt %(felt)s.") % {"felt": words if kind == "that" else f"that {words}"}
    if kind == "doing":
        return gettext("I was %(felt)s.") % {"felt": words}
    if kind == "verb" and not is_felt(words):
        return gettext("I %(felt)s.") % {"felt": words}
    return ended(raised(words)) if kind in WHOLE or kind in ("clause", "about") else ""


def need(words: str) -> str:
    """What is needed, as a sentence."""
    kind = shape(words) if words else "bare"
    if not words or _is_whole(kind, words) or _is_asked_of_them(kind, words):
        return ended(raised(words))
    if kind in ("somebody to", "somebody there"):
        return gettext("I need %(need)s.") % {"need": words}
    return gettext("What I need is %(need)s.") % {"need": str(FOR_NEED.get(kind, "%(it)s")) % {"it": words}}


def theirs(words: str) -> str:
    """How it may be for them, as a sentence."""
    kind = shape(words) if words else "bare"
    if not words or _is_whole(kind, words):
        return ended(raised(words))
    if words.endswith(" for you") and kind in ("state", "unknown", "thing"):
        return gettext("It may be %(theirs)s.") % {"theirs": words}
    if kind in ("state", "verb") and _is_theirs(words):
        return gettext("You may be %(theirs)s.") % {"theirs": words}
    it = str(FOR_THEIRS.get(kind, "%(it)s")) % {"it": words}
    return gettext("For you it may be %(theirs)s.") % {"theirs": it}


def _is_whole(kind: Shape, words: str) -> bool:
    """Whether it is a sentence already, which stands for itself: "We need to talk", "I know it"."""
    return kind in WHOLE or (kind == "clause" and bool(words.startswith("I") or OF_ITS_OWN.search(words)))


def _is_asked_of_them(kind: Shape, words: str) -> bool:
    """Whether it says what they are to do: "listen to me", "don’t shout". "Be asked" is for oneself."""
    if kind == "verb":
        return bool(re.match(r"\w*n[’']?t\b", words))
    if kind != "base":
        return False
    first, after = [*words_in(words), ""][:2]
    to_be = first == "be" and (after.endswith("ed") or is_state_word(after))
    return not (to_be or is_wanted(first))


def _is_theirs(words: str) -> bool:
    """Whether it is so for a person: "tired", and not "hard"."""
    return is_felt(words) if shape(words) == "verb" else not is_of_a_thing(words)
