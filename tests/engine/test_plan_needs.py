"""Where the two stand now: what was said counts, what was done eases a little, hope makes no step safe."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.engine.assessment import score
from hearthside.engine.plan.facts import Shared, WeekMark
from hearthside.engine.plan.needs import (
    FLOOR,
    Gone,
    closer_by,
    eased,
    easing,
    measured,
    measured_maps,
    strain,
)
from hearthside.engine.plan.score import met, weigh
from hearthside.records.kinds.levels import Level
from tests.engine.before import ago
from tests.engine.couples_made_up import WEEK, facts, pulses
from tests.engine.shelf import FORM_A
from tests.engine.story import levels

MAP = levels(distance=7.0, touch=6.0).causes
ANSWERS = st.fixed_dictionaries({item.slug: st.none() | st.integers(0, 4) for item in FORM_A})
ACTS = st.fixed_dictionaries({cause: st.floats(0, 1) for cause in CAUSES})
GONE = st.lists(st.tuples(ACTS, st.floats(-2, 3), st.integers(0, 9)), max_size=12)
FULLY: Gone = (dict.fromkeys(CAUSES, 1.0), 1.0, 1)


def felt(*close: float | None) -> list[WeekMark]:
    """How close it was, week by week up to now."""
    return [WeekMark(week=ago(len(close) - at), close=value) for at, value in enumerate(close)]


@given(GONE)
def test_nothing_is_taken_to_be_eased_below_a_share_of_what_was_said(done: list[Gone]) -> None:
    found = eased(MAP, easing(done))
    for cause, level in MAP.items():
        assert FLOOR * level.mean - 1e-9 <= found[cause].mean <= level.mean
        assert found[cause].error == level.error


def test_every_go_eases_what_it_acts_on_and_nothing_else() -> None:
    acts: dict[Cause, float] = {cause: float(cause == "distance") for cause in CAUSES}
    seen = [eased(MAP, easing([(acts, 1.0, times)])) for times in range(5)]
    assert all(after["distance"].mean < before["distance"].mean for before, after in pairwise(seen))
    assert all(found["touch"] == MAP["touch"] for found in seen)


def test_what_did_nothing_or_harm_eases_nothing() -> None:
    assert eased(MAP, easing([(FULLY[0], 0.0, 3), (FULLY[0], -1.0, 3)])) == eased(MAP, easing([]))


@given(GONE, st.floats(-10, 10))
def test_levels_stay_on_their_scale_however_closeness_moves(done: list[Gone], closer: float) -> None:
    assert all(0 <= level.mean <= 10 for level in eased(MAP, easing(done), closer=closer).values())


def test_closeness_says_nothing_before_four_pulses() -> None:
    assert closer_by(felt(2.0, 5.0, 9.0), since=ago(9)) == 0
    assert closer_by(felt(2.0, None, 5.0, 9.0), since=ago(9)) == 0
    assert closer_by(felt(2.0, 4.0, 5.0, 9.0), since=ago(9)) > 0


def test_closeness_that_rose_is_believed_in_part_and_more_so_with_more_weeks() -> None:
    four, many = closer_by(felt(3, 3, 6, 6), since=ago(9)), closer_by(felt(3, 3, 3, 6, 6, 6), since=ago(9))
    assert 0 < four < many < 3
    assert closer_by(felt(6, 6, 6, 3, 3, 3), since=ago(9)) == pytest.approx(-many)


def test_only_weeks_since_the_map_count() -> None:
    assert closer_by(felt(1, 1, 1, 6, 6, 6), since=ago(3)) == 0


@given(ANSWERS, st.sampled_from(FORM_A), ANSWERS)
def test_a_worse_answer_never_lowers_what_is_needed(
    answers: dict[str, int | None], about: Item, partners: dict[str, int | None]
) -> None:
    said = answers[about.slug]
    if said is None or said == (0 if about.reverse else 4):
        return
    worse = {**answers, about.slug: said - 1 if about.reverse else said + 1}
    before, after, other = (score(FORM_A, given) for given in (answers, worse, partners))
    if before.leans or after.leans:
        return  # then all errors are wider, and every chance with them
    one, two = weigh([before.levels, other.levels]), weigh([after.levels, other.levels])
    assert two[about.cause] >= one[about.cause] - 1e-9


@given(pulses(), st.sampled_from(CAUSES), st.integers(0, 3))
def test_a_worse_statement_never_lowers_what_is_needed(
    marks: tuple[WeekMark, ...], about: Cause, mark: int
) -> None:
    def need(said: int) -> float:
        answered = [*marks, WeekMark(week=WEEK, about=about, mark=said)]
        return weigh([measured(MAP, answered, since="2026-W05", week=WEEK)])[about]

    assert need(mark + 1) >= need(mark)


@given(pulses(), st.sampled_from(CAUSES), st.integers(0, 4))
def test_an_answer_never_widens_a_band(marks: tuple[WeekMark, ...], about: Cause, mark: int) -> None:
    before = measured(MAP, marks, since="2026-W05", week=WEEK)
    after = measured(MAP, [*marks, WeekMark(week=WEEK, about=about, mark=mark)], since="2026-W05", week=WEEK)
    assert all(after[cause].error <= before[cause].error for cause in CAUSES)


@given(facts(), st.sampled_from(["distance", "resentment"]), st.integers(0, 3))
def test_a_worse_answer_never_makes_a_step_safe(shared: Shared, about: Cause, mark: int) -> None:
    def tense(said: int) -> float:
        marks = {"ana": (*shared.pulses.get("ana", ()), WeekMark(week=WEEK, about=about, mark=said))}
        return strain(measured_maps(structs.replace(shared, pulses={**shared.pulses, **marks})))

    assert tense(mark + 1) >= tense(mark)


def test_strain_counts_doubt_against_a_step_and_a_missing_answer_as_the_worst() -> None:
    sure, unsure = (
        {"distance": Level(mean=3, error=e), "resentment": Level(mean=1, error=e)} for e in (0.3, 1.5)
    )
    assert strain({"ana": sure, "ben": sure}) < strain({"ana": sure, "ben": unsure})  # type: ignore[dict-item]
    assert strain({"ana": {"distance": Level(mean=1, error=0.3)}}) == 10


def test_without_a_map_all_needs_count_alike() -> None:
    assert len(set(weigh([]).values())) == 1


@given(ACTS, ACTS)
def test_how_well_something_fits_is_a_share(acts: dict[Cause, float], weights: dict[Cause, float]) -> None:
    if sum(weights.values()) > 0:
        row, needed = ([one[cause] for cause in CAUSES] for one in (acts, weights))
        assert 0 <= met({"one": row}, needed)["one"] <= 1 + 1e-9
