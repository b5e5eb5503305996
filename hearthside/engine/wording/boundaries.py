"""A plain no about one's own body, or for one's safety: it is never marked, whatever else is found."""

from __future__ import annotations

import re

LONGEST = 80  # characters: a plain no is short
SENTENCE = re.compile(r"[^.!?\n]+")
AGAIN = r"( (again|any ?more|now|tonight|today|like that|please|with you|right now|ever))*"
PLAIN_NO = re.compile(
    r"(no|nope|stop|please|sorry|not (tonight|today|now|like that)|and|but|so|[, ])*"
    r"(no means no|no|stop( it| that| this)?|not (tonight|today|now|like that)|i said (no|stop)"
    r"|i (do not|don't|dont) (want|like) (to|it|this|that|sex|any of this)"
    r"|i (do not|don't|dont) (want|feel like|like)( to)? "
    r"(have(ing)? sex|sex|be(ing)? (touched|kissed|held|hit|shouted at)|sleep(ing)? with you|kiss(ing)?)"
    r"|(do not|don't|dont) (ever )?(touch|kiss|grab|push|hit|hurt|follow|film|shout at|come near) me"
    r"|(get|take|keep) your hands off( me)?|let (go of me|me go|me out)"
    r"|i(['’]m| am) not (ready|comfortable)( for (that|this|sex))?( with (that|this))?)" + AGAIN,
    re.IGNORECASE,
)


def boundaries(text: str) -> list[tuple[int, int]]:
    """Give where sentences stand (start, end in characters) that are a plain no and nothing besides."""
    found = []
    for sentence in SENTENCE.finditer(text):
        words = sentence[0].strip(" \t,;:-“”\"'").replace("’", "'")
        if 0 < len(words) <= LONGEST and PLAIN_NO.fullmatch(" ".join(words.split())):
            found.append(sentence.span())
    return found
