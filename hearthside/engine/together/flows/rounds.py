"""Appreciation rounds: something of this week, something of who they are, something from long ago."""

from __future__ import annotations

from hearthside.catalog.shelves import Library
from hearthside.engine.together.steps import Step, Steps

WHAT = "rounds"


def steps(_about: str | None, library: Library) -> Steps:
    """Three rounds by turns. Whoever ended one round begins the next, so nobody always has to go first."""
    guide = library.guided.get(WHAT)
    if guide is None:
        return ()
    given = [
        Step("give", turn, about=part.slug)
        for number, part in enumerate(guide.parts)
        for turn in ((1, 2) if number % 2 == 0 else (2, 1))
    ]
    return (Step("settle"), *given)
