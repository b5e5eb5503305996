"""From answers to levels: bounds, order, honesty about what was not answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.catalog.types import CAUSES
from hearthside.engine.assessment import SPREAD, reliability, score
from tests.engine.shelf import FORM_A

ANSWERS = st.dictionaries(st.sampled_from([item.slug for item in FORM_A]), st.none() | st.integers(0, 4))


@given(ANSWERS)
def test_every_level_stays_on_its_scale(answers: dict[str, int | None]) -> None:
    for level in score(FORM_A, answers).levels.values():
        assert 0 <= level.mean <= 10
        assert 0 < level.error <= SPREAD * 1.25


@given(ANSWERS, st.sampled_from(FORM_A))
def test_a_worse_answer_never_lowers_a_need(answers: dict[str, int | None], item: object) -> None:
    chosen = next(one for one in FORM_A if one is item)
    value = answers.get(chosen.slug)
    worst = 0 if chosen.reverse else 4
    if value is None or value == worst:
        return
    worse = {**answers, chosen.slug: value + (-1 if chosen.reverse else 1)}
    before, after = score(FORM_A, answers).levels, score(FORM_A, worse).levels
    assert after[chosen.cause].mean > before[chosen.cause].mean
    assert all(after[cause].mean == before[cause].mean for cause in before if cause != chosen.cause)


def test_a_cause_of_which_everything_was_passed_is_left_out_and_nothing_is_made_up() -> None:
    answers = {item.slug: 2 for item in FORM_A if item.cause != "touch"}
    assert set(score(FORM_A, answers).levels) == set(CAUSES) - {"touch"}
    assert score(FORM_A, {}).levels == {}


def test_fewer_answers_are_less_sure_and_drawn_to_the_middle() -> None:
    full = {item.slug: 0 if item.reverse else 4 for item in FORM_A if item.cause == "stress"}
    one = dict(list(full.items())[:1])
    sure, unsure = score(FORM_A, full).levels["stress"], score(FORM_A, one).levels["stress"]
    assert unsure.error > sure.error
    assert unsure.mean < sure.mean


def test_four_answers_have_the_reliability_we_say() -> None:
    assert reliability(4) == pytest.approx(0.80)
    assert reliability(1) == pytest.approx(0.50)
    assert score(FORM_A, {i.slug: 2 for i in FORM_A}).levels["touch"].error == pytest.approx(0.98, abs=0.01)


def test_yes_to_everything_lands_in_the_middle_and_makes_the_picture_less_sure() -> None:
    yes = score(FORM_A, {item.slug: 4 for item in FORM_A})
    plain = score(FORM_A, {item.slug: 2 for item in FORM_A})
    assert yes.leans
    assert yes.leaning == 1
    assert not plain.leans
    assert yes.levels["distance"].mean == plain.levels["distance"].mean
    assert yes.levels["distance"].error > plain.levels["distance"].error


def test_a_heavy_but_consistent_picture_is_not_called_yes_saying() -> None:
    heavy = score(FORM_A, {item.slug: 0 if item.reverse else 4 for item in FORM_A})
    assert not heavy.leans
    assert heavy.answered == 28
