"""What the two are going through: some things are for such a time only, some wait until it is over."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from hearthside.catalog.types import Family
from hearthside.engine.plan import Own, Shared
from hearthside.engine.plan.facts import Content, WeekMark, chance_of
from hearthside.engine.plan.lay import lay_week, own_week
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.replace import vetoed
from hearthside.engine.plan.rules import allowed, fits_life, is_for, is_for_their_time, room_for_one
from hearthside.engine.plan.standing import stand
from hearthside.engine.plan.weighing import weighing_for
from hearthside.records.kinds.situation import Situation, Time
from hearthside.records.kinds.week import WeekLaid
from tests.engine.before import NOW
from tests.engine.couples_made_up import facts
from tests.engine.shelf import CONTENT, practice
from tests.engine.story import capacity, levels

WARD = practice("on-the-ward", "stress_talk", {"stress": 1.0}, only_when=("caring", "ill", "partner_ill"))
SHIFTS = practice("two-rotas", "check_ins", {"distance": 1.0}, only_when=("shifts",))
LINE = practice("open-line", "check_ins", {"distance": 1.0}, only_when=("away",))
BED = practice(
    "from-the-bed", "appreciation", {"stress": 1.0}, only_when=("ill",), who="one", size="small", minutes=4
)
CHAIR = practice(
    "from-the-chair",
    "listening",
    {"stress": 1.0},
    only_when=("partner_ill",),
    who="one",
    size="small",
    minutes=4,
)
ROOM = practice(
    "room-for-it", "rebuild", {"resentment": 1.0}, only_when=("hurt",), who="either", size="small", minutes=4
)
OLD_DAYS = practice("old-days", "memories", {"granted": 1.0}, not_when=("grief", "ill"))
MORE = {one.slug: one for one in (WARD, SHIFTS, LINE, BED, CHAIR, ROOM, OLD_DAYS)}
SHELF = Content({**CONTENT.practices, **MORE}, CONTENT.roads)


def couple(*times: Time, ill: tuple[str, ...] = (), **said: Any) -> Shared:
    plain: dict[str, Any] = {"couple": "golden", "week": NOW, "members": ("ana", "ben")}
    life = said.pop("life", Situation())
    life = structs.replace(life, times=list(times))
    return Shared(**{**plain, "situation": life, "ill": frozenset(ill), **said})


@pytest.mark.parametrize(
    ("one", "times", "ill", "offered"),
    [
        (WARD, (), (), False),
        (WARD, ("caring",), (), True),
        (WARD, ("i_am_ill",), ("ben",), True),
        (WARD, ("shifts",), (), False),
        (SHIFTS, ("caring",), (), False),
        (SHIFTS, ("shifts",), (), True),
        (LINE, ("away",), (), True),
    ],
)
def test_what_is_made_for_a_time_comes_only_to_those_who_said_that_they_are_in_it(
    one: Any, times: tuple[Time, ...], ill: tuple[str, ...], offered: bool
) -> None:
    assert is_for_their_time(one, couple(*times, ill=ill)) is offered
    assert allowed(one, couple(*times, ill=ill)) is offered


def test_whoever_lives_apart_is_away_without_saying_so_again() -> None:
    assert is_for_their_time(LINE, couple(life=Situation(apart=True)))


@pytest.mark.parametrize(("times", "ill"), [(("grief",), ()), (("you_are_ill",), ("ana",))])
def test_what_hurts_in_such_a_time_waits_until_it_is_over(
    times: tuple[Time, ...], ill: tuple[str, ...]
) -> None:
    assert fits_life(OLD_DAYS, couple())
    assert not fits_life(OLD_DAYS, couple(*times, ill=ill))


def test_one_side_of_an_illness_is_for_the_one_in_the_bed_and_the_other_for_the_one_beside_it() -> None:
    shared = couple("i_am_ill", ill=("ana",))
    assert [is_for(BED, shared, Own(me=who)) for who in ("ana", "ben")] == [True, False]
    assert [is_for(CHAIR, shared, Own(me=who)) for who in ("ana", "ben")] == [False, True]
    both = couple("i_am_ill", "you_are_ill", ill=("ana", "ben"))
    assert all(is_for(one, both, Own(me=who)) for one in (BED, CHAIR) for who in ("ana", "ben"))


def test_one_whose_partner_has_no_place_here_can_be_beside_a_bed_too() -> None:
    alone = couple("you_are_ill", ill=("",), members=("ana",))
    assert is_for(CHAIR, alone, Own(me="ana"))
    assert not is_for(BED, alone, Own(me="ana"))


def test_after_a_rupture_what_is_for_the_hurt_one_is_not_for_the_one_who_hurt() -> None:
    maps = {"ana": levels(resentment=8.0, rupture=True), "ben": levels(resentment=4.0)}
    shared = couple(maps=maps)
    assert is_for(ROOM, shared, Own(me="ana"))
    assert not is_for(ROOM, shared, Own(me="ben"))
    assert is_for(ROOM, shared, Own(me="ben", rupture=True))


def test_a_week_holds_something_of_it_and_says_why() -> None:
    times = couple("shifts", maps={who: levels(distance=8.0) for who in ("ana", "ben")})
    assert "two-rotas" in _laid(times)
    assert "two-rotas" not in _laid(couple(maps=times.maps))
    codes = [one.code for one in reasons(SHIFTS, times, weighing_for(times, SHELF))]
    assert "for-now" in codes


def test_each_gets_the_small_things_of_their_own_side() -> None:
    shared = couple("i_am_ill", ill=("ana",), maps={who: levels(stress=9.0) for who in ("ana", "ben")})
    own = {who: {one.practice for one in _own(shared, who).offers} for who in ("ana", "ben")}
    assert "from-the-bed" in own["ana"]
    assert "from-the-chair" not in own["ana"]
    assert "from-the-chair" in own["ben"]
    assert "from-the-bed" not in own["ben"]


def test_nobody_who_is_ill_is_sent_out_and_the_other_one_may_be() -> None:
    walk = practice("walk", "novelty", {"routine": 1.0}, needs=("mobility",))
    alone = practice("own-walk", "novelty", {"routine": 1.0}, needs=("mobility",), who="either", size="small")
    shared = couple("i_am_ill", ill=("ana",))
    assert not fits_life(walk, shared)
    assert fits_life(walk, couple())
    assert fits_life(alone, shared)
    assert [is_for(alone, shared, Own(me=who)) for who in ("ana", "ben")] == [False, True]


def test_where_it_is_very_tense_nothing_waits_for_a_calm_hour() -> None:
    talk = practice("long-talk", "listening", {"distance": 1.0}, needs=("calm",))
    tense = {"ana": (WeekMark(week=NOW, tension=4),)}
    assert allowed(talk, couple())
    assert not allowed(talk, couple(pulses=tense))
    assert allowed(practice("plain", "listening", {"distance": 1.0}), couple(pulses=tense))


def test_after_a_rupture_one_hard_talk_in_a_week_is_enough() -> None:
    hard = [
        practice(f"hard-{n}", "rebuild", {"resentment": 1.0}, needs=("calm",), minutes=10, trust=3)
        for n in range(3)
    ]
    shelf = Content({**CONTENT.practices, **{one.slug: one for one in hard}}, CONTENT.roads)
    maps = {"ana": levels(resentment=9.0, rupture=True), "ben": levels(resentment=5.0)}
    week = lay_week(couple(maps=maps), shelf, chance_of("golden", NOW))
    assert sum(one.practice.startswith("hard") for one in week.offers) == 1


def test_what_is_made_for_a_time_may_be_deeper_than_the_road_has_come() -> None:
    deep = structs.replace(WARD, depth=3)
    shelf = Content({**CONTENT.practices, deep.slug: deep}, CONTENT.roads)
    shared = couple("caring", maps={who: levels(stress=9.0) for who in ("ana", "ben")})
    assert deep.slug in {one.practice for one in lay_week(shared, shelf, chance_of("golden", NOW)).offers}


def test_two_alike_are_seldom_offered_the_same_small_things_in_one_week() -> None:
    kinds: list[Family] = ["appreciation", "listening", "check_ins"]
    small = [
        practice(f"{kind}-{n}", kind, {"distance": 1.0}, who="one", size="small", minutes=4)
        for kind in kinds
        for n in range(3)
    ]
    shelf = Content({one.slug: one for one in small}, CONTENT.roads)
    same = every = 0
    for number in range(30):
        shared = couple(maps={who: levels(distance=7.0) for who in ("ana", "ben")}, couple=f"c{number}")
        ana, ben = ({one.practice for one in _own(shared, who, shelf).offers} for who in ("ana", "ben"))
        same, every = same + 2 * len(ana & ben), every + len(ana) + len(ben)
    assert same / every < 0.7


def test_for_a_week_without_a_minute_there_are_only_moments() -> None:
    shared = couple(capacity={"ana": capacity(0, 1, week=NOW), "ben": capacity(20, 1, week=NOW)})
    assert [room_for_one(shared, who) for who in ("ana", "ben")] == [10, 30]


def test_when_it_is_over_what_was_laid_for_it_goes() -> None:
    shared = couple("shifts", maps={who: levels(distance=8.0) for who in ("ana", "ben")})
    week = lay_week(shared, SHELF, chance_of("golden", NOW))
    assert _gone(week, shared) == []
    assert "two-rotas" in _gone(week, couple(maps=shared.maps))


@given(facts(), st.sampled_from([WARD, SHIFTS, LINE]))
def test_whatever_else_is_known_nothing_of_it_comes_unsaid(shared: Shared, one: Any) -> None:
    said = shared.situation
    untold = structs.replace(shared, ill=frozenset(), situation=structs.replace(said, times=[], apart=False))
    assert not allowed(one, untold)


def _laid(shared: Shared) -> set[str]:
    return {one.practice for one in lay_week(shared, SHELF, chance_of("golden", NOW)).offers}


def _own(shared: Shared, who: str, shelf: Content = SHELF) -> WeekLaid:
    own = Own(me=who, levels=shared.maps[who], sat=NOW)
    return own_week(own, shared, shelf, chance_of("golden", NOW, who), beside=[])


def _gone(week: WeekLaid, shared: Shared) -> list[str]:
    return [one.practice for one in vetoed(stand(week, (), ()), shared, Own(me="ana", pace="steady"), SHELF)]
