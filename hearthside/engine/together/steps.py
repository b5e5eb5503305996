"""Steps of a session, and which flow gives them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Literal

from msgspec import Struct

from hearthside.catalog.shelves import Library

Turn = Literal[0, 1, 2]  # both, whoever began, the other


class Step(Struct, frozen=True):
    """One screen of a session.

    `slug` names what it is to the page. `turn`: 0 for both, 1 for whoever began, 2 for the other.
    `leads`: who may lead on from here: anyone, or in a session on two phones only the one whose turn it is
    ("turn"), only the other ("other"), or "both": when each has said yes to it. `again`: the step to which
    another round goes back, `aside`: the later one to which a tap turns aside ("that is enough"), -1 for
    none. `last`: whether leading on from here ends it, though steps follow that are only turned aside to.
    `about`: the prompt, part or question it shows. `minutes`: what it is meant to take, 0 for as long as
    they like; nobody has to mind it.
    """

    slug: str
    turn: Turn = 0
    minutes: float = 0
    about: str = ""
    leads: Literal["anyone", "turn", "other", "both"] = "anyone"
    again: int = -1
    aside: int = -1
    last: bool = False


Steps = tuple[Step, ...]
Flow = Callable[[str | None, Library], Steps]


@cache
def _flows() -> dict[str, Flow]:
    folder = importlib.import_module("hearthside.engine.together.flows")
    modules = [
        importlib.import_module(f"{folder.__name__}.{one.name}")
        for one in pkgutil.iter_modules(folder.__path__)
    ]
    return {module.WHAT: module.steps for module in modules}


def whats() -> tuple[str, ...]:
    """Every kind of session, sorted."""
    return tuple(sorted(_flows()))


def flow_of(what: str, about: str | None, library: Library) -> Steps:
    """Give the steps of a session; none for a kind or content that there is not (any more)."""
    flow = _flows().get(what)
    return flow(about, library) if flow is not None else ()
