"""What ratings teach: good ones raise, bad ones warn, what is akin learns a little, the rest nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.plan.effects import Effect, Effects
from hearthside.engine.plan.facts import Rated
from tests.engine.before import history, lived, went
from tests.engine.couples_made_up import GONE, SLUGS
from tests.engine.shelf import CONTENT

TALK, QUESTION, AKIN = "weekly-talk", "real-question", "hopes-and-worries"


def effects(*rated: Rated, hoped: float = 1.0, fond: float = 0.0) -> Effects:
    known = CONTENT.practices
    return Effects(
        history(rated=list(rated)),
        CONTENT.families,
        dict.fromkeys(known, hoped),
        lambda _: fond,
    )


def of(slug: str, *rated: Rated) -> Effect:
    return effects(*rated).of(slug)


def test_good_ratings_raise_what_is_expected_and_bad_ones_lower_it() -> None:
    untried = of(TALK).worth
    assert of(TALK, *went(TALK, 5, 1)).worth > untried > of(TALK, *went(TALK, 2, 1)).worth


@given(st.integers(1, 4), st.integers(1, 6))
def test_a_better_rating_never_lowers_what_is_expected(mark: int, times: int) -> None:
    weeks = range(1, times + 1)
    assert of(TALK, *went(TALK, mark + 1, *weeks)).worth >= of(TALK, *went(TALK, mark, *weeks)).worth


def test_two_bad_goes_drop_a_practice_below_one_that_nobody_has_tried() -> None:
    found = effects(*went(TALK, 2, 1, 2))
    assert found.of(TALK).worth < found.of(QUESTION).worth
    assert effects(*went(TALK, 1, 1, 2)).of(TALK).worth < 0


def test_its_family_learns_a_little_and_others_next_to_nothing() -> None:
    before, after = effects(), effects(*went(QUESTION, 5, 1, 2, 3))
    own, akin, other = (after.of(slug).worth - before.of(slug).worth for slug in (QUESTION, AKIN, TALK))
    assert own > akin > 0
    assert abs(other) < akin


def test_a_low_rating_may_mean_harm_and_so_says_more_than_a_matter_of_degree(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    low, high = went(TALK, 2, 1), went(TALK, 5, 1)
    with_harm = [of(TALK, *low).worth, of(TALK, *high).worth]
    monkeypatch.setattr("hearthside.engine.plan.effects.HARMFUL", 0.0)
    lowered, raised = (without - kept for without, kept in zip(worths(low, high), with_harm, strict=True))
    assert lowered > 0
    assert abs(raised) < lowered


def worths(*rated: list[Rated]) -> list[float]:
    return [of(TALK, *each).worth for each in rated]


def test_who_rates_everything_high_is_not_taken_at_their_word() -> None:
    generous = [*went(QUESTION, 5, 1, 2), *went("day-in-three", 5, 1, 2), *went("our-hello", 5, 1, 2)]
    alone, among = of(TALK, *went(TALK, 5, 3)), of(TALK, *generous, *went(TALK, 5, 3))
    assert effects(*generous).zero > effects().zero
    assert among.worth < alone.worth


def test_where_ratings_are_strewn_widely_each_says_less() -> None:
    steady = [*went(QUESTION, 3, *range(4, 12)), *went("day-in-three", 3, *range(4, 12))]
    strewn = [*went(QUESTION, 1, *range(4, 12)), *went("day-in-three", 5, *range(4, 12))]
    raised = [
        of(TALK, *others, *went(TALK, 4, 1)).worth - of(TALK, *others).worth for others in (steady, strewn)
    ]
    assert raised[0] > raised[1] > 0


def test_what_they_like_anyway_is_taken_off_its_ratings() -> None:
    liked = effects(*went(TALK, 4, 1, 2), fond=1.0)
    assert liked.of(TALK).worth < of(TALK, *went(TALK, 4, 1, 2)).worth


@given(st.integers(1, 5), st.integers(1, 5))
def test_the_same_rating_once_more_never_makes_it_less_sure(one: int, other: int) -> None:
    def sure(times: int) -> float:
        weeks = range(1, times + 1)
        rated = [*went(TALK, one, *weeks, by=("ana",)), *went(TALK, other, *weeks, by=("ben",))]
        return of(TALK, *rated).sd

    assert all(after <= before + 1e-9 for before, after in pairwise([sure(n) for n in range(9)]))


def test_old_ratings_fade() -> None:
    untried, lately, long_ago = of(TALK), of(TALK, *went(TALK, 5, 1)), of(TALK, *went(TALK, 5, 70))
    assert untried.worth < long_ago.worth < lately.worth
    assert lately.sd < long_ago.sd < untried.sd


@given(SLUGS, st.lists(st.tuples(SLUGS | st.just(GONE), st.integers(1, 5), st.integers(1, 20)), max_size=8))
def test_whatever_was_rated_there_is_a_figure_for_everything(
    slug: str, rated: list[tuple[str, int, int]]
) -> None:
    found = effects(*(go for what, mark, week in rated for go in went(what, mark, week))).of(slug)
    assert -4 < found.worth < 4
    assert 0 < found.sd < 2


def test_what_is_in_no_catalogue_teaches_nothing() -> None:
    assert of(TALK, *went(GONE, 5, 1, 2)) == of(TALK)
    assert history(lived(1, GONE)).of(GONE).done
