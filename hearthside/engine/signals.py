"""When it may be time for help from somebody else: plain rules, each with its reason, for one member's eyes.

Early but rarely false: a rule looks at more than one answer or at something that was said outright. Nothing
here is a forecast. Who is told, how, and where help is, is for the pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from hearthside.engine.plan.facts import Own, Past, Shared, WeekMark
from hearthside.engine.plan.needs import Levels, own_measured

Code = Literal["trust", "heavy", "roommates", "loaded", "no-change"]
HEAVY = 8.5  # level (0-10) of distance and of resentment, both
STRAINED = 7.0  # level of the one that goes with a rule about weeks
LOW, VERY_LOW = 2.5, 2.0  # closeness (0-10), the mean of some weeks: one week says little
FAR = 6.0  # level of distance
TENSE = 4  # tension (1-5)
TRIED_WEEKS, TOLD_WEEKS, SPAN = 8, 12, 6


class Signal(Struct, frozen=True, kw_only=True):
    """One reason to think of help: its code, and the figure it rests on (weeks, or a level 0-10)."""

    code: Code
    number: float | None = None


def signals(own: Own, shared: Shared) -> list[Signal]:
    """All reasons that hold now for one member, weightiest first; mostly none."""
    levels = own_measured(own, shared.week)
    found = [
        _trust(own, shared),
        _heavy(levels),
        _roommates(levels, own.pulses),
        _loaded(levels, own.pulses),
        _no_change(own.pulses, (*shared.past, *own.past)),
    ]
    return [signal for signal in found if signal is not None]


def may_hold(own: Own, shared: Shared) -> bool:
    """Whether a longer look is worth while: a rule holds already, or hardly anything but the past is wanting.

    `own` and `shared` may be without their past, so that a page that only wants to know costs little.
    """
    return _is_low(own.pulses) or bool(signals(own, shared))


def _is_low(pulses: Iterable[WeekMark]) -> bool:
    close = [mark.close for mark in pulses if mark.close is not None][-SPAN:]
    return len(close) == SPAN and sum(close) / SPAN <= LOW


def _trust(own: Own, shared: Shared) -> Signal | None:
    """Something that happened is still open."""
    return Signal(code="trust") if own.rupture or shared.rupture else None


def _heavy(levels: Levels) -> Signal | None:
    """Distance and resentment are both very high, beyond what measuring could make of it."""
    if not {"distance", "resentment"} <= levels.keys():
        return None
    low = min(levels["distance"].mean, levels["resentment"].mean)
    return Signal(code="heavy", number=round(low, 1)) if low >= HEAVY else None


def _roommates(levels: Levels, pulses: Iterable[WeekMark]) -> Signal | None:
    """Far from each other for weeks: more like two people who share a flat."""
    close = [mark.close for mark in pulses if mark.close is not None][-4:]
    distance = levels.get("distance")
    if len(close) < 4 or distance is None or distance.mean < FAR:
        return None
    return Signal(code="roommates", number=4.0) if sum(close) / 4 <= VERY_LOW else None


def _loaded(levels: Levels, pulses: Iterable[WeekMark]) -> Signal | None:
    """Tense week after week while something stays unsaid: too loaded to have out alone."""
    tense = [mark.tension for mark in pulses if mark.tension is not None][-6:]
    weeks, high = sum(mark >= TENSE for mark in tense), levels.get("resentment")
    if high is None or high.mean < STRAINED or weeks < 5:
        return None
    return Signal(code="loaded", number=float(weeks))


def _no_change(pulses: Iterable[WeekMark], past: Iterable[Past]) -> Signal | None:
    """Weeks of honest trying, and closeness is low and no higher than it was."""
    tried = {week.week for week in past if week.done}
    close = [mark.close for mark in pulses if mark.close is not None]
    if len(tried) < TRIED_WEEKS or len(close) < TOLD_WEEKS:
        return None
    before, now = sum(close[:SPAN]) / SPAN, sum(close[-SPAN:]) / SPAN
    return Signal(code="no-change", number=float(len(tried))) if now <= min(LOW, before) else None
