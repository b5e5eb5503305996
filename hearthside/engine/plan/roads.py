"""Which road the two are on, and how far along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hearthside.catalog.types import CAUSES, Road
from hearthside.engine.plan.facts import Own, Past, Shared
from hearthside.engine.roots import Map, chances, couple_map, roots

WITHOUT_MAP = "distance"  # small true things, said and heard: the road that suits most and harms least


def causes_of(shared: Shared) -> tuple[Map, ...]:
    """The levels of each member who has shown them, in the order of members."""
    return tuple(shared.maps[m].causes for m in shared.members if m in shared.maps)


def road_of(shared: Shared) -> str:
    """Choose the road: rebuild after a rupture, alone for one, else the road of the likeliest root.

    A couple stays on its road as long as that cause is still one of the likeliest.
    """
    known: str | None = shared.__dict__.get("road")
    if known is None:
        known = shared.__dict__["road"] = _road_of(shared)
    return known


def _road_of(shared: Shared) -> str:
    if len(shared.members) < 2:
        return "alone"
    if shared.rupture:
        return "rebuild"
    walked = shared.past[-1].road if shared.past else ""
    maps = causes_of(shared)
    if not maps:
        return walked if walked in CAUSES else WITHOUT_MAP
    likely = [root.cause for root in roots(*maps[:2])]
    if walked in likely:
        return walked
    return likely[0] if likely else _quiet_road(walked, maps)


def _quiet_road(walked: str, maps: tuple[Map, ...]) -> str:
    """Nothing stands out: stay where you are, else look at what is highest of the low."""
    if walked in CAUSES:
        return walked
    likely = chances(couple_map(*maps[:2]))
    ranked = sorted(likely, key=lambda cause: (-likely[cause], CAUSES.index(cause)))
    return ranked[0] if ranked else WITHOUT_MAP


def stage_of(road: Road, past: Iterable[Past]) -> int:
    """Give the index of the stage: a stage is over after its number of weeks in which something was done.

    Weeks missed or paused do not count, neither for nor against.
    """
    lived = sum(1 for week in past if week.road == road.slug and week.done)
    for index, stage in enumerate(road.stages):
        if lived < stage.weeks:
            return index
        lived -= stage.weeks
    return len(road.stages) - 1


def choose(roads: Mapping[str, Road], shared: Shared, own: Own | None = None) -> tuple[Road, int]:
    """The road and its stage; `own` counts for a member alone, and for one who walks the road
    of rebuilding by themselves. KeyError when the content lacks the road."""
    road = roads[road_of(shared)]
    by_oneself = own is not None and (len(shared.members) < 2 or shared.silent_rupture)
    walked = own if own is not None and by_oneself else shared
    return road, stage_of(road, walked.past)
