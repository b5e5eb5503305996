"""What each kind of session says of itself, one module a kind, found by its folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.urls import NoReverseMatch, reverse

from hearthside.catalog.load import library
from hearthside.engine.together import State
from hearthside.journal.book import Book

Contents = Callable[[], Mapping[str, Any]]


def _nothing() -> Mapping[str, Any]:
    return {}


def _no_guide() -> None:
    return None


def _no_more(_book: Book, _state: State) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Kind:
    """One kind of session, as pages need it. The order of its steps is in `engine/together/flows/`.

    `title`, `words`: its name and a sentence on Talk; `about`: what the door says; `minutes`: about how long.
    `contents()`: the content that it can follow, by slug (with `title` and `about`), empty if none.
    `guide()`: what the library says of a kind that follows no content: when not to, and where it comes from.
    `more(book, state)`: what its templates need beside the state. Its steps are drawn by
    `together/<what>/<step>.html`, its end by `together/<what>/end.html`.
    `can_resume`: whether it can be gone on with on another day. `closer`: whether it waits after a hurt.
    `resume_days`: for how many days that is offered, 0 for always. `order`: where it stands on Talk.
    `home`: the name of the address from which it is begun, where another room has one for it.
    `hard`: whether it may be a hard talk, before which the moment can be looked at.
    `shelf`: the name of the address where what was kept of it can be read.
    `boxes`: steps with a box to write in -> what its words are about; empty where the step itself says it,
    and the box is for the one whose turn it is.
    """

    what: str
    title: Any
    words: Any
    about: Any
    icon: str
    minutes: int
    order: int = 100
    contents: Contents = field(default=_nothing)
    more: Callable[[Book, State], dict[str, Any]] = field(default=_no_more)
    guide: Callable[[], Any] = field(default=_no_guide)
    can_resume: bool = False
    resume_days: int = 0
    closer: bool = False
    hard: bool = False
    home: str = ""
    shelf: str = ""
    boxes: Mapping[str, str] = field(default_factory=dict)

    @property
    def home_address(self) -> str | None:
        """Where it is begun, if that room is in the house."""
        with suppress(NoReverseMatch):
            return reverse(self.home) if self.home else None
        return None


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of session by its name, in the order of Talk."""
    names = [one.name for one in pkgutil.iter_modules(__path__)]
    found = [importlib.import_module(f"{__name__}.{name}").KIND for name in names]
    return {kind.what: kind for kind in sorted(found, key=lambda kind: kind.order)}


__all__ = ["Kind", "kinds", "library"]
