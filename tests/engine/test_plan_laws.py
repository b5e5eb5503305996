"""What no plan may ever do, whatever the two have said: laws over thousands of made-up couples."""

from __future__ import annotations

from hypothesis import given, settings
from msgspec import structs

from hearthside.engine.plan import Own, Shared, chance_of, own_week
from hearthside.engine.plan.lay import LITTLE
from hearthside.engine.plan.rules import (
    CALM,
    LATER_WEEKS,
    PAUSED_BY_RUPTURE,
    UNSUITED_WEEKS,
    closeness_allowed,
    confronts,
    is_intimate,
)
from hearthside.engine.weeks import weeks_between
from hearthside.records.kinds.week import WeekLaid
from tests.engine.couples_made_up import WEEK, chosen, facts, laid, least, offered, owns
from tests.engine.shelf import CONTENT


def mine(own: Own, shared: Shared, *beside: str) -> WeekLaid:
    """Lay what is for one of them, beside what stands for the two."""
    return own_week(own, shared, CONTENT, chance_of("law", WEEK, own.me), beside=beside)


@given(facts())
def test_no_plan_offers_desire_before_safety(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        if is_intimate(practice):
            assert practice.closeness <= closeness_allowed(shared)
        if practice.sexual:
            strained = [
                levels.causes[c].mean for levels in shared.maps.values() for c in ("distance", "resentment")
            ]
            assert len(shared.maps) == 2
            sharpened = any(mark.about for marks in shared.pulses.values() for mark in marks)
            assert sharpened or max(strained) <= 5


@given(facts())
def test_nothing_physical_comes_unless_both_asked_for_it_this_week(shared: Shared) -> None:
    both = shared.welcomes("touch")
    for practice in offered(laid(shared)):
        if practice.physical or practice.sexual or practice.family == "touch":
            assert both
        if practice.sexual or practice.family == "desire_talk":
            assert shared.welcomes("desire")


@given(facts())
def test_nothing_confronts_the_two_unless_both_asked_for_it_and_it_is_calm(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        if confronts(practice):
            assert shared.welcomes("talks")
        if practice.conflict:
            assert shared.energy >= 2
            assert shared.tension is None or shared.tension < CALM


@given(facts())
def test_after_a_rupture_there_is_only_the_road_of_rebuilding(shared: Shared) -> None:
    week = laid(shared)
    if any(levels.rupture for levels in shared.maps.values()):
        assert week.road == "rebuild"
        assert all(one.family not in PAUSED_BY_RUPTURE for one in offered(week))
    else:
        assert all(practice.family != "rebuild" for practice in offered(week))


@given(facts())
def test_a_plan_fits_the_time_strength_and_life_of_whoever_has_less(shared: Shared) -> None:
    week = laid(shared)
    for practice in offered(week):
        tired = "tired" in practice.variations
        assert practice.energy - tired <= shared.energy
        assert practice.minutes // (1 + tired) <= max(shared.minutes, 10)
        assert not (shared.situation.seated and "mobility" in practice.needs)
        assert not (shared.situation.apart and practice.physical)
        for missing, need, variation in (
            (shared.situation.apart, "same_place", "apart"),
            (shared.situation.child, "childcare", "child"),
            (not shared.situation.spend, "money", "no_money"),
        ):
            assert not (missing and need in practice.needs and variation not in practice.variations)
    assert least(week) <= max(shared.minutes, 10)


@given(facts())
def test_not_for_us_never_comes_back_and_later_rests_three_weeks(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        assert practice.slug not in shared.never
        if practice.slug in shared.later:
            assert weeks_between(shared.later[practice.slug], WEEK) >= LATER_WEEKS


@given(facts())
def test_what_was_done_rests_before_it_comes_again(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        for past in shared.past:
            if practice.slug in past.done:
                assert weeks_between(past.week, WEEK) > practice.cooldown_weeks


@given(facts())
def test_what_did_not_suit_them_rests_for_weeks_and_what_was_swapped_for_one(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        for past in shared.past:
            ago = weeks_between(past.week, WEEK)
            if past.skipped.get(practice.slug) in {"not_us", "too_soon"}:
                assert ago > UNSUITED_WEEKS
            if practice.slug in past.swapped:
                assert ago > 1


@given(facts())
def test_a_week_holds_up_to_four_different_things_for_two_and_at_most_one_date(shared: Shared) -> None:
    week = laid(shared)
    slugs = [offer.practice for offer in week.offers]
    assert len(slugs) == len(set(slugs)) <= 4
    assert {offer.place for offer in week.offers} <= {"both", "date"}
    assert sum(practice.size == "date" for practice in chosen(week)) <= 1
    assert all(practice.who == "both" for practice in offered(week))
    assert all(
        (offer.place == "date") == (p.size == "date")
        for offer, p in zip(week.offers, chosen(week), strict=True)
    )


@settings(max_examples=50)
@given(facts(), owns())
def test_a_week_of_ones_own_holds_up_to_three_small_things_and_two_when_it_is_a_hard_one(
    shared: Shared, own: Own
) -> None:
    for_two = [offer.practice for offer in laid(shared).offers]
    week = mine(own, shared, *for_two)
    slugs = [offer.practice for offer in week.offers]
    hard = shared.energy < 2 or shared.minutes_of(own.me) < LITTLE
    assert len(slugs) == len(set(slugs)) <= (2 if hard else 3)
    assert all(offer.place == "small" for offer in week.offers)
    assert all(practice.who != "both" and practice.size == "small" for practice in offered(week))


@settings(max_examples=50)
@given(facts(), owns())
def test_whoever_is_alone_has_up_to_three_things_on_a_road_of_their_own(shared: Shared, own: Own) -> None:
    by_herself = structs.replace(shared, members=("ana",))
    week = mine(own, by_herself)
    assert len(week.offers) <= 3
    assert week.road == "alone"
    assert all(practice.who != "both" for practice in offered(week))


@settings(max_examples=50)
@given(facts(), owns())
def test_while_one_rests_nothing_is_laid_for_two_and_only_the_other_has_small_things(
    shared: Shared, own: Own
) -> None:
    ben_rests = structs.replace(shared, resting=frozenset({"ben"}))
    ana_rests = structs.replace(shared, resting=frozenset({"ana"}))
    assert laid(ben_rests).offers == laid(ana_rests).offers == []
    assert mine(own, ana_rests).offers == []
    assert mine(own, ben_rests) == mine(own, shared)


@settings(max_examples=50)
@given(facts(), owns())
def test_at_a_gentle_pace_nothing_confronts_or_touches(shared: Shared, own: Own) -> None:
    week = mine(own, shared, *(offer.practice for offer in laid(shared).offers))
    assert (week.road == "rebuild") == (own.rupture or shared.rupture)
    for practice in offered(week):
        assert practice.slug not in own.worse | own.never
        if own.pace == "gentle":
            assert not practice.conflict
            assert not is_intimate(practice)
        if own.rupture:
            assert not is_intimate(practice)
            assert practice.family not in PAUSED_BY_RUPTURE


@settings(max_examples=50)
@given(facts(), owns())
def test_every_offer_says_why_and_how_likely_it_was(shared: Shared, own: Own) -> None:
    for offer in [*laid(shared).offers, *mine(own, shared).offers]:
        assert 1 <= len(offer.reasons) <= 4
        assert 0 < offer.propensity <= 1
        assert len(offer.alternatives) <= 2
        assert offer.practice not in offer.alternatives
