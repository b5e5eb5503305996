"""How much good each allowed practice may be expected to do for these two, this week, in SD units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp2

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Family, Practice, Road
from hearthside.engine.plan.facts import Past, Rated
from hearthside.engine.priors import HALF_LIFE_WEEKS, PRIORS
from hearthside.engine.roots import Map, chances, couple_map
from hearthside.engine.weeks import weeks_between

OWN_WEIGHTS = 0.75  # a practice's own causes against those of its family
NEED_WITHOUT_MAP = 4.0
RATING_EFFECT = 0.4  # SD units that one step of rating away from 3, doubled, is taken to mean
RATING_NOISE = 0.4  # how far one rating can be from the truth, SD units
PRACTICE_SD = 0.1  # how much a practice differs from its family
UNHAPPIER_RATING = 0.7
NEW = 1.1
SWAPPED = 0.012
BURDEN = 0.03


class Weighing(Struct, frozen=True, kw_only=True):
    """What a score needs: `weights` of each cause, the road and stage, what was tried, the time there is."""

    weights: dict[Cause, float]
    road: Road
    stage: int
    week: str
    rated: tuple[Rated, ...]
    past: tuple[Past, ...]
    minutes: int
    families: dict[str, Family]
    small_steps: bool = False


def weigh(maps: Sequence[Map]) -> dict[Cause, float]:
    """How much each cause counts: its level (0-1) and the chance that it is the root; more is more needed."""
    levels = couple_map(*maps[:2]) if maps else {}
    likely = chances(levels)
    return {
        cause: (levels[cause].mean if cause in levels else NEED_WITHOUT_MAP) / 10 + likely.get(cause, 0.0)
        for cause in CAUSES
    }


def acts_on(practice: Practice, cause: Cause) -> float:
    """How far a practice acts on a cause, 0-1: what its author says, tempered by its family."""
    family = PRIORS[practice.family].causes[cause]
    return OWN_WEIGHTS * practice.causes.get(cause, 0.0) + (1 - OWN_WEIGHTS) * family


def fit(practice: Practice, weights: dict[Cause, float]) -> float:
    """How well a practice meets the needs, 0-1."""
    total = sum(weights.values())
    return sum(acts_on(practice, cause) * weight for cause, weight in weights.items()) / total


def joint(ratings: Iterable[int]) -> float:
    """One figure for both members' ratings of one go; the lower one weighs more."""
    given = sorted(ratings)
    return UNHAPPIER_RATING * given[0] + (1 - UNHAPPIER_RATING) * given[-1]


def goes(rated: Iterable[Rated]) -> list[tuple[str, str, float]]:
    """Every go at a practice that was rated: (week, practice, joint rating 1-5), oldest first."""
    found: dict[tuple[str, str], list[int]] = {}
    for rating in rated:
        found.setdefault((rating.week, rating.practice), []).append(rating.closer)
    return [(week, practice, joint(given)) for (week, practice), given in sorted(found.items())]


def learned(practice: Practice, weighing: Weighing) -> float:
    """How far the couple's ratings move the expected effect away from the prior, SD units (shrunken).

    Normal with normal: the family's ratings move the family, the practice's own then move the practice.
    """
    prior = PRIORS[practice.family]
    family: list[float] = []
    own: list[float] = []
    for _, slug, closer in goes(weighing.rated):
        effect = RATING_EFFECT * (closer - 3) / 2
        if weighing.families.get(slug) == practice.family:
            family.append(effect)
        if slug == practice.slug:
            own.append(effect)
    middle = _posterior(prior.mu, prior.sd, family)
    return _posterior(middle, PRACTICE_SD, own) - prior.mu


def _posterior(mean: float, sd: float, seen: list[float]) -> float:
    precision = 1 / (sd * sd)
    each = 1 / (RATING_NOISE * RATING_NOISE)
    return (mean * precision + sum(seen) * each) / (precision + len(seen) * each)


def freshness(practice: Practice, weighing: Weighing) -> float:
    """How much of an effect is left after use: it fades with weeks done, and repeats are spaced."""
    used, spacing = 0.0, 1.0
    for past in weighing.past:
        gap = weeks_between(past.week, weighing.week)
        if gap > 2 * HALF_LIFE_WEEKS:
            continue
        used += any(weighing.families.get(slug) == practice.family for slug in past.done)
        if any(weighing.families.get(slug) == practice.family for slug in past.offered):
            spacing = min(spacing, {1: 0.7, 2: 0.85}.get(gap, 1.0))
    tried = any(practice.slug in past.done for past in weighing.past)
    return exp2(-used / HALF_LIFE_WEEKS) * spacing * (1.0 if tried else NEW)


def belongs(practice: Practice, weighing: Weighing) -> float:
    """How well a practice fits the stage of the road: 1 in it, less before it, least elsewhere."""
    stages = weighing.road.stages
    if practice.family in stages[weighing.stage].families:
        return 1.0
    return 0.7 if any(practice.family in stage.families for stage in stages[: weighing.stage]) else 0.4


def burden(practice: Practice, weighing: Weighing) -> float:
    """What a practice costs, in the same units: time of what there is, and energy."""
    share = practice.minutes / max(weighing.minutes, practice.minutes, 1)
    cost = BURDEN * (0.7 * share + 0.15 * (practice.energy - 1))
    return 3 * cost if weighing.small_steps else cost


def reluctance(practice: Practice, weighing: Weighing) -> float:
    """Swaps count a little against a practice, and less against its family."""
    against = 0.0
    for past in weighing.past:
        for slug in past.swapped:
            if slug == practice.slug:
                against += SWAPPED
            elif weighing.families.get(slug) == practice.family:
                against += SWAPPED / 3
    return min(against, 0.06)


def score(practice: Practice, weighing: Weighing) -> float:
    """The expected good of one practice this week; comparable only within one week of one couple."""
    expected = PRIORS[practice.family].mu * fit(practice, weighing.weights) * belongs(practice, weighing)
    return (
        expected * freshness(practice, weighing)
        + learned(practice, weighing)
        - burden(practice, weighing)
        - reluctance(practice, weighing)
    )
