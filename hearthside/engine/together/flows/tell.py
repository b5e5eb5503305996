"""Tell it together: one story of theirs, turn by turn, and a few words of it to keep."""

from __future__ import annotations

from hearthside.catalog.shelves import Library
from hearthside.catalog.types import Telling
from hearthside.engine.together.steps import Step, Steps, Turn

WHAT = "tell"
TURNS: dict[str, tuple[Turn, ...]] = {"first": (1,), "other": (2,), "each": (1, 2), "both": (0,)}


def steps(about: str | None, library: Library) -> Steps:
    """The turns of the story in their order ("each": whoever began, then the other), then what to keep."""
    story: Telling | None = library.tellings.get(about or "")
    if story is None:
        return ()
    told = [
        Step("turn", turn, about=str(number))
        for number, part in enumerate(story.turns)
        for turn in TURNS[part.who]
    ]
    return (*told, Step("keep"))
