"""What the two said and did around talking, as it lies in story/*.toml: its types."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hearthside.records.kinds.difference_part import Which
from hearthside.records.kinds.moment_check import Tap
from hearthside.records.kinds.pattern_look import PatternName

Who = Literal["ana", "ben"]


class Move(Struct, frozen=True):
    """One move of somebody in a session, so many minutes after it began."""

    by: Who
    minutes: float
    verb: str = "on"
    words: str = ""
    about: str | None = None


class Talk(Struct, frozen=True):
    """One session of the two."""

    by: Who
    when: str
    hour: float
    what: str
    moves: list[Move]
    about: str | None = None


class Sided(Struct, frozen=True):
    """One side of one part of a difference, and who was to read it when."""

    by: Who
    when: str
    part: Which
    words: str
    way: Literal["keep", "show", "seal"]


class Stepped(Struct, frozen=True):
    """A step that both said yes to, and how it went in the words of the other one."""

    by: Who
    when: str
    words: str
    look: str = ""
    how: Literal["well", "partly", "not"] | None = None
    went: str = ""
    went_when: str = ""


class Looked(Struct, frozen=True):
    """Somebody came back to a difference."""

    by: Who
    when: str
    verb: Literal["look", "aside", "again", "peace", "unrest", "later"]
    words: str = ""
    next: str = ""


class Differing(Struct, frozen=True):
    """Something the two see differently."""

    by: Who
    when: str
    title: str
    parts: list[Sided]
    steps: list[Stepped]
    looks: list[Looked]


class Low(Struct, frozen=True):
    """A day on which somebody's battery was low, from an hour on."""

    by: Who
    when: str
    hour: float


class Mending(Struct, frozen=True):
    """A repair: a phrase, own words or a break of minutes; met so many minutes later, or never."""

    by: Who
    when: str
    hour: float
    phrase: str | None = None
    words: str = ""
    pause: int = 0
    put_by: bool = False
    minutes: int = 0
    answer: str = ""


class Guessed(Struct, frozen=True):
    """A guess at the other one; when it opened, if it did, and what that one said to it, if anything."""

    by: Who
    card: str
    when: str
    words: str
    opened: str = ""
    verdict: Literal["me", "not_quite", ""] = ""
    reply: str = ""


class Marked(Struct, frozen=True):
    """What one of them made of a card for themselves."""

    by: Who
    card: str
    when: str
    mark: Literal["favourite", "plain", "aside"]


class Laid(Struct, frozen=True):
    """A card that lay on the table between them."""

    by: Who
    card: str
    when: str
    how: Literal["talked", "aside"]


class Asked(Struct, frozen=True):
    """Somebody asked whether it was the moment. `marked` and `agreed`: "-2 fri 20", a day and an hour."""

    by: Who
    when: str
    hour: float
    taps: dict[Who, list[Tap]]
    marked: dict[Who, list[str]] = {}
    agreed: str = ""


class Glance(Struct, frozen=True):
    """A look at one's own patterns."""

    by: Who
    when: str
    marks: dict[PatternName, int]


class Thanks(Struct, frozen=True):
    """An appreciation: given, perhaps heard; or kept, perhaps for a day `until` days from now."""

    by: Who
    when: str
    did: str
    meant: str = ""
    thanks: str = ""
    heard: bool = False
    kept: bool = False
    until: int = 0


class Letter(Struct, frozen=True):
    """Words that somebody handed over, or only kept. `read`: hours until the other had put it by."""

    by: Who
    when: str
    hour: float
    words: str
    kept: bool = False
    read: float = 0
