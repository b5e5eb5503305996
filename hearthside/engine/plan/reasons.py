"""Why this? Codes and numbers; templates put them into words."""

from __future__ import annotations

from hearthside.catalog.types import Cause, Practice
from hearthside.engine.plan.facts import Own, Shared
from hearthside.engine.plan.roads import causes_of
from hearthside.engine.plan.score import ON_ROAD, Weighing, belongs, terms
from hearthside.engine.roots import QUIET, compare, couple_map, roots
from hearthside.records.kinds.week import Reason

HELPED = 3.8
MOST = 4
LIKELY = 0.8  # from here on it is something that they do when it is offered


def reasons(practice: Practice, shared: Shared, weighing: Weighing, own: Own | None = None) -> list[Reason]:
    """Give up to four reasons, the weightiest first. `own` only for a member's own small thing."""
    found = [
        *_about_cause(practice, shared, weighing, own),
        *_about_tries(practice, weighing),
        *_about_week(practice, shared, weighing),
    ]
    return found[:MOST]


def _best_cause(practice: Practice, weighing: Weighing) -> Cause:
    acts = weighing.acts[practice.slug]
    return max(weighing.weights, key=lambda cause: acts[cause] * weighing.weights[cause])


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
            Reason(
                code="on-your-road" if belongs(practice, weighing) == ON_ROAD else "for-a-change", cause=cause
            )
        ]
    if not found and level is not None:
        found.append(Reason(code="need", cause=cause, number=round(level.mean, 1)))
    if len(maps) == 2 and compare(*maps).get(cause, "same") != "same":
        found.append(Reason(code="one-feels-it-more", cause=cause))
    return found


def _about_tries(practice: Practice, weighing: Weighing) -> list[Reason]:
    history, found = weighing.history, terms(practice, weighing)
    mine = [mark for _, mark in history.of(practice.slug).ratings]
    akin = [
        mark
        for slug, trace in history.traces.items()
        if slug != practice.slug and weighing.families.get(slug) == practice.family
        for _, mark in trace.ratings
    ]
    if mine and sum(mine) / len(mine) >= HELPED:
        return [Reason(code="helped-before", number=round(sum(mine) / len(mine), 1))]
    if akin and sum(akin) / len(akin) >= HELPED:
        return [Reason(code="like-what-helped", number=round(sum(akin) / len(akin), 1))]
    times = len(history.of(practice.slug).done)
    if times >= 2 and found.likely >= LIKELY:
        return [Reason(code="you-do-it", number=float(times))]
    return [] if mine or times else [Reason(code="new-to-you")]


def _about_week(practice: Practice, shared: Shared, weighing: Weighing) -> list[Reason]:
    found: list[Reason] = []
    if practice.only_when:
        found.append(Reason(code="for-now"))
    if practice.slug in weighing.liked or practice.family in weighing.liked:
        found.append(Reason(code="you-would-like-it"))
    if weighing.light:
        found.append(Reason(code="light-week"))
    if weighing.small_steps:
        found.append(Reason(code="smaller-step"))
    if practice.minutes > shared.minutes or practice.energy > shared.energy:
        found.append(Reason(code="shorter-way", number=float(shared.minutes)))
    elif shared.capacity:
        found.append(Reason(code="fits-your-week", number=float(practice.minutes)))
    return found
