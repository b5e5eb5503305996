"""What the engine reads drafts by, in English: it can't open files, so it asks here."""

from __future__ import annotations

from collections.abc import Collection

from hearthside.catalog.load import shelf
from hearthside.catalog.types import CueFamily, Frame, WordList


def english() -> tuple[Collection[CueFamily], Collection[WordList], Collection[Frame]]:
    """Give cue families, word lists and frames, a host's own included. BadContent when a file can't be used."""
    return (
        shelf("wording/cues", CueFamily).values(),
        shelf("wording/lists", WordList).values(),
        shelf("wording/frames", Frame).values(),
    )
