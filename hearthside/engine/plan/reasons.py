"""Why this? Codes and numbers; templates put them into words."""

from __future__ import annotations

from hearthside.catalog.types import Cause, Practice
from hearthside.engine.plan.facts import Own, Shared
from hearthside.engine.plan.roads import causes_of
from hearthside.engine.plan.score import Weighing, acts_on, belongs, goes
from hearthside.engine.roots import QUIET, compare, couple_map, roots
from hearthside.records.kinds.week import Reason

HELPED = 3.8
MOST = 4


def reasons(practice: Practice, shared: Shared, weighing: Weighing, own: Own | None = None) -> list[Reason]:
    """Give up to four reasons, the weightiest first. `own` only for a member's own small thing."""
    found = [
        *_about_cause(practice, shared, weighing, own),
        *_about_tries(practice, weighing),
        *_about_week(practice, shared, weighing),
    ]
    return found[:MOST]


def _best_cause(practice: Practice, weighing: Weighing) -> Cause:
    return max(weighing.weights, key=lambda cause: acts_on(practice, cause) * weighing.weights[cause])


def _about_cause(practice: Practice, shared: Shared, weighing: Weighing, own: Own | None) -> list[Reason]:
    cause = _best_cause(practice, weighing)
    own_level = own.levels.causes.get(cause) if own is not None and own.levels is not None else None
    if own_level is not None and own_level.mean >= QUIET:
        return [Reason(code="own-map", cause=cause, number=round(own_level.mean, 1))]
    if shared.rupture:
        return [Reason(code="rebuild-first")]
    maps = causes_of(shared)
    if own_level is not None:
        return [Reason(code="for-a-change", cause=cause)]
    if not maps:
        return [Reason(code="no-map-yet", cause=cause)]
    likely = [root for root in roots(*maps[:2]) if root.cause == cause]
    found = [Reason(code="root", cause=cause, number=root.probability) for root in likely]
    level = couple_map(*maps[:2]).get(cause)
    if not found and (level is None or level.mean < QUIET):
        return [
            Reason(code="on-your-road" if belongs(practice, weighing) == 1 else "for-a-change", cause=cause)
        ]
    if not found and level is not None:
        found.append(Reason(code="need", cause=cause, number=round(level.mean, 1)))
    if len(maps) == 2 and compare(*maps).get(cause, "same") != "same":
        found.append(Reason(code="one-feels-it-more", cause=cause))
    return found


def _about_tries(practice: Practice, weighing: Weighing) -> list[Reason]:
    mine = [closer for _, slug, closer in goes(weighing.rated) if slug == practice.slug]
    akin = [
        closer
        for _, slug, closer in goes(weighing.rated)
        if weighing.families.get(slug) == practice.family and slug != practice.slug
    ]
    if mine and sum(mine) / len(mine) >= HELPED:
        return [Reason(code="helped-before", number=round(sum(mine) / len(mine), 1))]
    if akin and sum(akin) / len(akin) >= HELPED:
        return [Reason(code="like-what-helped", number=round(sum(akin) / len(akin), 1))]
    tried = bool(mine) or any(practice.slug in past.done for past in weighing.past)
    return [] if tried else [Reason(code="new-to-you")]


def _about_week(practice: Practice, shared: Shared, weighing: Weighing) -> list[Reason]:
    found: list[Reason] = []
    if weighing.small_steps:
        found.append(Reason(code="smaller-step"))
    if practice.minutes > shared.minutes or practice.energy > shared.energy:
        found.append(Reason(code="shorter-way", number=float(shared.minutes)))
    elif shared.capacity:
        found.append(Reason(code="fits-your-week", number=float(practice.minutes)))
    return found
