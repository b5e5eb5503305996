"""Gather what a week is weighed by: where the two stand, what was tried, the time and strength there is."""

from __future__ import annotations

from hearthside.catalog.types import CAUSES
from hearthside.engine.plan.doing import Likelihoods
from hearthside.engine.plan.effects import Effects
from hearthside.engine.plan.facts import Content, Own, Past, Shared
from hearthside.engine.plan.history import History, Trace
from hearthside.engine.plan.needs import Gone, closer_by, eased, easing, measured_maps, own_measured
from hearthside.engine.plan.roads import choose
from hearthside.engine.plan.score import Weighing, met, weigh
from hearthside.engine.plan.stall import stalled
from hearthside.engine.roots import Map
from hearthside.engine.weeks import number_of

GLADLY = 4
LIGHT_EVERY = 9  # after eight weeks of doing comes a light one: what is always there is not noticed


def alone(shared: Shared) -> bool:
    """Whether there is only one of them."""
    return len(shared.members) < 2


def weighing_for(shared: Shared, content: Content, own: Own | None = None) -> Weighing:
    """Gather what scores need; with `own`, one member's map, tries and ratings come in."""
    road, stage = choose(content.roads, shared, own)
    history = _history(shared, content, own)
    weights = weigh(_maps(shared, content, history, own))
    hoped = _hopes(content, [weights[cause] for cause in CAUSES])
    who = shared.members if own is None else (own.me,)
    tastes = [shared.tastes[m] for m in who if m in shared.tastes]
    likely = Likelihoods(history, content.families, tastes)
    mine = shared.past if own is None else own.past
    return Weighing(
        weights=weights,
        road=road,
        stage=stage,
        history=history,
        likely=likely,
        effects=Effects(history, content.families, hoped, likely.fondness),
        acts=content.acts,
        families=content.families,
        liked=_liked(tastes, len(who)),
        minutes=shared.minutes,
        energy=shared.energy,
        rupture=shared.rupture,
        small_steps=stalled(mine, shared.rated if own is None else own.rated),
        light=is_light(shared.past, shared.week),
    )


def _hopes(content: Content, needed: list[float]) -> dict[str, float]:
    """What evidence and needs make of each practice: 1 is the mean of the better third of the catalogue."""
    known = met(content.rows, needed)
    best = sorted(known.values(), reverse=True)[: max(1, len(known) // 3)]
    ordinary = sum(best) / len(best) if known else 1.0
    return {slug: hope / ordinary for slug, hope in known.items()}


def _liked(tastes: list[dict[str, int]], members: int) -> frozenset[str]:
    """What everybody concerned said they would gladly do."""
    if len(tastes) < members or not tastes:
        return frozenset()
    gladly = [{about for about, mark in taste.items() if mark >= GLADLY} for taste in tastes]
    return frozenset(set.intersection(*gladly))


def _history(shared: Shared, content: Content, own: Own | None) -> History:
    """What became of all that was for two, read once; with `own`, of what was for one member as well."""
    if own is not None and alone(shared):
        return History(own.past, own.rated, content.families, week=shared.week)
    families, ours = shared.__dict__.get("history", (None, None))
    if families is not content.families:
        ours = History(shared.past, shared.rated, content.families, week=shared.week)
        shared.__dict__["history"] = content.families, ours
    found: History = ours
    if own is None:
        return found
    return History(own.past, own.rated, content.families, week=shared.week, ours=found)


def is_light(past: tuple[Past, ...], week: str) -> bool:
    """Whether this is the light week after eight in a row in which something was done."""
    run, expected = 0, number_of(week) - 1
    for one in reversed(past):
        if number_of(one.week) != expected or not one.done:
            break
        run, expected = run + 1, expected - 1
    return run % LIGHT_EVERY == LIGHT_EVERY - 1


def _maps(shared: Shared, content: Content, history: History, own: Own | None) -> tuple[Map, ...]:
    """The maps that count: both members' that were shown, or one's own, eased by what was done since."""
    if own is not None and own.levels is not None:
        levels = own_measured(own, shared.week)
        left = easing(_done(content, history, own.sat))
        return (eased(levels, left, closer=closer_by(own.pulses, since=own.sat)),)
    left = easing(_done(content, history, shared.mapped))
    return tuple(
        eased(levels, left, closer=closer_by(shared.pulses.get(who, ()), since=shared.mapped))
        for who, levels in measured_maps(shared).items()
    )


def _felt(trace: Trace) -> float:
    """How a practice was felt so far: 1 as hoped, 0 without effect."""
    marks = [mark for _, mark in trace.ratings]
    return 1.0 if not marks else max(0.0, (3 + sum(marks)) / (1 + len(marks)) - 2.2)


def _done(content: Content, history: History, since: str) -> list[Gone]:
    first = number_of(since) if since else 0
    return [
        (content.acts[slug], _felt(trace), sum(week >= first for week in trace.done))
        for slug, trace in history.traces.items()
        if trace.done and slug in content.practices
    ]
