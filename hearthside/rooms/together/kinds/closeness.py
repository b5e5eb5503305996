"""Closeness questions."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.rooms.together.kinds import Kind, library


def more(_book: Book, state: State) -> dict[str, Any]:
    """The question that is asked, the set in which it stands, and the set that a rest leads to."""
    evening, step = library().closeness.get(state.about or ""), state.step
    if evening is None or step is None:
        return {}
    if step.slug == "rest":
        return {"next": evening.sets[int(step.about) + 1]}
    for part in evening.sets:
        for number, question in enumerate(part.questions, 1):
            if question.slug == step.about:
                return {"part": part, "number": number, "count": len(part.questions), "question": question}
    return {}


KIND = Kind(
    what="closeness",
    title=_("Closeness questions"),
    words=_("Three sets that go deeper, by turns. Pass when you like, stop when you like."),
    about=_(
        "Questions for two people who have known each other for years. Both of you answer each one, and who "
        "answers first goes to and fro. After each set you decide again whether to go on. An evening ends "
        "with some minutes without words, and another day it begins where you left it."
    ),
    icon="message-circle",
    minutes=60,
    order=60,
    contents=lambda: library().closeness,
    more=more,
    can_resume=True,
    closer=True,
)
