"""Lay a week: one main practice for two and a date, and one small thing for each."""

from __future__ import annotations

import random
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial
from math import exp

from msgspec import Struct, structs

from hearthside.catalog.types import Practice
from hearthside.engine.plan.facts import Content, Own, Shared
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.roads import causes_of, choose
from hearthside.engine.plan.rules import allowed, kept_away, refused, rested, takes
from hearthside.engine.plan.score import Weighing, score, weigh
from hearthside.engine.plan.stall import stalled
from hearthside.records.fields import Place
from hearthside.records.kinds.week import Offer, Reason, WeekLaid

DRAWN_FROM = 3  # the best few, so that weeks differ
HEAT = 0.015  # SD units of score that make a practice about 2.7 times likelier
LEAST = 0.1  # no candidate of the few is likelier or less likely than can be learnt from
SMALL_FOR_MAIN = 0.02  # a small thing for two takes the main place only when it is this much better
OWN_MINUTES = 30

Why = Callable[[Practice], list[Reason]]


class Ranked(Struct, frozen=True):
    """A candidate and its score."""

    practice: Practice
    score: float


def lay_week(shared: Shared, content: Content, chance: random.Random) -> WeekLaid:
    """Lay what is for the two of them, from nothing but what both know: both phones get the same week.

    A paused week has no offers. Same facts and chance, same week.
    """
    weighing = weighing_for(shared, content)
    why: Why = partial(reasons, shared=shared, weighing=weighing)
    offers: list[Offer] = []
    if not shared.paused:
        main = draw("both", rank("both", shared, content, weighing), chance, why)
        offers += main
        spent = sum(takes(content.practices[offer.practice], shared.minutes) or 0 for offer in main)
        taken = {offer.practice for offer in main}
        dates = [
            one
            for one in rank("date", shared, content, weighing)
            if takes(one.practice, shared.minutes - spent) is not None and one.practice.slug not in taken
        ]
        offers += draw("date", dates, chance, why)
    return WeekLaid(week=shared.week, road=weighing.road.slug, offers=offers)


def own_week(own: Own, shared: Shared, content: Content, chance: random.Random) -> WeekLaid:
    """Lay one member's own small thing; alone, a second and longer one where there is one."""
    shared = as_known_to(own, shared)
    weighing = weighing_for(shared, content, own)
    why: Why = partial(reasons, shared=shared, weighing=weighing, own=own)
    offers: list[Offer] = []
    if not shared.paused:
        ranked = rank_own(own, shared, content, weighing)
        small = [one for one in ranked if one.practice.size == "small"]
        offers += draw("small", small, chance, why)
        if len(shared.members) < 2:
            taken = {slug for offer in offers for slug in (offer.practice, *offer.alternatives)}
            others = [one for one in ranked if one.practice.slug not in taken]
            longer = [one for one in others if one.practice.size != "small"]
            offers += draw("small", longer or others, chance, why)
    return WeekLaid(week=shared.week, road=weighing.road.slug, offers=offers)


def as_known_to(own: Own, shared: Shared) -> Shared:
    """The facts for one member's own small things: what they told only Hearthside counts there too."""
    return structs.replace(shared, silent_rupture=True) if own.rupture else shared


def weighing_for(shared: Shared, content: Content, own: Own | None = None) -> Weighing:
    """Gather what scores need; with `own`, one member's map, tries and ratings come in."""
    alone = len(shared.members) < 2
    past = shared.past if own is None else (own.past if alone else (*shared.past, *own.past))
    rated = shared.rated if own is None else (*shared.rated, *own.rated)
    road, stage = choose(content.roads, shared, own)
    maps = (own.levels.causes,) if own is not None and own.levels is not None else causes_of(shared)
    ordered = tuple(sorted(past, key=lambda week: week.week))
    return Weighing(
        weights=weigh(maps),
        road=road,
        stage=stage,
        week=shared.week,
        rated=rated,
        past=ordered,
        minutes=shared.minutes,
        families={slug: practice.family for slug, practice in content.practices.items()},
        small_steps=stalled(own.past, own.rated) if own is not None else stalled(shared.past, shared.rated),
    )


