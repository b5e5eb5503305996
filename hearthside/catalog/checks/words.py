"""Words and claims that are never printed: what research does not carry, and what is not our voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.texts import Text, texts

# Claims that the evidence does not carry, or that are used as a threat. They are not printed anywhere,
# the register of sources included. The reasons are in docs/writing-content.md.
CLAIMS = {
    "a break-up figure": r"\b(93|94) ?(%|per ?cent) (accura|of the time|certain)|\b93 ?(%|per ?cent)",
    "the ratio": r"\b(5:1|five to one|5 to 1)\b",
    "the bids figure": r"\b(86|33) ?(%|per ?cent)",
    "prediction of a break-up": (
        r"\bpredict\w*[^.]{0,40}\b(divorc\w*|break-?ups?|separation)"
        r"|\b(divorce|break-?up)[ -](risk|prediction)|\brisk of (a )?(divorce|break-?up)"
    ),
    "a hormone": r"\b(bonding|love|cuddle) hormone",
    "a drug": r"\bcocaine\b",
    "misattribution": r"\bmisattribut\w*",
    "the 36 questions": r"\b(36|thirty-six) questions\b",
    "the six years": r"\bsix years\b",
    "deeper than before": r"\b(deeper|stronger|closer) than (ever )?before\b",
    "proof": r"\b(scientifically|clinically) prove[nd]\b|\bscience (says|proves|shows)\b",
    "love languages": r"\blove[ -]languages?\b",
    "worth fighting for": r"\bworth fighting for\b",
    "sensate focus": r"\bsensate\b",
    "a trademark": r"\b(four|4) horsemen\b|\bsound relationship house\b|\blove maps?\b",
}
CHEMISTRY = {"a promise of chemistry": r"\b(oxytocin|dopamine|serotonin|endorphins?|norepinephrine)\b"}
VOICE = {
    "an order": r"\b(should(n['’]t)?|must(n['’]t)?|ought to)\b",
    "an exclamation mark": r"!",
    "hype": (
        r"\bunlock(s|ing)? (your|more|deeper|new|true|the (secret|power))"
        r"|\b(journeys?|transform\w*|magic\w*|powerful\w*|amazing\w*|simple yet|incredibl\w*"
        r"|life-changing|game-changers?|superpowers?|soulmates?|hacks?|reignit\w*|deep dive|delve\w*)\b"
    ),
    "a heart or a picture": r"[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]",
    "an American spelling": (
        r"\b\w*(behavior|favorite|favor|color|humor|neighbor|honor|labor)(s|ed|ing|al|ful|hood)?\b"
        r"|\b(realiz|recogniz|apologiz|organiz|criticiz)\w*|\b(mom|moms|vacation|apartment)\b"
    ),
}
PRONOUNS = r"\b(he|she|him|her|his|hers|himself|herself|s/he|he/she|his/her)\b"
ROLES = r"\b(husband|wife|wives|boyfriend|girlfriend|fianc[ée]e?|hubby|ladies|gentlemen|guys?|bloke|chap)s?\b"
PEOPLE = r"\b(man|woman|men|women|boys?|girls?)\b"
GENDER = {"a gendered word": f"{PRONOUNS}|{ROLES}"}
GENDER_OF_COUPLES = {"a gendered word": PEOPLE}
SAYS_WHO_WAS_STUDIED = {"why", "limit", "body", "summary"}


def problems(library: Library) -> Iterator[Problem]:
    """Find forbidden words in all that couples read, and forbidden claims in the register of sources too."""
    for text in texts(library):
        yield from in_text(text)
    for source in library.evidence.values():
        for words in (source.finding, source.limits):
            for reason, found in _find(CLAIMS, words):
                yield Problem(f"evidence/{source.slug}.toml", f"“{found}” ({reason})")


def in_text(text: Text) -> Iterator[Problem]:
    """Find what is forbidden in one passage."""
    lists = [CLAIMS, CHEMISTRY, VOICE, GENDER]
    if text.field not in SAYS_WHO_WAS_STUDIED:
        lists.append(GENDER_OF_COUPLES)
    for patterns in lists:
        for reason, found in _find(patterns, text.words):
            yield Problem(text.file, f"{text.field}: “{found}” ({reason})")


def _find(patterns: dict[str, str], words: str) -> Iterable[tuple[str, str]]:
    for reason, pattern in patterns.items():
        for match in _compiled(pattern).finditer(words):
            yield reason, match[0]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
