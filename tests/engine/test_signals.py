"""When it may be time for help: every rule holds when it is meant to, and is silent just below."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import given, settings
from msgspec import structs

from hearthside.engine.plan import Own, Past, Shared
from hearthside.engine.plan.facts import WeekMark
from hearthside.engine.signals import (
    FAR,
    HARDLY_ANY,
    HEAVY,
    LOW,
    STRAINED,
    TENSE,
    TOLD_WEEKS,
    TRIED_WEEKS,
    Code,
    signals,
)
from tests.engine.before import NOW, ago, lived
from tests.engine.couples_made_up import facts, owns
from tests.engine.story import levels

TWO = Shared(couple="golden", week=NOW, members=("ana", "ben"))
JUST_BELOW = 0.1


def codes(shared: Shared = TWO, **facts: Any) -> list[str]:
    """The codes that hold for ana, who sat this week."""
    return [signal.code for signal in signals(Own(me="ana", sat=NOW, **facts), shared)]


def weeks(*said: dict[str, Any]) -> tuple[WeekMark, ...]:
    """Weekly pulses up to last week."""
    return tuple(WeekMark(week=ago(len(said) - at), **marks) for at, marks in enumerate(said))


def felt(*close: float) -> tuple[WeekMark, ...]:
    return weeks(*({"close": value} for value in close))


def tense(*marks: int) -> tuple[WeekMark, ...]:
    return weeks(*({"tension": mark} for mark in marks))


def test_an_ordinary_couple_hears_nothing() -> None:
    ordinary = levels(distance=5.5, resentment=4.5)
    assert codes(levels=ordinary, pulses=weeks(*({"close": 6.0, "tension": 2},) * 12)) == []
    assert codes() == []


def test_something_that_happened_is_one_whoever_told_it() -> None:
    assert codes(rupture=True) == ["trust"]
    assert codes(structs.replace(TWO, maps={"ben": levels(rupture=True)})) == ["trust"]


def test_distance_and_resentment_both_very_high_are_heavy() -> None:
    assert codes(levels=levels(distance=HEAVY, resentment=HEAVY)) == ["heavy"]
    assert codes(levels=levels(distance=10.0, resentment=HEAVY - JUST_BELOW)) == []
    assert codes(levels=levels(distance=HEAVY - JUST_BELOW, resentment=10.0)) == []


def test_weeks_far_from_each_other_are_like_sharing_a_flat() -> None:
    far = felt(*[LOW] * 5)
    assert codes(levels=levels(distance=FAR), pulses=far) == ["roommates"]
    assert codes(levels=levels(distance=FAR - JUST_BELOW), pulses=far) == []
    assert codes(levels=levels(distance=FAR), pulses=far[:4]) == []
    assert codes(levels=levels(distance=FAR), pulses=felt(*[LOW] * 4, LOW + 0.5)) == []


def test_weeks_without_hardly_any_closeness_are_so_whatever_the_map() -> None:
    assert codes(pulses=felt(*[HARDLY_ANY] * 4)) == ["roommates"]
    assert codes(levels=levels(distance=1.0), pulses=felt(*[HARDLY_ANY] * 4)) == ["roommates"]
    assert codes(pulses=felt(*[HARDLY_ANY] * 3)) == []
    assert codes(pulses=felt(*[HARDLY_ANY] * 3, HARDLY_ANY + 0.5)) == []


def test_tense_weeks_with_something_unsaid_are_loaded() -> None:
    five_of_six = tense(TENSE, TENSE, 1, TENSE, TENSE, TENSE)
    assert codes(levels=levels(resentment=STRAINED), pulses=five_of_six) == ["loaded"]
    assert codes(levels=levels(resentment=STRAINED - JUST_BELOW), pulses=five_of_six) == []
    assert codes(levels=levels(resentment=STRAINED), pulses=tense(1, *[TENSE] * 4, TENSE - 1)) == []
    assert codes(levels=levels(resentment=STRAINED), pulses=tense(*[TENSE] * 4)) == []


def test_weeks_of_trying_without_any_change_are_no_change() -> None:
    tried: tuple[Past, ...] = tuple(lived(week, "our-hello") for week in range(TRIED_WEEKS, 0, -1))
    low = felt(*[LOW] * TOLD_WEEKS)
    assert codes(structs.replace(TWO, past=tried), pulses=low) == ["no-change"]
    assert codes(structs.replace(TWO, past=tried[1:]), pulses=low) == []
    assert codes(structs.replace(TWO, past=tried), pulses=low[1:]) == []
    assert codes(structs.replace(TWO, past=tried), pulses=felt(*[LOW - 0.3] * 6, *[LOW] * 6)) == []
    assert codes(structs.replace(TWO, past=tried), pulses=felt(*[LOW + 1] * 12)) == []
    assert codes(past=tried, pulses=low) == ["no-change"]


def test_fear_is_not_among_them_and_is_told_elsewhere() -> None:
    assert "unsafe" not in get_args(Code)
    assert "afraid" not in get_args(Code)


@settings(max_examples=50)
@given(facts(), owns())
def test_each_signal_comes_once_and_only_those_there_are(shared: Shared, own: Own) -> None:
    found = [signal.code for signal in signals(own, shared)]
    assert len(found) == len(set(found))
    assert set(found) <= set(get_args(Code))
