"""Tell it together."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.rooms.together.kinds import Kind, library


def more(_book: Book, state: State) -> dict[str, Any]:
    """The turn of the story that is told."""
    story, step = library().tellings.get(state.about or ""), state.step
    if story is None or step is None or step.slug != "turn":
        return {}
    return {"part": story.turns[int(step.about)]}


KIND = Kind(
    what="tell",
    title=_("Tell it together"),
    words=_("One of your own stories, told by two. A few words of it can be kept."),
    about=_(
        "You have stories that only the two of you can tell, and each of you has half. Take one and tell it "
        "by turns: how it was from here, how it was from there, and what it has to do with this week."
    ),
    icon="book-open-text",
    minutes=15,
    order=50,
    contents=lambda: library().tellings,
    more=more,
    closer=True,
    shelf="together:told",
    boxes={"keep": "kept"},
)
