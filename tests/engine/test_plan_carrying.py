"""How much one week carries: less under more, and learnt from what became of full weeks, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.plan.carrying import GRID, SLOPES, Carried, learnt
from hearthside.engine.plan.history import Load
from hearthside.records.fields import Because
from tests.engine.before import history, lived

THREE = ("weekly-talk", "our-hello", "real-question")
CURVES = st.builds(Carried, st.floats(0.4, 4), st.floats(0.1, 0.7))
COUNTS = st.integers(0, 4)
LOADS = st.lists(
    st.builds(
        lambda load, done, short, forgot: Load(0, load, done + short + forgot + 1, done, short, forgot),
        st.floats(0, 30),
        COUNTS,
        COUNTS,
        COUNTS,
    ),
    max_size=14,
)


def carries(why: Because | None = None, *, load: float = 1.6, done: tuple[str, ...] = ()) -> Carried:
    """What is thought after eight weeks of three things each, of which only these were done."""
    left = {slug: why for slug in THREE if why and slug not in done}
    weeks = [lived(week, *THREE, done=done, skipped=left, load=load) for week in range(1, 9)]
    return learnt(history(*weeks).loads, 0.6)


@given(st.floats(0, 5), st.floats(0.01, 5), CURVES)
def test_a_heavier_load_is_carried_less(load: float, more: float, curve: Carried) -> None:
    assert 0 <= curve.left(load + more) <= curve.left(load) <= 1
    assert curve.lighter(0.5).left(load) <= curve.left(load) + 1e-12


@given(CURVES)
def test_an_empty_week_takes_nothing_away_and_half_is_left_where_it_says(curve: Carried) -> None:
    assert curve.left(0) == pytest.approx(1)
    assert curve.left(curve.tolerance) == pytest.approx((1 + 2.718281828 ** (-1 / curve.slope)) / 2)


def test_it_is_learnt_from_what_became_of_full_weeks() -> None:
    before = learnt([], 0.6).tolerance
    assert carries().tolerance < before < carries(done=THREE).tolerance


def test_want_of_time_or_strength_speaks_of_the_load_and_forgetting_does_not() -> None:
    assert carries("time") == carries("energy")
    assert carries("time").tolerance < carries("forgot").tolerance


def test_what_did_not_suit_them_says_nothing_of_what_a_week_holds() -> None:
    assert carries("not_us") == carries("too_soon") == learnt([], 0.6)


def test_who_does_half_of_a_heavy_week_as_of_a_light_one_is_on_a_gentle_slope() -> None:
    light = [Load(week, 0.5, 4, 3, 0, 0) for week in range(5)]
    alike = [Load(week, 1.6, 4, 2, 1, 1) for week in range(5, 10)]
    wall = [Load(week, 1.6, 4, 0, 3, 0) for week in range(5, 10)]
    assert learnt([*light, *alike], 0.6).slope > learnt([*light, *wall], 0.6).slope


@given(LOADS, st.floats(0.01, 0.99))
def test_it_stays_within_what_is_thought_possible_whatever_was_lived(loads: list[Load], usual: float) -> None:
    found = learnt(loads, usual)
    assert GRID[0] <= found.tolerance <= GRID[-1] + 1e-9
    assert SLOPES[0][0] <= found.slope <= SLOPES[-1][0] + 1e-9
