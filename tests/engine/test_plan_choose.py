"""Which things go into one week together: nothing that makes it worse, and finding out is bounded."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.catalog.types import Family
from hearthside.engine.plan.carrying import Carried
from hearthside.engine.plan.choose import BEST_AT_LEAST, CLOSE_CALL, Basket, Candidate, Chosen, fill
from tests.engine.shelf import practice

FAMILIES: tuple[Family, ...] = ("check_ins", "listening", "novelty", "touch", "appreciation")


def candidate(
    slug: str,
    worth: float = 1.0,
    *,
    family: Family = "check_ins",
    likely: float = 0.7,
    load: float = 0.2,
    who: tuple[int, ...] = (0, 1),
) -> Candidate:
    return Candidate(practice(slug, family, {}), who, worth, likely, (load,) * len(who))


CANDIDATES = st.lists(
    st.builds(
        lambda worth, family, likely, load, who: candidate(
            "any", worth, family=family, likely=likely, load=load, who=who
        ),
        st.floats(-1, 2),
        st.sampled_from(FAMILIES),
        st.floats(0.05, 0.95),
        st.floats(0.05, 1.5),
        st.sampled_from([(0, 1), (0,), (1,)]),
    ),
    max_size=12,
)
TOLERANCE = st.floats(0.4, 3)


def week_of(tolerance: float) -> Basket:
    """An empty week of two who carry so much, and hardly more."""
    return Basket(Carried(tolerance, 0.13), 2)


def everything_fits(_: list[Candidate], __: Candidate) -> bool:
    return True


def filled(basket: Basket, candidates: list[Candidate], seed: int = 0, *, most: int = 8) -> list[Chosen]:
    return fill(basket, candidates, random.Random(seed), most=most, room=everything_fits)


@given(CANDIDATES, TOLERANCE, st.integers(0, 99))
def test_nothing_is_added_that_makes_the_week_worse(
    candidates: list[Candidate], tolerance: float, seed: int
) -> None:
    basket = week_of(tolerance)
    found = filled(basket, candidates, seed)
    again, before = week_of(tolerance), 0.0
    for one in found:
        again.add(one.candidate)
        assert again.total > before
        before = again.total
    assert basket.total == pytest.approx(before)


@given(CANDIDATES, TOLERANCE)
def test_what_an_item_gains_is_what_the_week_is_better_for_it(
    candidates: list[Candidate], tolerance: float
) -> None:
    basket = week_of(tolerance)
    for one in candidates:
        gain, before = basket.gain(one), basket.total
        basket.add(one)
        assert basket.total - before == pytest.approx(gain)


def test_the_second_of_a_family_adds_less_than_one_of_another() -> None:
    basket = week_of(1.2)
    basket.add(candidate("first"))
    akin, other = candidate("akin"), candidate("other", family="novelty")
    assert 0 < basket.gain(akin) < basket.gain(other)


def test_a_heavier_one_adds_less_and_too_much_adds_nothing() -> None:
    basket = week_of(1.2)
    basket.add(candidate("first"))
    gains = [basket.gain(candidate("next", family="novelty", load=load)) for load in (0.1, 0.4, 0.8, 3.0)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] < 0


def test_what_one_carries_alone_takes_from_what_both_do() -> None:
    basket = week_of(0.6)
    basket.add(candidate("for-two", load=0.5))
    heavy = candidate("for-ana", worth=0.0, who=(0,), load=0.5, family="novelty")
    assert basket.gain(heavy) < 0
    light = week_of(0.6)
    light.add(candidate("for-ben", load=0.5, who=(1,)))
    assert light.gain(heavy) == pytest.approx(0)


def test_what_does_no_good_is_never_chosen() -> None:
    assert filled(week_of(1.2), [candidate("worse", -0.5), candidate("nothing", 0.0)]) == []


def test_no_more_are_chosen_than_there_are_places_and_only_where_there_is_room() -> None:
    many = [candidate(f"n-{number}", load=0.01, family=FAMILIES[number % 5]) for number in range(9)]
    assert len(filled(week_of(2), many, most=3)) == 3
    none = fill(week_of(2), many, random.Random(0), most=3, room=lambda _, __: False)
    assert none == []


@given(CANDIDATES, TOLERANCE, st.integers(0, 10_000))
def test_every_choice_says_how_likely_it_was_and_the_best_comes_most_often(
    candidates: list[Candidate], tolerance: float, seed: int
) -> None:
    found = filled(week_of(tolerance), candidates, seed)
    assert all(0 < one.propensity <= 1 for one in found)
    for first in found[:1]:
        gain = week_of(tolerance).gain
        if gain(first.candidate) < max(gain(one) for one in candidates):
            assert first.propensity <= 1 - BEST_AT_LEAST + 1e-4
        assert not 1 - BEST_AT_LEAST + 1e-4 < first.propensity < BEST_AT_LEAST


def test_of_two_as_good_the_first_comes_seven_times_in_ten_and_says_so() -> None:
    two = [candidate("one"), candidate("other", family="novelty")]
    draws = [filled(week_of(1.2), two, seed, most=1)[0] for seed in range(2000)]
    first = [one for one in draws if one.candidate is two[0]]
    assert {one.propensity for one in first} == {BEST_AT_LEAST}
    assert len(first) / len(draws) == pytest.approx(BEST_AT_LEAST, abs=0.04)


def test_one_that_is_clearly_best_is_not_left_to_chance() -> None:
    draws = [filled(week_of(1.2), [candidate("good"), candidate("weak", 0.3)], seed) for seed in range(50)]
    assert {(one[0].candidate.practice.slug, one[0].propensity) for one in draws} == {("good", 1.0)}


LIGHT = CANDIDATES.map(
    lambda ones: [
        Candidate(one.practice, one.who, one.worth, one.likely, tuple(each / 5 for each in one.load))
        for one in ones
    ]
)


@given(LIGHT, st.floats(1, 3))
def test_the_best_is_found_although_only_the_head_of_the_queue_is_weighed_again(
    candidates: list[Candidate], tolerance: float
) -> None:
    basket, open_ones = week_of(tolerance), list(range(len(candidates)))
    for one in filled(week_of(tolerance), candidates, most=4):
        gains = {index: basket.gain(candidates[index]) for index in open_ones}
        index = next(index for index in open_ones if candidates[index] is one.candidate)
        assert gains[index] >= CLOSE_CALL * max(gains.values()) - 1e-9
        basket.add(candidates[index])
        open_ones.remove(index)
