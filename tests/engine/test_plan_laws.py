"""What no plan may ever do, whatever the two have said: laws over thousands of made-up couples."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from hearthside.catalog.types import CAUSES, Practice
from hearthside.engine.plan import Own, Past, Rated, Shared, chance_of, lay_week, own_week
from hearthside.engine.plan.rules import LATER_WEEKS, closeness_allowed, least_minutes
from hearthside.engine.weeks import weeks_between
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.week import WeekLaid
from tests.engine.shelf import CONTENT, PRACTICES

WEEK = "2026-W10"
BEFORE = ["2026-W06", "2026-W07", "2026-W08", "2026-W09"]
SLUGS = st.sampled_from(sorted(PRACTICES))
LEVELS = st.builds(
    lambda means, rupture: Levels(
        sitting="00" * 8,
        causes={cause: Level(mean=mean, error=0.98) for cause, mean in zip(CAUSES, means, strict=True)},
        rupture=rupture,
    ),
    st.lists(st.floats(0, 10), min_size=7, max_size=7),
    st.sampled_from([False, False, False, True]),
)
CAPACITY = st.builds(
    lambda minutes, energy, welcome: Capacity(week=WEEK, minutes=minutes, energy=energy, welcome=welcome),
    st.sampled_from([0, 10, 30, 60, 120, 240]),
    st.integers(1, 3),
    st.lists(st.sampled_from(["touch", "desire"]), unique=True),
)
PAST = st.lists(st.sets(SLUGS, max_size=4), min_size=4, max_size=4).map(
    lambda done: tuple(
        Past(week=week, road="distance", offered=tuple(sorted(slugs)), done=tuple(sorted(slugs)))
        for week, slugs in zip(BEFORE, done, strict=True)
    )
)
RATED = st.lists(
    st.builds(
        lambda week, practice, by, closer: Rated(week=week, practice=practice, by=by, closer=closer),
        st.sampled_from(BEFORE),
        SLUGS,
        st.sampled_from(["ana", "ben"]),
        st.integers(1, 5),
    ),
    max_size=8,
).map(tuple)


@st.composite
def facts(draw: Any) -> Shared:
    """Anything that the two could know together."""
    return Shared(
        couple="law",
        week=WEEK,
        members=("ana", "ben"),
        maps=draw(st.just({}) | st.fixed_dictionaries({"ana": LEVELS, "ben": LEVELS})),
        capacity=draw(st.just({}) | st.fixed_dictionaries({"ana": CAPACITY, "ben": CAPACITY})),
        situation=draw(
            st.builds(lambda a, c, m, s: Situation(apart=a, child=c, spend=m, seated=s), *[st.booleans()] * 4)
        ),
        past=draw(PAST),
        rated=draw(RATED),
        never=frozenset(draw(st.sets(SLUGS, max_size=6))),
        later=draw(st.dictionaries(SLUGS, st.sampled_from(BEFORE), max_size=4)),
    )


OWN = st.builds(
    lambda pace, rupture, worse, levels: Own(
        me="ana", pace=pace, rupture=rupture, worse=frozenset(worse), levels=levels
    ),
    st.sampled_from(["gentle", "steady"]),
    st.booleans(),
    st.sets(SLUGS, max_size=5),
    st.none() | LEVELS,
)


def laid(shared: Shared) -> WeekLaid:
    """Lay the week for two."""
    return lay_week(shared, CONTENT, chance_of("law", WEEK))


def offered(week: WeekLaid) -> list[Practice]:
    """Everything in a plan, also what may be swapped in with one tap."""
    return [PRACTICES[slug] for offer in week.offers for slug in (offer.practice, *offer.alternatives)]


@given(facts())
def test_no_plan_offers_desire_before_safety(shared: Shared) -> None:
    for practice in offered(laid(shared)):
        assert practice.closeness <= closeness_allowed(shared)
        if practice.sexual:
            strained = [
                levels.causes[c].mean for levels in shared.maps.values() for c in ("distance", "resentment")
            ]
            assert len(shared.maps) == 2
            assert max(strained) <= 5


@given(facts())
def test_nothing_physical_comes_unless_both_asked_for_it_this_week(shared: Shared) -> None:
    both = all(who in shared.capacity and "touch" in shared.capacity[who].welcome for who in shared.members)
    for practice in offered(laid(shared)):
        if practice.physical or practice.sexual or practice.family == "touch":
            assert both


@given(facts())
def test_after_a_rupture_there_is_only_the_road_of_rebuilding(shared: Shared) -> None:
    week = laid(shared)
    if any(levels.rupture for levels in shared.maps.values()):
        assert week.road == "rebuild"
        assert all(
            one.family not in {"novelty", "play", "memories", "desire_talk", "touch"} for one in offered(week)
        )
    else:
        assert all(practice.family != "rebuild" for practice in offered(week))


@given(facts())
def test_a_plan_fits_the_time_strength_and_life_of_whoever_has_less(shared: Shared) -> None:
    week = laid(shared)
    for practice in offered(week):
        tired = "tired" in practice.variations
        assert practice.energy - tired <= shared.energy
        assert practice.minutes // (1 + tired) <= max(shared.minutes, 10)
        assert not (practice.conflict and shared.energy < 2)
        assert not (shared.situation.seated and "mobility" in practice.needs)
        assert not (shared.situation.apart and practice.physical)
    together = [least_minutes(PRACTICES[offer.practice]) for offer in week.offers]
    assert sum(together) <= max(shared.minutes, 10)


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
def test_a_week_holds_one_main_thing_and_at_most_one_date(shared: Shared) -> None:
    places = [offer.place for offer in laid(shared).offers]
    assert places in ([], ["both"], ["date"], ["both", "date"])


@given(facts())
def test_a_paused_week_asks_nothing(shared: Shared) -> None:
    resting = structs.replace(shared, resting=frozenset({"ana"}))
    assert laid(resting).offers == []
    assert own_week(Own(me="ana"), resting, CONTENT, chance_of("law", WEEK, "ana")).offers == []


@given(facts())
def test_the_same_facts_give_the_same_plan_on_both_phones(shared: Shared) -> None:
    turned = structs.replace(shared, maps=dict(reversed(shared.maps.items())))
    assert laid(shared) == laid(shared) == laid(turned)


@given(facts(), OWN)
def test_at_a_gentle_pace_nothing_confronts_or_touches(shared: Shared, own: Own) -> None:
    week = own_week(own, shared, CONTENT, chance_of("law", WEEK, "ana"))
    assert len(week.offers) <= 1
    assert (week.road == "rebuild") == (own.rupture or shared.rupture)
    for practice in offered(week):
        assert practice.who != "both"
        assert practice.slug not in own.worse
        if own.pace == "gentle":
            assert not practice.conflict
            assert not practice.physical
            assert not practice.sexual
        if own.rupture:
            assert practice.closeness == 1


@settings(max_examples=30)
@given(facts())
def test_every_offer_says_why_and_how_likely_it_was(shared: Shared) -> None:
    for offer in laid(shared).offers:
        assert offer.reasons
        assert 0 < offer.propensity <= 1
        assert offer.practice not in offer.alternatives
