"""From answers to cause levels: how much each of the seven causes is at work for one person, and how sure.

The statements are our own and have no norms, so a level is a person's own reading, never a comparison.
Method: classical test theory. Four items per cause are assumed to have a reliability of .80, the usual
figure for short scales and what the change rules of `devet-2006` are worked with; fewer answers follow
Spearman-Brown. A level is the Kelley estimate (the observed mean drawn towards the middle of the scale by
1 - reliability), its error the standard error of measurement, SD x sqrt(1 - reliability).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.records.kinds.levels import Level

RELIABILITY = 0.80  # of four items together
SPREAD = 2.2  # assumed SD of a cause level over people and times, on 0-10
MIDDLE = 4.0  # where a level is drawn to when little was answered
WIDER = 1.25  # errors grow by this when somebody said yes to everything, or no to everything
LEANING = 0.5  # mean agreement with opposite statements, away from the middle, from which we say so


class Scored(Struct, frozen=True, kw_only=True):
    """The levels of one sitting. A cause of which every item was passed is left out.

    `leaning` runs from -1 (no to everything, also to opposites) to 1 (yes to everything); `leans` says
    that it is strong enough to make the whole picture less sure.
    """

    levels: dict[Cause, Level]
    answered: int
    leaning: float
    leans: bool


def reliability(answered: int) -> float:
    """Give the reliability of a mean over `answered` items (1 or more), by Spearman-Brown."""
    one = RELIABILITY / (4 - 3 * RELIABILITY)
    return answered * one / (1 + (answered - 1) * one)


def severity(item: Item, answer: int) -> int:
    """How much an answer (0-4) speaks for its cause, 0-4: reverse statements count the other way."""
    return 4 - answer if item.reverse else answer


def score(items: Iterable[Item], answers: Mapping[str, int | None]) -> Scored:
    """Turn answers (item slug -> 0-4, None or missing for a pass) into levels.

    The same answers always give the same levels; one worse answer never lowers its cause.
    """
    given = [(item, value) for item in items if (value := answers.get(item.slug)) is not None]
    leaning = _leaning(given)
    leans = abs(leaning) >= LEANING
    marks: dict[str, list[int]] = {}
    for item, value in given:
        marks.setdefault(item.cause, []).append(severity(item, value))
    levels: dict[Cause, Level] = {
        cause: _level(marks[cause], wider=leans) for cause in CAUSES if cause in marks
    }
    return Scored(levels=levels, answered=len(given), leaning=leaning, leans=leans)


def _level(marks: list[int], *, wider: bool) -> Level:
    trust = reliability(len(marks))
    observed = 2.5 * sum(marks) / len(marks)
    error = SPREAD * sqrt(1 - trust) * (WIDER if wider else 1.0)
    return Level(mean=round(MIDDLE + trust * (observed - MIDDLE), 3), error=round(error, 3))


def _leaning(given: list[tuple[Item, int]]) -> float:
    """Agreement with everything: the mean over statements and their opposites, each side alike."""
    plain = [value for item, value in given if not item.reverse]
    turned = [value for item, value in given if item.reverse]
    if len(plain) < 4 or len(turned) < 4:
        return 0.0
    middle = (sum(plain) / len(plain) + sum(turned) / len(turned)) / 2
    return round(middle / 2 - 1, 3)
