"""Closeness questions: three sets that rise, by turns; between them a rest, at the end quiet minutes."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.catalog.shelves import Library
from hearthside.catalog.types import Closeness
from hearthside.engine.together.steps import Step, Steps

WHAT = "closeness"


def steps(about: str | None, library: Library) -> Steps:
    """Each set's questions; a rest after every set but the last, which only two yeses lead on from.

    From any question either may say that it is enough: the quiet minutes come then.
    """
    evening = library.closeness.get(about or "")
    if evening is None:
        return ()
    quiet = sum(len(part.questions) + 1 for part in evening.sets) - 1
    asked = [step for number in range(len(evening.sets)) for step in _set(evening, number, quiet)]
    return (*asked, Step("quiet", minutes=evening.quiet_minutes), Step("word"))


def _set(evening: Closeness, number: int, quiet: int) -> Iterator[Step]:
    """One set. Who answers first goes to and fro through the whole evening."""
    is_last = number == len(evening.sets) - 1
    before = sum(len(part.questions) for part in evening.sets[:number])
    for place, question in enumerate(evening.sets[number].questions):
        yield Step("question", 1 if (before + place) % 2 == 0 else 2, about=question.slug, aside=quiet)
    if not is_last:
        yield Step("rest", leads="both", about=str(number), aside=quiet)
