"""What a plan may not hang on: the order of names, what one keeps to themselves, a catalogue that grew."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import structs

from hearthside.engine.ledger import Chosen
from hearthside.engine.plan import Content, Own, Shared, chance_of, lay_week, own_week, stand, vetoed
from hearthside.engine.plan.choose import BEST_AT_LEAST
from hearthside.engine.plan.rules import least_minutes
from hearthside.records.kinds.choice import Choice
from tests.engine.couples_made_up import SLUGS, WEEK, facts, laid, owns, turned
from tests.engine.shelf import CONTENT, PRACTICES, practice
from tests.engine.story import capacity

NEW = practice("new-this-spring", "listening", {"distance": 1.0})


def catalogue(*, without: str = "", more: bool = False) -> Content:
    """The shelf with one practice less, or one more."""
    kept = {slug: one for slug, one in CONTENT.practices.items() if slug != without}
    return Content({**kept, NEW.slug: NEW} if more else kept, CONTENT.roads)


@given(facts())
def test_the_plan_for_two_is_the_same_whichever_of_them_is_called_ana(shared: Shared) -> None:
    assert laid(turned(shared)) == laid(shared)


@given(facts())
def test_the_same_facts_give_the_same_plan_on_both_phones(shared: Shared) -> None:
    elsewhere = structs.replace(
        shared,
        maps=dict(reversed(shared.maps.items())),
        capacity=dict(reversed(shared.capacity.items())),
        tastes=dict(reversed(shared.tastes.items())),
        pulses=dict(reversed(shared.pulses.items())),
        rated=tuple(reversed(shared.rated)),
    )
    assert laid(shared) == laid(structs.replace(shared)) == laid(elsewhere)


@settings(max_examples=50)
@given(facts(), owns())
def test_the_same_facts_give_one_of_them_the_same_small_things(shared: Shared, own: Own) -> None:
    beside = [offer.practice for offer in laid(shared).offers]

    def mine() -> object:
        return own_week(own, structs.replace(shared), CONTENT, chance_of("law", WEEK, "ana"), beside=beside)

    assert mine() == mine()


@settings(max_examples=50)
@given(facts(), owns())
def test_what_one_keeps_to_themselves_moves_nothing_that_stands_for_the_two(shared: Shared, own: Own) -> None:
    week = laid(shared)
    standings = stand(week, [], ())
    nothing_told = Own(me="ana", pace="steady")
    assert vetoed(standings, shared, own, CONTENT) == vetoed(standings, shared, nothing_told, CONTENT)


@settings(max_examples=50)
@given(facts(), owns())
def test_a_practice_that_is_new_breaks_no_old_history(shared: Shared, own: Own) -> None:
    content = catalogue(more=True)
    known = set(content.practices)
    for week in (
        lay_week(shared, content, chance_of("law", WEEK)),
        own_week(own, shared, content, chance_of("law", WEEK, "ana")),
    ):
        assert all({offer.practice, *offer.alternatives} <= known for offer in week.offers)


@settings(max_examples=50)
@given(facts(), owns(), SLUGS)
def test_a_practice_that_is_gone_is_passed_over(shared: Shared, own: Own, gone: str) -> None:
    content = catalogue(without=gone)
    beside = [offer.practice for offer in laid(shared).offers]
    for week in (
        lay_week(shared, content, chance_of("law", WEEK)),
        own_week(own, shared, content, chance_of("law", WEEK, "ana"), beside=beside),
    ):
        assert all(gone not in {offer.practice, *offer.alternatives} for offer in week.offers)


@settings(max_examples=50)
@given(facts(), owns())
def test_what_was_laid_a_moment_ago_still_fits_the_week(shared: Shared, own: Own) -> None:
    assume(shared.minutes >= 30)  # below, see the next one
    assert swapped_at_once(shared, own) == []


@pytest.mark.parametrize("minutes", [(0, 0), (0, 120)])
def test_what_was_laid_for_a_week_without_time_is_not_swapped_away_at_once(minutes: tuple[int, int]) -> None:
    said = {who: capacity(each, 2, week=WEEK) for who, each in zip(("ana", "ben"), minutes, strict=True)}
    shared = Shared(couple="law", week=WEEK, members=("ana", "ben"), capacity=said)
    assert swapped_at_once(shared, Own(me="ben", pace="steady")) == []


def swapped_at_once(shared: Shared, own: Own) -> list[Choice]:
    """The swaps that follow from nothing but having laid the week."""
    week = laid(shared)
    beside = [offer.practice for offer in week.offers]
    small = own_week(own, shared, CONTENT, chance_of("law", WEEK, own.me), beside=beside)
    return [swap for plan in (week, small) for swap in vetoed(stand(plan, [], ()), shared, own, CONTENT)]


@given(facts(), st.integers(0, 10_000))
def test_what_is_drawn_is_the_best_or_one_of_three_in_ten(shared: Shared, seed: int) -> None:
    for turn in range(4):
        for offer in lay_week(shared, CONTENT, chance_of(f"{seed}-{turn}", WEEK)).offers:
            assert BEST_AT_LEAST <= offer.propensity <= 1 or 0 < offer.propensity <= 1 - BEST_AT_LEAST + 0.001


@given(facts())
def test_when_a_week_gets_shorter_all_of_it_together_fits(shared: Shared) -> None:
    week = laid(shared)
    short = structs.replace(shared, capacity={who: capacity(15, 2, week=WEEK) for who in shared.members})
    swaps = vetoed(stand(week, [], []), short, Own(me="ana", pace="steady"), CONTENT)
    made = [Chosen("ana", at, swap) for at, swap in enumerate(swaps)]
    left = [one.practice for one in stand(week, made, []) if one.practice]
    assert len(left) == len(set(left))
    assert sum(least_minutes(PRACTICES[slug]) for slug in left) <= 15
