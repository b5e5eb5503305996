"""Listening turns: one speaks, the other says back what they heard, then the other way round."""

from __future__ import annotations

from hearthside.catalog.shelves import Library
from hearthside.engine.together.steps import Step, Steps

WHAT = "listening"
SPEAK, SAY_BACK, NEXT = 5, 2, 5  # minutes; nobody has to mind them


def steps(_about: str | None, _library: Library) -> Steps:
    """Settle, two turns, "do you both feel heard?" (or another round), and only then one small thing."""
    return (
        Step("settle"),
        Step("speak", 1, SPEAK, leads="turn"),
        Step("back", 1, SAY_BACK, leads="turn", again=1),
        Step("speak", 2, SPEAK, leads="turn"),
        Step("back", 2, SAY_BACK, leads="turn", again=3),
        Step("heard", leads="both", again=1),
        Step("small", 0, NEXT),
    )
