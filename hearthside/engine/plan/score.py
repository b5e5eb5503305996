"""How much good each allowed practice may be expected to do for these two, this week, in SD units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Family, Practice, Road
from hearthside.engine.plan.doing import Likelihoods
from hearthside.engine.plan.effects import Effects
from hearthside.engine.plan.fade import freshness, newness
from hearthside.engine.plan.history import History
from hearthside.engine.roots import Map, chances, couple_map

NEED_WITHOUT_MAP = 4.0
POWER, ROOT = 1.0, 1.0
CURIOUS = 0.35  # of the spread of an effect that is counted in favour of finding out
SWAPPED = 0.15  # of its worth that a practice loses by each time it was swapped away lately
ON_ROAD, WALKED, OFF_ROAD = 1.0, 0.95, 0.9
EFFORT = 0.01  # of the load of a week: less is better where little is gained
HEAVIER = 0.05  # how much heavier each step of energy makes a minute
EACH = 0.05  # of a week that goes into remembering one more thing
NEW_MATTERS = {"novelty", "play"}  # families that work by being new
FAMILIAR = 0.75  # what they are worth when they are as familiar as can be
FOR_NOW = 1.6  # what something gains by being made for the time that they say they are in
UNTIL_REPAIRED = 0.5  # what everything else is worth while something that happened is open
TRUST = 2.0  # what the strongest work on trust is worth then
STRETCH = 0.7  # what is left of the chance of doing something that takes a step more energy than there is


class Weighing(Struct, frozen=True, kw_only=True, dict=True):
    """What a score needs: `weights` of each cause, road and stage, what was tried and taught, what there is.

    `minutes` and `energy` are those of whoever has less; `liked`: what all of them said they would like;
    `small_steps`: nothing moved lately; `light`: a light week is due.
    """

    weights: dict[Cause, float]
    road: Road
    stage: int
    history: History
    likely: Likelihoods
    effects: Effects
    acts: Mapping[str, Mapping[Cause, float]]
    families: Mapping[str, Family]
    liked: frozenset[str] = frozenset()
    minutes: int
    energy: int = 2
    rupture: bool = False
    small_steps: bool = False
    light: bool = False

    @cached_property
    def known(self) -> dict[str, Terms]:
        """The terms of every practice that was taken apart so far."""
        return {}


class Terms(Struct, frozen=True):
    """The terms of one decision: the chance (0-1) that it is done in an otherwise empty week, and the worth
    of doing it (1 = as an ordinary fitting practice, below 0 harm), with what is added for finding out."""

    likely: float
    worth: float


def weigh(maps: Sequence[Map]) -> dict[Cause, float]:
    """How much each cause counts: its level (0-1) and the chance that it is the root; more is more needed."""
    levels = couple_map(*maps[:2]) if maps else {}
    likely = chances(levels)
    felt = {cause: levels[cause].mean if cause in levels else NEED_WITHOUT_MAP for cause in CAUSES}
    return {cause: (level / 10) ** POWER + ROOT * likely.get(cause, 0.0) for cause, level in felt.items()}


def met(rows: Mapping[str, Sequence[float]], needed: Sequence[float]) -> dict[str, float]:
    """How well practices meet the needs: the mean of each row of seven, in which causes count as needed."""
    whole = sum(needed)
    a, b, c, d, e, f, g = [need / whole for need in needed]
    return {
        slug: a * on_a + b * on_b + c * on_c + d * on_d + e * on_e + f * on_f + g * on_g
        for slug, (on_a, on_b, on_c, on_d, on_e, on_f, on_g) in rows.items()
    }


def belongs(practice: Practice, weighing: Weighing) -> float:
    """How well a practice fits the stage of the road: 1 in it, a little less before it and elsewhere."""
    stages = weighing.road.stages
    if practice.family in stages[weighing.stage].families:
        return ON_ROAD
    return (
        WALKED if any(practice.family in stage.families for stage in stages[: weighing.stage]) else OFF_ROAD
    )


def load(practice: Practice, minutes: int) -> float:
    """How much of a week with so many minutes it asks for: 1 is all there is."""
    return practice.minutes / max(minutes, 15) * (1 + HEAVIER * (practice.energy - 1)) + EACH


def reluctance(practice: Practice, weighing: Weighing) -> float:
    """What swaps of the last weeks leave of a worth, 0-1."""
    swapped = weighing.history.of(practice.slug).swapped
    if not swapped:
        return 1.0
    lately = sum(weighing.history.now - week <= 12 for week in swapped)
    return float(max(0.4, 1 - SWAPPED * lately))


def terms(practice: Practice, weighing: Weighing) -> Terms:
    """Take a decision apart: every term by which one practice is weighed this week."""
    found = weighing.known.get(practice.slug)
    if found is None:
        found = weighing.known[practice.slug] = _terms(practice, weighing)
    return found


def _terms(practice: Practice, weighing: Weighing) -> Terms:
    effect = weighing.effects.of(practice.slug)
    likely = weighing.likely.of(practice) * STRETCH ** max(0, practice.energy - weighing.energy)
    kind = belongs(practice, weighing) * reluctance(practice, weighing) * weighing.likely.pleasure(practice)
    if practice.family in NEW_MATTERS:
        kind *= FAMILIAR + (1 - FAMILIAR) * newness(practice, weighing.history)
    worth = kind * (effect.worth + CURIOUS * effect.sd)
    if effect.worth > 0:
        worth *= freshness(practice, weighing.history) * (FOR_NOW if practice.only_when else 1.0)
    if weighing.rupture:
        worth = worth * UNTIL_REPAIRED + TRUST * practice.trust / 3
    return Terms(likely, worth)


def score(practice: Practice, weighing: Weighing) -> float:
    """The good to be expected of offering it alone, less its effort; comparable only within one week."""
    found = terms(practice, weighing)
    return found.worth * found.likely - EFFORT * load(practice, weighing.minutes)
