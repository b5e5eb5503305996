"""When it may be time for help from somebody else: plain rules, each with its reason, for one member's eyes.

Early but rarely false: a rule looks at more than one answer or at something that was said outright. Nothing
here is a forecast. Who is told, how, and where help is, is for the pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.engine.assessment import severity
from hearthside.engine.ledger import Ledger, WeekPulses
from hearthside.engine.ledger.weekly import EMPTY_WEEK
from hearthside.engine.plan.facts import Own, Past, Shared, WeekMark
from hearthside.engine.plan.needs import Levels, own_measured

Code = Literal["trust", "heavy", "roommates", "loaded", "no-change"]
HEAVY = 8.5  # level (0-10) of distance and of resentment, both
STRAINED = 7.0  # level of the one that goes with a rule about weeks
LOW, HARDLY_ANY = 1.8, 1.5  # closeness (0-10), the mean of some weeks: one week says little
FAR = 6.0  # level of distance
TENSE = 4  # tension (1-5)
TENSE_WEEKS = 5  # of the last SPAN
TRIED_WEEKS, TOLD_WEEKS, SPAN, SOME, FEW = 8, 12, 6, 5, 4
HIGHEST = 4  # the answer to one statement (0-4) that says that a cause is very much at work


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


def may_hold(ledger: Ledger, items: Iterable[Item], *, me: str, rupture: bool) -> bool:
    """Whether a longer look is worth while: by the few bytes that lie at hand, a rule could hold.

    `rupture`: something that broke trust is open. Every page asks this, so nothing is worked out that can be
    ruled out: rules about weeks without their weeks, a heavy map without answers that would make it so.
    """
    pulses = ledger.weekly.get(me, WeekPulses())
    return (
        rupture or _weeks_may(pulses) or all(_may_be_heavy(ledger, items, pulses, one) for one in CAUSES[:2])
    )


def _weeks_may(pulses: WeekPulses) -> bool:
    """Whether the last weeks are low or tense enough for one of the rules that look at weeks."""
    close = [tenths for tenths in pulses.close if tenths != EMPTY_WEEK][-SPAN:]
    tense = [mark for mark in pulses.tension if mark != EMPTY_WEEK][-SPAN:]
    some, few = close[-SOME:], close[-FEW:]
    return (
        (len(some) == SOME and sum(some) <= 10 * SOME * LOW)
        or (len(few) == FEW and sum(few) <= 10 * FEW * HARDLY_ANY)
        or (len(close) == SPAN and sum(close) <= 10 * SPAN * LOW)
        or sum(mark >= TENSE for mark in tense) >= TENSE_WEEKS
    )


def _may_be_heavy(ledger: Ledger, items: Iterable[Item], pulses: WeekPulses, cause: Cause) -> bool:
    """Whether my latest answers about a cause could stand for a level as high as that.

    A level lies no higher than the mean of its answers, where they are high, and only a statement answered
    with "very much" since then can lift it there.
    """
    if not ledger.sittings:
        return False
    answers = ledger.answers(ledger.sittings[-1])
    marks = [severity(one, answers[one.slug]) for one in items if one.cause == cause and one.slug in answers]
    if marks and 2.5 * sum(marks) / len(marks) >= HEAVY:
        return True
    return any(probe.about == cause and probe.mark == HIGHEST for probe in pulses.probes)


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
    """Far from each other for weeks, like two people who share a flat; or hardly close, whatever the map."""
    close, distance = [mark.close for mark in pulses if mark.close is not None], levels.get("distance")
    far = distance is not None and distance.mean >= FAR
    if far and len(close) >= SOME and sum(close[-SOME:]) / SOME <= LOW:
        return Signal(code="roommates", number=float(SOME))
    hardly = len(close) >= FEW and sum(close[-FEW:]) / FEW <= HARDLY_ANY
    return Signal(code="roommates", number=float(FEW)) if hardly else None


def _loaded(levels: Levels, pulses: Iterable[WeekMark]) -> Signal | None:
    """Tense week after week while something stays unsaid: too loaded to have out alone."""
    tense = [mark.tension for mark in pulses if mark.tension is not None][-SPAN:]
    weeks, high = sum(mark >= TENSE for mark in tense), levels.get("resentment")
    if high is None or high.mean < STRAINED or weeks < TENSE_WEEKS:
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
