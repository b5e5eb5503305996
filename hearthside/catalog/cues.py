"""What the engine reads drafts by, in English: it can't open files, so it asks here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hearthside.catalog.load import shelf
from hearthside.catalog.types import CueFamily, Frame, SecondReader, WordList

READER = "english"


@dataclass(frozen=True)
class Wording:
    """Everything that drafts in one language are read by."""

    families: Collection[CueFamily]
    lists: Collection[WordList]
    frames: Collection[Frame]
    senses: Collection[WordList]
    reader: SecondReader


def english() -> Wording:
    """Give what English drafts are read by, a host's own included. BadContent when a file can't be used."""
    return Wording(
        shelf("wording/cues", CueFamily).values(),
        shelf("wording/lists", WordList).values(),
        shelf("wording/frames", Frame).values(),
        shelf("wording/senses", WordList).values(),
        shelf("wording/readers", SecondReader)[READER],
    )
