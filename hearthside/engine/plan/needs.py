"""Where the two stand now: their last map, grown older, sharpened by small questions, eased by what was done.

A map is a month or more old when a week is laid. Its levels grow less sure with time, single statements
answered since pull on them, and a felt closeness that has risen or fallen moves all of them a little. What
was done is taken to have eased what it acts on, but only for choosing what comes next: whether a close step
is safe is judged by what the two said and never by what we hope.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hearthside.catalog.types import CAUSES, Cause
from hearthside.engine.plan.facts import Own, Shared, WeekMark
from hearthside.engine.probes import sharpen
from hearthside.records.kinds.levels import Level

EASED = 0.1  # share of a level that one go at a fitting practice is taken to ease
FLOOR = 0.45  # of a level is never taken to have been eased away without being asked again
CLOSER = 0.25  # points by which levels are taken to fall when closeness has risen by one
NOISE = 1.2  # SD of one pulse

Levels = dict[Cause, Level]
Gone = tuple[Mapping[Cause, float], float, int]
"""What was done: how far it acts on each cause, its effect (1 as expected), how often."""


def measured(levels: Mapping[Cause, Level], marks: Sequence[WeekMark], *, since: str, week: str) -> Levels:
    """Levels as they are now by what was said: older, and moved by the statements answered since."""
    told = [(mark.week, mark.about, mark.mark) for mark in marks if mark.about is not None]
    return sharpen(levels, told, since=since, week=week)


def closer_by(marks: Sequence[WeekMark], *, since: str) -> float:
    """By how much closeness (0-10) has risen since the map, as far as weekly pulses tell it from noise."""
    values = [mark.close for mark in marks if mark.close is not None and mark.week >= since]
    if len(values) < 4:
        return 0.0
    first, last = values[: min(3, len(values) // 2)], values[-3:]
    noise = NOISE**2 * (1 / len(first) + 1 / len(last))
    change = sum(last) / len(last) - sum(first) / len(first)
    return change * 1.5 / (1.5 + noise)


def easing(done: Iterable[Gone]) -> dict[Cause, float]:
    """What is left (a share) of every level after what was done since the map."""
    left = dict.fromkeys(CAUSES, 1.0)
    for acts, effect, times in done:
        if effect > 0 and times:
            for cause, acting in acts.items():
                if acting > 0:
                    left[cause] *= (1 - min(EASED * acting * effect, 0.5)) ** times
    return {cause: max(share, FLOOR) for cause, share in left.items()}


def eased(levels: Levels, left: Mapping[Cause, float], *, closer: float = 0.0) -> Levels:
    """Levels as we take them to be when so much is `left` of each, and closeness has risen by `closer`."""
    less = CLOSER * closer
    return {
        cause: Level(mean=min(max(level.mean * left[cause] - less, 0.0), 10.0), error=level.error)
        for cause, level in levels.items()
    }


def measured_maps(shared: Shared) -> dict[str, Levels]:
    """Each member's levels by what both know of what was said."""
    known: dict[str, Levels] | None = shared.__dict__.get("measured_maps")
    if known is None:
        known = shared.__dict__["measured_maps"] = _measured_maps(shared)
    return known


def _measured_maps(shared: Shared) -> dict[str, Levels]:
    return {
        member: measured(
            shared.maps[member].causes,
            shared.pulses.get(member, ()),
            since=shared.mapped or shared.week,
            week=shared.week,
        )
        for member in shared.members
        if member in shared.maps
    }


def own_measured(own: Own, week: str) -> Levels:
    """One member's levels by everything they told Hearthside."""
    if own.levels is None:
        return {}
    known: dict[str, Levels] = own.__dict__.setdefault("own_measured", {})
    if week not in known:
        known[week] = measured(own.levels.causes, own.pulses, since=own.sat or week, week=week)
    return known[week]


def strain(maps: Mapping[str, Mapping[Cause, Level]]) -> float:
    """The distance or resentment of whoever feels it most, read at the upper end of its error (0-10)."""
    most = 0.0
    for levels in maps.values():
        for cause in CAUSES[:2]:
            level = levels.get(cause)
            most = max(most, 10.0 if level is None else level.mean + level.error)
    return most
