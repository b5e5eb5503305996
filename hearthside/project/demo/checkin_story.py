"""What the story tells of check-ins, as it lies in story/checkins.toml."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Who = Literal["ana", "ben"]


class Rhythmed(Struct, frozen=True):
    """A day and hour for check-ins, 1 Monday to 7 Sunday, as one of them set it."""

    by: Who
    when: str
    weekday: int
    hour: int


class Reminded(Struct, frozen=True):
    """How many minutes before a check-in somebody wants to be told."""

    by: Who
    when: str
    before: int


class Thought(Struct, frozen=True):
    """What somebody wrote alone for their next check-in."""

    by: Who
    when: str
    about: str
    prompt: str
    words: str


class Said(Struct, frozen=True):
    """Something told to both in a check-in, perhaps an answer to a prompt that was thought over alone."""

    by: Who
    words: str
    prompt: str | None = None


class Agreed(Struct, frozen=True):
    """One agreement, and the day on which to look at it again."""

    by: Who
    words: str
    look: str


class Looked(Struct, frozen=True):
    """What became of it."""

    by: Who
    when: str
    how: Literal["kept", "changed", "let-go"]
    words: str = ""
    until: str = ""


class CheckIn(Struct, frozen=True):
    """One check-in."""

    by: Who
    when: str
    hour: float
    about: str
    notes: list[Said]
    shown: list[Said] = []
    agreed: Agreed | None = None
    looked: list[Looked] = []
