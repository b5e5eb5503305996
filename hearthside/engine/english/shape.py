"""What kind of piece a few typed words are, so that the sentence around them can be a right one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from hearthside.engine.english import words as known

Shape = Literal[
    "sentences",  # more than one, or a question: they stand for themselves
    "clause",  # somebody and what they do: "you left", "the door slammed"
    "led",  # the same after a time or place: "yesterday you left"
    "moment",  # a clause that hangs on another: "after you left", "if you shout"
    "that",  # "that you left"
    "reason",  # "because you left"
    "to",  # "to be asked", "not to be shouted at"
    "somebody to",  # "you to text me", "the shouting to stop"
    "somebody there",  # "you here with me", "you"
    "somebody doing",  # "you being late"
    "doing",  # "being ignored"
    "verb",  # something done, and nobody who did it: "left me alone", "didn’t call"
    "base",  # "know when you come", "stop shouting"
    "about",  # "how you spoke to me", "what you said"
    "state",  # "tired", "so very kind"
    "thing",  # "your tone", "ten minutes"
    "bare",  # "I", and nothing of it
    "unknown",
]
Words = Sequence[str]
WORD = re.compile(r"[\w’'-]+")
ENDS_WITHIN = re.compile(r"[.!?…]+[\"”’')]?\s+\S|\?[\"”’')]*$")
NO_VERB_IN_ING = known.words_of(
    "bring sing ring swing cling fling sting spring string thing nothing something anything everything "
    "morning evening wedding building ceiling during"
)
MANY = frozenset(["children", "people"])
SHORTENED = re.compile(r"[’'](re|m|s|ve|ll|d)$|n[’']t$")
A_TIME = re.compile(
    r"^(every|each|any|the (last|first|next)) time\b|^(as soon|as long) as\b|^(if|even if|even when)\b"
)
ABOUT = re.compile(
    r"^(how|what|why|where|who|whether|"
    r"(the|that|this) (way|time|thing|day|night|evening|moment|fact)\b(?!$))\b"
)
IS_SOMETHING = re.compile(
    r"\b(you|he|she|they)(’re|’s| are| r| were| was| is| being| can be| have been| had been)"
    r"(?= )( such| an?| the| so| like)* "
)
LIKE = re.compile(r"\b(you|he|she|they) (act|acted|acts|behave|behaved|behaves) like an? ")
CARES_NOT = re.compile(
    r"^(you|he|she) ([a-z]+ )?(don’t|dont|never|didn’t|do not|couldn’t|doesn’t) ([a-z]+ )?care"
)
TO = re.compile(r"^(for \w+( \w+)? )?(not )?to \w")
SOMEBODY_TO = re.compile(
    r"^((you|us|him|her|them|it|this|that|people|everyone|everybody|someone|somebody|nobody)|"
    r"((my|your|our|his|their|the) \w+( \w+)?))( both| two| all)?( not)? to \w"
)


def shape(text: str) -> Shape:
    """Tell the kind of `text`. Where it can't be told: `unknown`."""
    if ENDS_WITHIN.search(text):
        return "sentences"
    plain, words = text.lower().replace("'", "’"), words_in(text)
    if not words or words == ["i"]:
        return "bare"
    return next((name for name, fits in RULES if fits(plain, words)), "unknown")


def words_in(text: str) -> list[str]:
    """The words of it in small letters, with one kind of apostrophe."""
    return WORD.findall(text.lower().replace("'", "’"))


def _is_reason(_plain: str, words: Words) -> bool:
    return words[0] in ("because", "cause", "cos", "’cause")


def _is_moment(plain: str, words: Words) -> bool:
    return (words[0] in known.TOGETHER and _has_subject(words[1:])) or bool(A_TIME.match(plain))


def _is_that(_plain: str, words: Words) -> bool:
    return words[0] == "that" and len(words) > 2 and words[1] in known.SUBJECTS | known.OWNERS


def _is_there(_plain: str, words: Words) -> bool:
    if words[0] not in ("us", "you"):
        return False
    there = known.THERE | (known.STATES - known.PASTS - known.BASES)
    return len(words) == 1 or words[1] in there


def _is_somebody_doing(_plain: str, words: Words) -> bool:
    return len(words) > 1 and words[0] in known.OBJECTS | known.SUBJECTS and is_doing(words[1])


def _begins_with_somebody(_plain: str, words: Words) -> bool:
    if is_shortened(words[0]):
        return True
    if words[0] not in known.SUBJECTS or len(words) == 1 or words[1] in ("who", "that", "which", "else"):
        return False
    return words[0] not in ("this", "that") or _is_verb(words[1])


def _is_verb_first(_plain: str, words: Words) -> bool:
    head = past_adverbs(words)
    return bool(head) and head[0] not in ("be", "have", "do") and (_is_past(head[0]))


def _is_base(_plain: str, words: Words) -> bool:
    if words[0] in ("be", "have", "do", "please"):
        return True
    as_thing = len(words) == 1 or words[1] in ("and", "or", "with", "for")
    return words[0] in known.BASES and not (words[0] in known.ALSO_THINGS and as_thing)


def _is_plain(word: str) -> bool:
    """Whether it is no name: "time to think" is a thing, "Noor to ask" is not."""
    return word in known.BEFORE_A_THING | known.BASES | known.PASTS | known.AUXILIARIES or word.endswith("ed")


