"""Whether there is something to do for everybody: practices by cause, depth, minutes and situation.

A cell is what a couple would meet: a cause, a depth, so many minutes, and how they live. One that no
practice fits is a week in which Hearthside has nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hearthside.catalog.checks.amounts import at_a_distance, free_and_seated, with_a_child
from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.types import CAUSES, Cause, Practice

COUNTS = 0.5  # the weight from which a practice is for a cause, not merely near it
LEAST = {"both": 3, "alone": 3, "easy": 3}
MINUTES = (5, 20, 60, 240)  # up to so many: a moment, a cup of tea, an evening, an outing
MEANT_TO_BE_SHORT = 20  # nobody needs something deep that takes five minutes, or an outing for one alone
Fits = Callable[[Practice], bool]
SITUATIONS: dict[str, Fits] = {
    "together": lambda practice: practice.who == "both",
    "alone": lambda practice: practice.who != "both",
    "far apart": at_a_distance,
    "with a child": with_a_child,
    "for nothing, seated": free_and_seated,
    "tired": lambda practice: practice.energy == 1 or "tired" in practice.variations,
}


class Cell(NamedTuple):
    """One place of the table, and the practices that stand in it."""

    cause: Cause
    depth: int
    minutes: int
    situation: str
    held: int

    def __str__(self) -> str:
        """Say which cell this is."""
        return f"{self.cause}, depth {self.depth}, up to {self.minutes} minutes, {self.situation}"


def problems(library: Library) -> Iterator[Problem]:
    """Find causes for which there is too little to choose from, and cells that couples meet empty."""
    for cause in CAUSES:
        for what, count in counts(library, cause).items():
            if count < LEAST.get(what, 0):
                yield Problem("practices", f"{cause}: {count} are “{what}”, and {LEAST[what]} are wanted")
    for cell in table(library):
        if cell.held == 0 and is_met(cell):
            yield Problem("practices", f"there is nothing for {cell}")


def counts(library: Library, cause: Cause) -> dict[str, int]:
    """Count the practices for one cause: all, for both, doable alone, and easy ones (energy 1)."""
    found = meant_for(library, cause)
    return {
        "all": len(found),
        "both": sum(practice.who == "both" for practice in found),
        "alone": sum(practice.who != "both" for practice in found),
        "easy": sum(practice.energy == 1 for practice in found),
        "dates": sum(practice.size == "date" for practice in found),
    }


def meant_for(library: Library, cause: Cause) -> list[Practice]:
    """Give the practices for one cause that are offered at any time."""
    found = (practice for practice in library.practices.values() if not practice.only_when)
    return [practice for practice in found if practice.causes.get(cause, 0) >= COUNTS]


def table(library: Library) -> Iterator[Cell]:
    """Count every cell: cause by depth by minutes by situation."""
    for cause in CAUSES:
        found = meant_for(library, cause)
        for depth in (1, 2, 3):
            for least, most in zip((0, *MINUTES), MINUTES, strict=False):
                here = [each for each in found if each.depth == depth and least < each.minutes <= most]
                for situation, fits in SITUATIONS.items():
                    yield Cell(cause, depth, most, situation, sum(map(fits, here)))


def is_met(cell: Cell) -> bool:
    """Whether couples come to this cell: the light and the middling, up to an evening.

    What is deep takes its time and is not for the tired; an outing is for two.
    """
    if cell.depth == 3:
        return cell.minutes == 60 and cell.situation in {"together", "for nothing, seated"}
    if cell.depth == 2:
        return cell.minutes in {20, 60} and cell.situation != "alone"
    return cell.minutes <= MEANT_TO_BE_SHORT
