"""Stress-reducing talk: what came in from outside, by turns, with the other one on their side."""

from __future__ import annotations

from hearthside.catalog.shelves import Library
from hearthside.engine.together.steps import Step, Steps

WHAT = "unload"
CLOSE = 1  # minutes, and nobody has to mind it
US = 4  # the step to which either turns aside when it is about the two of them


def steps(about: str | None, library: Library) -> Steps:
    """Settle, a turn each that only its speaker ends, one closing minute. Aside: "this is about us"."""
    guide = library.guided.get(WHAT)
    length = next((one for one in guide.lengths if one.slug == about), None) if guide else None
    if length is None:
        return ()
    return (
        Step("settle"),
        Step("talk", 1, length.minutes, leads="turn", aside=US),
        Step("talk", 2, length.minutes, leads="turn", aside=US),
        Step("close", minutes=CLOSE, last=True),
        Step("us"),
    )
