"""How hard a passphrase of one's own would be to guess for somebody who knows its owner well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import log2
from string import ascii_lowercase

from hearthside.vault.stretch import LONGEST, folded
from hearthside.vault.words import COUNT, listed

ENOUGH = 50.0

_RUNS = (
    ascii_lowercase,
    "0123456789",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "1qaz2wsx",
)
_LEET = str.maketrans("@4301!5$7", "aaeoiisst")
_LONGEST_WORD = 24
_IDEOGRAPHS = "\u2e80"


def strength(passphrase: str, names: Sequence[str]) -> float:
    """Bits of work for a guesser who knows `names` (people, pets, places: whatever the partner knows).

    The cheapest way to put the text together from: listed and common words, the names, years and dates,
    runs on a keyboard, repeats, other words, single signs. Below ENOUGH a passphrase of one's own is refused.
    It errs low for random letters (a run of them counts as one word of a large dictionary) and high for
    lines of songs, quotes and titles, whose words it takes for independent. It knows no leaked passwords
    but the commonest, and of other languages than English only how long a word is.
    """
    text = folded(passphrase)[:LONGEST].casefold()
    known = frozenset(part for name in names for part in folded(name).casefold().split() if part)
    seen: set[str] = set()
    total = 0.0
    for word in text.split():
        total += 1.0 if word in seen else _cost(word, known)
        seen.add(word)
    capitals = sum(letter.isupper() for letter in folded(passphrase))
    return total + min(capitals, 3)


def _cost(word: str, known: frozenset[str]) -> float:
    """The cheapest way to put one word together, in bits."""
    period = (word + word).find(word, 1)
    if period < len(word):
        return _cost(word[:period], known) + log2(len(word) // period)
    whole = _word(word, known)
    if whole < float("inf"):
        return whole
    in_word = word.isalpha()
    best = [0.0] + [float("inf")] * len(word)
    for start in range(len(word)):
        for end in range(start + 1, min(len(word), start + _LONGEST_WORD) + 1):
            piece = word[start:end]
            best[end] = min(best[end], best[start] + _piece(piece, known, in_word=in_word))
    return best[-1]


def _piece(piece: str, known: frozenset[str], *, in_word: bool) -> float:
    costs = [_plain(piece, in_word=in_word), _word(piece, known)]
    plain = piece.translate(_LEET)
    if plain != piece:
        costs.append(_word(plain, known) + 2)
    if len(piece) > 2:
        costs.append(_word(piece[::-1], known) + 1)
        if _is_run(piece):
            costs.append(5.0 + log2(len(piece)))
    return min(costs)


def _word(piece: str, known: frozenset[str]) -> float:
    if piece in known:
        return 1.0
    if piece in _common():
        return 7.0
    return log2(COUNT) if piece in _vocabulary() else float("inf")


def _plain(piece: str, *, in_word: bool) -> float:
    """One sign, a number, or letters: those of a word that no list knows, or among signs and digits."""
    size = len(piece)
    if piece.isdecimal():
        return min(3.32 * size, _number(piece))
    if not piece.isalpha():
        return 5.0 if size == 1 else float("inf")
    if piece > _IDEOGRAPHS:
        return 6.0 * size
    return min((2.0 * size + 2.0) if in_word else 4.7 * size, 16.0 + 2.0 * max(0, size - 8))


def _number(piece: str) -> float:
    if len(piece) == 4 and piece[:2] in ("19", "20"):
        return 6.0
    return 15.0 if len(piece) in (6, 8) else float("inf")


def _is_run(piece: str) -> bool:
    return any(piece in run or piece[::-1] in run for run in _RUNS)


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(listed())


@cache
def _common() -> frozenset[str]:
    """The commonest passwords and English words."""
    return frozenset(files("hearthside.vault").joinpath("common.txt").read_text("utf-8").split())