def rank(place: Place, shared: Shared, content: Content, weighing: Weighing) -> list[Ranked]:
    """Everything the two may be offered at a place (both or date), best first."""
    sizes = {"date"} if place == "date" else {"main", "small"}
    depth = deepest(weighing)
    most = shared.minutes // 2 if weighing.small_steps else shared.minutes
    fitting = [
        practice
        for practice in content.practices.values()
        if practice.who == "both"
        and practice.size in sizes
        and practice.depth <= depth
        and takes(practice, max(most, 10)) is not None
        and on_road(practice, shared, weighing)
        and allowed(practice, shared)
    ]
    return _ranked(fitting, weighing, small=0.0 if weighing.small_steps else SMALL_FOR_MAIN)


def rank_own(own: Own, shared: Shared, content: Content, weighing: Weighing) -> list[Ranked]:
    """Everything one member may be offered for themselves, best first."""
    alone = len(shared.members) < 2
    fitting = [
        practice
        for practice in content.practices.values()
        if practice.who != "both"
        and practice.depth <= deepest(weighing)
        and (practice.size == "small" or alone)
        and practice.minutes <= (max(shared.minutes, 10) if alone else OWN_MINUTES)
        and on_road(practice, shared, weighing, {"own_growth", "stress_talk", "rebuild"})
        and allowed(practice, shared)
        and not kept_away(practice, own)
        and not refused(practice.slug, own.never, own.later, shared.week)
        and rested(practice, own.past, shared.week)
    ]
    aside = [practice for practice in fitting if practice.slug not in own.chore]
    return _ranked(aside or fitting, weighing)


def deepest(weighing: Weighing) -> int:
    """How deep a practice may go: the depth of the stage, one less when nothing moves."""
    depth = weighing.road.stages[weighing.stage].depth
    return max(1, depth - 1) if weighing.small_steps else depth


def on_road(
    practice: Practice, shared: Shared, weighing: Weighing, also: AbstractSet[str] = frozenset()
) -> bool:
    """After a rupture only what the road has come to; on any other road it only weighs."""
    reached = weighing.road.stages[: weighing.stage + 1]
    return not shared.rupture or practice.family in {f for stage in reached for f in stage.families} | also


def _ranked(fitting: list[Practice], weighing: Weighing, *, small: float = 0.0) -> list[Ranked]:
    marks = [Ranked(one, score(one, weighing) - (small if one.size == "small" else 0.0)) for one in fitting]
    return sorted(marks, key=lambda one: (-one.score, one.practice.slug))


def draw(place: Place, ranked: list[Ranked], chance: random.Random, why: Why) -> list[Offer]:
    """Draw one of the best few, the better the likelier, with two others to swap it for; none if none fit."""
    lot = chance.random()
    if not ranked:
        return []
    few = ranked[:DRAWN_FROM]
    odds = _odds([one.score for one in few])
    index = 0
    while index < len(few) - 1 and lot >= odds[index]:
        lot -= odds[index]
        index += 1
    chosen = few[index].practice
    return [
        Offer(
            place=place,
            practice=chosen.slug,
            reasons=why(chosen),
            alternatives=alternatives(chosen, ranked),
            propensity=round(odds[index], 4),
        )
    ]


def _odds(scores: list[float]) -> list[float]:
    raw = [exp((value - scores[0]) / HEAT) for value in scores]
    total = sum(raw)
    kept = [max(value / total, LEAST) for value in raw]
    return [value / sum(kept) for value in kept]


def alternatives(chosen: Practice, ranked: list[Ranked]) -> list[str]:
    """Two others, the best of other families first."""
    families = {chosen.family}
    first: list[str] = []
    second: list[str] = []
    for one in ranked:
        if one.practice.slug == chosen.slug:
            continue
        (second if one.practice.family in families else first).append(one.practice.slug)
        families.add(one.practice.family)
    return [*first, *second][:2]