def _is_led(_plain: str, words: Words) -> bool:
    return words[0] in known.PLACES | known.NAMES | known.LINKS and _has_subject(words[1:])


def _names_somebody(_plain: str, words: Words) -> bool:
    many = any(one.endswith("s") or one in MANY for one, after in pairwise(words) if after in known.BASES)
    return many or (any(map(_is_verb, words[1:])) and not _hangs(words))


def _is_thing(_plain: str, words: Words) -> bool:
    return words[0] in known.BEFORE_A_THING or words[0].isdigit()


def past_adverbs(words: Words) -> Words:
    """What is left behind "always", "so very", "not even"."""
    at = next((at for at, word in enumerate(words) if word not in known.ADVERBS), len(words))
    return words[at:]


def is_state(words: Words) -> bool:
    """Whether it says how somebody is: "tired", "so kind", "hurt by that". "left me" and "shut it" do not."""
    head = past_adverbs(words)
    if not head or head[0] not in known.STATES:
        return False
    follows = head[1] if len(head) > 1 else ""
    if head[0] in known.PASTS or follows == "to":
        return not follows or follows in (
            "down",
            "out",
            "by",
            "behind",
            "up",
            "and",
            "off",
            "inside",
            "alone",
        )
    return head[0] not in ("at", "there") or follows in ("for", "peace", "ease", "home")


def is_state_word(word: str) -> bool:
    """Whether a word by itself can say how somebody is."""
    return word in known.STATES


def is_felt(text: str) -> bool:
    """Whether words such as "ignored" or "pushed away" say how somebody is, and not what somebody did."""
    word, after = [*past_adverbs(words_in(text)), "", ""][:2]
    nobody_after = after in known.PLACES | known.LINKS or after in (
        "",
        "out",
        "away",
        "off",
        "down",
        "about",
        "up",
        "aside",
    )
    return word.endswith("ed") and word not in known.ACTED and nobody_after


def has_effect(word: str) -> bool:
    """Whether it is what "it" does, and not "I": "made", and not "slept"."""
    return word in known.EFFECTS


def is_wanted(word: str) -> bool:
    """Whether one does it oneself, if one needs it: "know", "rest", and not "listen"."""
    return word in known.WANTED


def is_of_a_thing(text: str) -> bool:
    """Whether a state is one of things more than of people: "awful", "too heavy"."""
    return any(word in known.OF_A_THING for word in words_in(text)[:3])


def is_doing(word: str) -> bool:
    """Whether it is a form such as "leaving"."""
    return word.endswith("ing") and len(word) > 4 and word not in NO_VERB_IN_ING


def is_shortened(word: str) -> bool:
    """Whether somebody and a verb are one word, as in "you’re"."""
    found = SHORTENED.search(word)
    return found is not None and word[: found.start()] in known.SUBJECTS


def is_fault(text: str) -> bool:
    """Whether it names what somebody is like, where a thing that happened was asked for."""
    plain = " ".join(words_in(text))
    if LIKE.search(plain) or CARES_NOT.search(plain):
        return True
    found = IS_SOMETHING.search(plain)
    said = past_adverbs(plain[found.end() :].split()) if found else ()
    return any(word in known.FAULTS for word in said[:3])


def _has_subject(words: Words) -> bool:
    """Whether somebody does something in it."""
    return any(word in known.SUBJECTS and word != "that" for word in words[:-1]) or any(
        map(_is_verb, words[1:])
    )


def _is_past(word: str) -> bool:
    if word.endswith("’d"):
        return not is_shortened(word)  # "DIY’d", and not "I’d"
    return word in known.PASTS | known.AUXILIARIES or (word.endswith("ed") and len(word) > 3)


def _is_verb(word: str) -> bool:
    if word in known.PASTS | known.AUXILIARIES or is_shortened(word):
        return True
    if (
        word.endswith("s")
        and (word[:-1] in known.BASES or word[:-2] in known.BASES)
        and word not in ("is", "its")
    ):
        return True
    return word.endswith("ed") and len(word) > 3 and word not in known.STATES


def _hangs(words: Words) -> bool:
    """Whether the verb belongs to a thing: "a kitchen I can walk into", "a word that helps"."""
    at = next(at for at, word in enumerate(words) if at and _is_verb(word))
    return words[0] in ("a", "an", "no", "more", "less", "some", "ten", "enough", "time") or any(
        word in known.SUBJECTS | {"who", "which", "where", "when", "if"} for word in words[1:at]
    )


RULES: tuple[tuple[Shape, Callable[[str, Words], bool]], ...] = (  # the first that fits
    ("reason", _is_reason),
    ("to", lambda plain, _words: bool(TO.match(plain))),
    ("somebody to", lambda plain, _words: bool(SOMEBODY_TO.match(plain))),
    ("somebody to", lambda _plain, words: words[1:2] == ["to"] and not _is_plain(words[0])),
    ("moment", _is_moment),
    ("about", lambda plain, _words: bool(ABOUT.match(plain))),
    ("state", lambda _plain, words: is_state(words)),
    ("that", _is_that),
    ("somebody there", _is_there),
    ("somebody doing", _is_somebody_doing),
    ("clause", _begins_with_somebody),
    ("doing", lambda _plain, words: is_doing(words[1 if words[0] == "not" and words[1:] else 0])),
    ("verb", _is_verb_first),
    ("led", _is_led),
    ("base", _is_base),
    ("clause", _names_somebody),
    ("thing", _is_thing),
)
