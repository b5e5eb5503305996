"""How much of an effect is left after use: it fades with repetition and comes back with rest."""

from __future__ import annotations

from math import exp2

from hearthside.catalog.types import Practice
from hearthside.engine.plan.history import History
from hearthside.engine.plan.wear import left

FORGOTTEN_WEEKS = 26  # after so long something is half new again


def newness(practice: Practice, history: History) -> float:
    """How new something is to these two, 0-1: what they never did is new, what was long ago nearly so.

    Novelty is judged against what the two have done, not against what is usual (`aron-2000`, `muise-2019`).
    """
    done = history.of(practice.slug).done
    return 1.0 if not done else 1 - exp2(-(history.now - max(done)) / FORGOTTEN_WEEKS)


def freshness(practice: Practice, history: History) -> float:
    """What is left of the effect this week, 0-1."""
    akin = history.wear_of_family(practice.family)
    return left(history.wear_of(practice.slug), akin) if akin else 1.0
