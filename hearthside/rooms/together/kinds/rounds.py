"""Appreciation rounds."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.types import Guided
from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of
from hearthside.rooms.together.kinds import Kind, library


def guide() -> Guided:
    """What the library says of them."""
    return library().guided["rounds"]


def more(book: Book, state: State) -> dict[str, Any]:
    """The round, whether they are apart, who has just taken something in, and whether it is said."""
    step = state.step
    if step is None or step.slug != "give":
        return {}
    before = state.steps[state.place - 1]
    mine = state.phones == "two" and before.slug == "give" and state.person(before.turn) == book.me
    taken = mine and state.place - 1 not in state.skipped
    apart = now_of(book).situation.apart
    return {"part": guide().part(step.about), "apart": apart, "taken": taken, "given": is_given(state)}


def is_given(state: State) -> bool:
    """Whether whoever speaks has said it: they tapped so, or sent it. On one phone both hear it."""
    speaker = state.person(state.step.turn) if state.step else ""
    sent = any(one.author == speaker for one in state.told(state.place))
    return state.phones == "one" or speaker in state.yes or sent


KIND = Kind(
    what="rounds",
    title=_("Appreciation rounds"),
    words=_("Three things each that are good about the other. The answer is “thank you”."),
    about=lazy(lambda: guide().about, str)(),
    icon="gift",
    minutes=10,
    order=40,
    guide=guide,
    more=more,
    closer=True,
    boxes={"give": ""},
)
