"""What became of an offer: swaps, undoing, two taps at once, and the quiet swap that protects a member."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from hearthside.engine.ledger import Chosen
from hearthside.engine.plan import (
    Own,
    Shared,
    Standing,
    chance_of,
    hidden,
    lay_week,
    replacements,
    stand,
    vetoed,
)
from hearthside.engine.plan.rules import kept_away
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import Offer, WeekLaid
from tests.engine.shelf import CONTENT, PRACTICES
from tests.engine.story import capacity, levels

WEEK = "2026-W10"
OFFER = Offer(place="both", practice="weekly-talk", reasons=[], alternatives=["real-question", "our-hello"])
LAID = WeekLaid(week=WEEK, road="distance", offers=[OFFER])
STEADY = Own(me="ana", pace="steady")


def choose(practice: str, verb: Any, other: str | None = None) -> Choice:
    """A tap."""
    return Choice(week=WEEK, place="both", practice=practice, verb=verb, other=other)


def couple(**facts: Any) -> Shared:
    """Ana and Ben, with a map and a steady week."""
    maps = {"ana": levels(distance=7.0), "ben": levels(distance=6.0)}
    said = {who: capacity(120, 2, "touch", "desire", week=WEEK) for who in ("ana", "ben")}
    plain = {"couple": "golden", "week": WEEK, "members": ("ana", "ben"), "maps": maps, "capacity": said}
    return Shared(**{**plain, **facts})


def now(*choices: Choice, done: tuple[str, ...] = ()) -> Standing:
    """What stands there after these taps."""
    return stand(LAID, [Chosen("ana", at, made) for at, made in enumerate(choices)], done)[0]


def taps(*made: tuple[str, Choice]) -> Standing:
    """What stands there after taps of both."""
    return stand(LAID, [Chosen(who, at, choice) for at, (who, choice) in enumerate(made)], ())[0]


def test_a_swap_puts_the_other_one_there_and_can_be_undone() -> None:
    swapped = choose("weekly-talk", "swap", "real-question")
    assert now(swapped).practice == "real-question"
    assert now(swapped).last == swapped
    assert now(swapped, choose("weekly-talk", "take")).practice == "weekly-talk"


def test_two_taps_at_once_do_what_one_tap_does() -> None:
    swapped = choose("weekly-talk", "swap", "real-question")
    assert now(swapped, swapped) == now(swapped)
    other = choose("weekly-talk", "not_us", "our-hello")
    assert now(swapped, other).practice == "real-question"


@pytest.mark.parametrize("verb", ["not_us", "later"])
@pytest.mark.parametrize(("one", "other"), [("ana", "ben"), ("ben", "ana")])
def test_only_whoever_refused_it_puts_it_back(verb: str, one: str, other: str) -> None:
    refused = (one, choose("weekly-talk", verb, "our-hello"))
    taken = choose("weekly-talk", "take")
    assert taps(refused, (other, taken)) == taps(refused)
    assert not taps(refused).may_return("weekly-talk", other)
    assert taps(refused).may_return("weekly-talk", one)
    assert taps(refused, (other, taken), (one, taken)).practice == "weekly-talk"


def test_what_both_refused_comes_back_once_both_say_so() -> None:
    refused, taken = choose("weekly-talk", "not_us", "our-hello"), choose("weekly-talk", "take")
    both = [("ana", refused), ("ben", refused)]
    assert taps(*both, ("ana", taken)).practice == "our-hello"
    assert taps(*both, ("ben", taken), ("ana", taken)).practice == "weekly-talk"


def test_what_was_only_swapped_either_puts_back() -> None:
    swapped = taps(("ana", choose("weekly-talk", "swap", "our-hello")))
    assert swapped.may_return("weekly-talk", "ana")
    assert swapped.may_return("weekly-talk", "ben")


def test_putting_it_off_with_nothing_left_lets_the_place_rest() -> None:
    resting = now(choose("weekly-talk", "later"))
    assert resting.practice is None
    assert not resting.done
    assert now(choose("weekly-talk", "later"), choose("weekly-talk", "take")).practice == "weekly-talk"


def test_done_follows_what_stands_there() -> None:
    assert now(done=("weekly-talk",)).done
    assert not now(choose("weekly-talk", "swap", "our-hello"), done=("weekly-talk",)).done


def test_a_choice_of_another_week_or_place_changes_nothing() -> None:
    elsewhere = structs.replace(choose("weekly-talk", "later"), place="date")
    earlier = structs.replace(choose("weekly-talk", "later"), week="2026-W09")
    assert now(elsewhere, earlier).practice == "weekly-talk"


def test_a_swap_offers_the_two_named_first_and_never_what_was_refused() -> None:
    assert replacements(now(), [now()], couple(), STEADY, CONTENT) == ["real-question", "our-hello"]
    refusing = couple(never=frozenset({"real-question"}), later={"our-hello": "2026-W09"})
    found = replacements(now(), [now()], refusing, STEADY, CONTENT)
    assert "real-question" not in found
    assert "our-hello" not in found
    assert len(found) == 2


def standing_at(practice: str) -> list[Standing]:
    offer = Offer(place="both", practice=practice, reasons=[], alternatives=["our-hello", "weekly-talk"])
    return stand(WeekLaid(week=WEEK, road="touch", offers=[offer]), [], ())


@pytest.mark.parametrize(
    ("practice", "own"),
    [
        ("long-hug", Own(me="ana", pace="gentle")),
        ("weekly-talk", Own(me="ana", pace="steady", worse=frozenset({"weekly-talk"}))),
        ("other-way-round", Own(me="ana", pace="steady", rupture=True)),
    ],
)
def test_what_only_one_knows_hides_it_from_them_and_moves_nothing_for_two(practice: str, own: Own) -> None:
    standings = standing_at(practice)
    at_ease = couple(maps={who: levels(touch=7.0, rest=2.0) for who in ("ana", "ben")})
    assert hidden(standings[0], own, CONTENT)
    assert not hidden(standings[0], STEADY, CONTENT)
    assert vetoed(standings, at_ease, own, CONTENT) == []


def test_a_small_thing_of_my_own_is_swapped_by_what_only_i_know() -> None:
    offer = Offer(place="small", practice="page-for-myself", reasons=[], alternatives=["take-one-thing"])
    standings = stand(WeekLaid(week=WEEK, road="self", offers=[offer]), [], ())
    hurt = Own(me="ana", pace="steady", worse=frozenset({"page-for-myself"}))
    (swap,) = vetoed(standings, couple(), hurt, CONTENT)
    assert (swap.place, swap.verb, swap.reason) == ("small", "swap", None)


def test_a_week_that_turned_out_shorter_swaps_to_something_that_fits() -> None:
    short = couple(capacity={"ben": capacity(10, 1, week=WEEK)})
    (swap,) = vetoed([now()], short, STEADY, CONTENT)
    assert swap.other is not None
    assert PRACTICES[swap.other].minutes <= 10


def test_what_is_done_is_left_alone() -> None:
    hurt = Own(me="ana", worse=frozenset({"weekly-talk"}))
    assert vetoed([now(done=("weekly-talk",))], couple(), hurt, CONTENT) == []


def test_content_that_is_gone_from_the_catalogue_breaks_no_plan() -> None:
    gone = WeekLaid(week=WEEK, road="distance", offers=[structs.replace(OFFER, practice="written-last-year")])
    assert vetoed(stand(gone, [], ()), couple(), STEADY, CONTENT) == []


def test_the_propensity_is_that_of_the_lot_drawn() -> None:
    shared = couple()
    weeks = [lay_week(shared, CONTENT, chance_of(str(seed), WEEK)) for seed in range(400)]
    mains = [week.offers[0] for week in weeks]
    for slug in {offer.practice for offer in mains}:
        said = next(offer.propensity for offer in mains if offer.practice == slug)
        seen = sum(offer.practice == slug for offer in mains) / len(mains)
        assert abs(seen - said) < 0.09


def test_a_very_short_week_takes_the_shorter_way_and_says_so() -> None:
    said = {who: capacity(15, 1, week=WEEK) for who in ("ana", "ben")}
    short = couple(capacity=said, never=frozenset(PRACTICES) - {"weekly-talk"})
    weeks = [lay_week(short, CONTENT, chance_of(str(seed), WEEK)) for seed in range(40)]
    talks = [o for week in weeks for o in week.offers if o.practice == "weekly-talk"]
    assert talks
    assert all("shorter-way" in {reason.code for reason in offer.reasons} for offer in talks)


def test_the_one_for_whom_it_is_open_is_not_asked_to_answer_for_it() -> None:
    account = structs.replace(PRACTICES["my-part-of-it"], family="rebuild", conflict=True)
    assert kept_away(account, Own(me="ana", pace="steady", rupture=True))
    assert not kept_away(account, STEADY)
