"""A draft as the cues read it: words written out, sentences, others' speech set aside, all with places."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from hearthside.engine.wording.spelling import LONG, squeezed, written_out

START, QUOTED, NAME = "^", "«q»", "«name»"
ENDS = frozenset(".?!")
PLAIN = str.maketrans(dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("“”„«»", '"') | {"…": "."})
WORD = re.compile(
    r"[^\W_]+(?:['-][^\W_]+)*'?|[.?!]+|[,;:()\-–—/*]|\n+|\"[^\"\n]{1,600}\""
    r"|(?<![\w'])'(?!(?:cause|til|em|bout|cos|coz|tis|twas)\b)(?=\w)[^\"\n]{1,300}?(?<=[\w.?!,])'(?!\w)|[^\w\s]"
)
OPENERS = frozenset(
    [
        "so",
        "and",
        "but",
        "well",
        "look",
        "listen",
        "honestly",
        "okay",
        "right",
        "now",
        "hey",
        "hi",
        "hello",
        "also",
        "anyway",
        "actually",
        "seriously",
        "babe",
        "baby",
        "darling",
        "love",
        "sweetheart",
        "hun",
        "honey",
        "dear",
        "then",
        "because",
        "yes",
        "no",
        "oh",
        "ah",
        "like",
        "plus",
        "literally",
        "clearly",
        "frankly",
        "just",
        "babes",
        "mate",
        "pet",
        "god",
        "omg",
        "basically",
        "obviously",
    ]
)
GREETINGS = frozenset(
    [
        "hi",
        "hey",
        "hello",
        "hiya",
        "morning",
        "evening",
        "babe",
        "love",
        "darling",
        "dear",
        "okay",
        "so",
        "listen",
        "look",
        "right",
    ]
)
KEPT = frozenset(
    [
        "i",
        "god",
        "christmas",
        "easter",
        "ramadan",
        "diwali",
        "eid",
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mum",
        "dad",
        "mam",
        "mom",
        "nan",
        "gran",
        "grandma",
        "grandad",
        "granny",
        "mother",
        "father",
        "sorry",
        "thank",
        "thanks",
        "einstein",
        "sherlock",
        "oscar",
        "nobel",
        "teresa",
        "highness",
        "majesty",
        "facebook",
        "instagram",
        "whatsapp",
        "english",
        "social",
        "services",
        "jesus",
        "christ",
        "lord",
        "lordship",
        "ladyship",
        "oh",
        "and",
        "but",
        "so",
        "you",
        "your",
        "we",
        "my",
        "the",
        "it",
        "if",
        "what",
        "that",
        "because",
        "when",
        "then",
        "just",
        "never",
        "always",
        "please",
        "love",
        "dr",
    ]
)


class Token(NamedTuple):
    """One word as it is read, and where in the draft it stands."""

    word: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True)
class Draft:
    """Tokens, and `line`: their words with a space before each, in which patterns are sought."""

    text: str
    tokens: list[Token]
    line: str
    offsets: list[int]
    sentences: list[tuple[int, int]]
    words: frozenset[str]

    @property
    def opening(self) -> int:
        """The sentence in which a draft comes to its matter: the first that is more than a greeting."""
        for number, (first, last) in enumerate(self.sentences[:-1]):
            words = [token.word for token in self.tokens[first:last] if token.word not in (START, ",")]
            if len(words) > 3 or not any(word in GREETINGS for word in words):
                return number
        return max(0, len(self.sentences) - 1)

    def index(self, offset: int) -> int:
        """Give the token that stands at an offset of `line`."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Give start and end in the text of the tokens from first to last."""
        return self.tokens[first].start, self.tokens[last].end


def read(text: str) -> Draft:
    """Take a text of any length apart."""
    tokens = _marked(_sentences(_pieces(text)))
    words = [token.word for token in tokens]
    offsets = [0, *accumulate(len(word) + 1 for word in words)][:-1]
    spans: list[tuple[int, int]] = []
    for number, token in enumerate(tokens):
        if token.sentence == len(spans):
            spans.append((number, number))
        spans[token.sentence] = (spans[token.sentence][0], number)
    return Draft(text, tokens, "".join([" " + word for word in words]), offsets, spans, frozenset(words))


def _pieces(text: str) -> list[tuple[str, int, int, bool]]:
    """Give words written out, with start, end, and whether they began with a capital."""
    found = [(match[0], *match.span()) for match in WORD.finditer(text.translate(PLAIN))]
    lower = [said.lower() for said, _, _ in found]
    if LONG.search("".join(lower)):
        lower = [squeezed(word) for word in lower]
    pieces: list[tuple[str, int, int, bool]] = []
    for (said, start, end), word, following in zip(found, lower, [*lower[1:], ""], strict=False):
        if said[0] in "\"'" and len(said) > 2:
            pieces.append((QUOTED, start, end, False))
        elif said[0] in ".?!\n":
            pieces.append(("?" if "?" in said else "." if said[0] in ".\n" else "!", start, end, False))
        else:
            capital = said[0].isupper() and not (said.isupper() and len(said) > 1)
            full = written_out(word, following)
            if " " not in full:
                pieces.append((full, start, end, capital))
                continue
            first, *others = full.split(" ")
            pieces.append((first, start, end, capital))
            pieces += [(other, start, end, False) for other in others]
    return pieces


def _sentences(pieces: list[tuple[str, int, int, bool]]) -> list[tuple[Token, bool]]:
    tokens: list[tuple[Token, bool]] = []
    number, ended = 0, True
    for word, start, end, capital in pieces:
        if word in ENDS:
            if not ended:
                tokens.append((Token(word, start, end, number), False))
            ended = True
            continue
        if ended and tokens:
            number += 1
        name = capital and not ended and word not in KEPT and "'" not in word
        tokens.append((Token(NAME if name else word, start, end, number), ended))
        ended = False
    if tokens and not ended:
        last = tokens[-1][0]
        tokens.append((Token(".", last.end, last.end, number), False))
    return tokens


def _marked(tokens: list[tuple[Token, bool]]) -> list[Token]:
    """Put a mark before the first word of each sentence, and again after words that only open it."""
    marked: list[Token] = []
    opening = False
    for number, (token, first) in enumerate(tokens):
        following = tokens[number + 1][0].word if number + 1 < len(tokens) else ""
        if first or opening:
            marked.append(Token(START, token.start, token.start, token.sentence))
        called = (
            first
            and following == ","
            and token.word not in KEPT
            and token.word not in ("sorry", "fine", "wow")
        )
        opening = (first or opening or token.word == ",") and (
            token.word in OPENERS or called or (token.word == "," and _opened(marked))
        )
        marked.append(token)
    return marked


def _opened(marked: list[Token]) -> bool:
    """Whether a comma comes right after an opening word."""
    return len(marked) > 1 and marked[-2].word == START
