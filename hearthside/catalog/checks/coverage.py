"""Whether there is something to do for everybody: practices by cause, size and energy."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.catalog.load import Library, Problem
from hearthside.catalog.types import CAUSES, Cause

COUNTS = 0.5  # the weight from which a practice is for a cause, not merely near it
LEAST = {"both": 3, "alone": 3, "easy": 3}


def problems(library: Library) -> Iterator[Problem]:
    """Find causes for which there is too little to choose from."""
    for cause in CAUSES:
        for what, count in counts(library, cause).items():
            if count < LEAST.get(what, 0):
                yield Problem("practices", f"{cause}: {count} are “{what}”, and {LEAST[what]} are wanted")


def counts(library: Library, cause: Cause) -> dict[str, int]:
    """Count the practices for one cause: all, for both, doable alone, and easy ones (energy 1)."""
    found = [practice for practice in library.practices.values() if practice.causes.get(cause, 0) >= COUNTS]
    return {
        "all": len(found),
        "both": sum(practice.who == "both" for practice in found),
        "alone": sum(practice.who != "both" for practice in found),
        "easy": sum(practice.energy == 1 for practice in found),
        "dates": sum(practice.size == "date" for practice in found),
    }
