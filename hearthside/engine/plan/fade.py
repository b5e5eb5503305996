"""How much of an effect is left after use: it fades with repetition and comes back with rest."""

from __future__ import annotations

from math import exp2

from hearthside.catalog.types import Practice
from hearthside.engine.plan.history import History
from hearthside.engine.priors import HALF_LIFE_WEEKS

REST = 0.88  # how much of the wear is left after a week without
FORGOTTEN_WEEKS = 26  # after so long something is half new again
FAMILY_WEAR = 0.4  # a go at something akin wears this much as one at the same thing


def newness(practice: Practice, history: History) -> float:
    """How new something is to these two, 0-1: what they never did is new, what was long ago nearly so.

    Novelty is judged against what the two have done, not against what is usual (`aron-2000`, `muise-2019`).
    """
    done = history.of(practice.slug).done
    return 1.0 if not done else 1 - exp2(-(history.now - max(done)) / FORGOTTEN_WEEKS)


def freshness(practice: Practice, history: History) -> float:
    """What is left of the effect, 0-1 (`klasnja-2019`: prompts lose half in about six weeks of use)."""
    done = history.of(practice.slug).done
    own = sum([REST ** (history.now - 1 - week) for week in set(done)]) if done else 0.0
    akin = history.worn.get(practice.family)
    if akin is None:
        weeks = history.used.get(practice.family, {})
        akin = sum([min(times, 2) * REST ** (history.now - 1 - week) for week, times in weeks.items()])
        history.worn[practice.family] = akin
    wear = own + FAMILY_WEAR * max(0.0, akin - own)
    return exp2(-wear / HALF_LIFE_WEEKS)
