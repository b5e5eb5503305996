"""Today: the next question, the warm line, the variations of the moments."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.catalog.types import Card, Deck
from hearthside.engine import today
from hearthside.engine.ledger import EMPTY, CardState, Said
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.situation import Situation

CARDS = {f"card-{number}": number % 3 + 1 for number in range(12)}
DAY = 20_000
ORDER = today.marked(today.in_order(CARDS, couple="ours"))


def test_both_phones_meet_the_cards_in_the_same_order_and_another_couple_in_another() -> None:
    ours = today.in_order(CARDS, couple="ours")
    assert ours == today.in_order(dict(reversed(CARDS.items())), couple="ours")
    assert ours != today.in_order(CARDS, couple="theirs")


@given(st.lists(st.text("abcdef", min_size=1, max_size=6), unique=True, min_size=2), st.integers(0, 50))
def test_a_new_card_moves_no_other(slugs: list[str], cut: int) -> None:
    fewer = [slug for index, slug in enumerate(slugs) if index != cut % len(slugs)]
    ordered = [slug for slug in today.in_order(dict.fromkeys(slugs, 1), couple="ours") if slug in fewer]
    assert ordered == today.in_order(dict.fromkeys(fewer, 1), couple="ours")


@pytest.mark.parametrize("couple", [f"couple-{number}" for number in range(20)])
def test_a_couple_meets_light_cards_first_and_deep_ones_within_a_season(couple: str) -> None:
    cards = {f"card-{number}": number % 3 + 1 for number in range(540)}
    depths = [cards[slug] for slug in today.in_order(cards, couple=couple)]
    assert 3 not in depths[:25]
    assert set(depths[:3]) == {1}
    assert set(depths[:120]) == {1, 2, 3}


def deck(**facts: Any) -> Deck:
    return Deck(slug="d", title="D", about="…", cards=(Card(slug="d-1", words="?"),), **facts)


@pytest.mark.parametrize(
    ("facts", "life", "rupture", "tender", "asked"),
    [
        ({}, Situation(), True, False, True),
        ({"opt_in": True}, Situation(), False, True, False),
        ({"fits": "child"}, Situation(), False, True, False),
        ({"fits": "child"}, Situation(child=True), False, True, True),
        ({"fits": "apart"}, Situation(child=True), False, True, False),
        ({"fits": "apart"}, Situation(apart=True), False, True, True),
        ({"not_when": ("rupture",)}, Situation(), True, True, False),
        ({"not_when": ("rupture",)}, Situation(), False, False, True),
        ({"not_when": ("fear",)}, Situation(), False, False, False),
        ({"not_when": ("fear",)}, Situation(), True, True, True),
    ],
)
def test_the_question_of_the_day_fits_how_they_live_and_what_is_open(
    facts: dict[str, Any], life: Situation, rupture: bool, tender: bool, asked: bool
) -> None:
    assert today.is_asked(deck(**facts), life=life, rupture=rupture, tender=tender) is asked


@pytest.mark.parametrize(
    ("life", "rupture", "there"),
    [
        (Situation(), False, set()),
        (Situation(), True, {"rupture"}),
        (Situation(apart=True, spend=False), False, {"apart", "no_money"}),
        (Situation(times=["grief"]), False, {"grief"}),
        (Situation(times=["i_am_ill"]), False, {"ill"}),
        (Situation(times=["you_are_ill", "caring"]), False, {"ill"}),
        (Situation(times=["shifts", "nights", "away"]), False, set()),
    ],
)
def test_single_cards_are_held_back_for_what_would_hurt(
    life: Situation, rupture: bool, there: set[str]
) -> None:
    assert today.in_the_way(life, rupture=rupture) == there


def test_the_second_is_led_to_what_the_first_answered() -> None:
    first = today.question(EMPTY, ORDER, day=DAY)
    assert first is not None
    anas = replace(EMPTY, card_rows={first.card: CardState(mine=DAY)})
    assert today.question(anas, ORDER, day=DAY) == today.Question(first.card, answered=True)
    assert today.question(EMPTY, ORDER, day=DAY + 1) == first


def test_tomorrow_brings_another_question() -> None:
    first = today.question(EMPTY, ORDER, day=DAY)
    assert first is not None
    later = today.question(replace(EMPTY, card_rows={first.card: CardState(mine=DAY)}), ORDER, day=DAY + 1)
    assert later is not None
    assert later.card != first.card
    assert not later.answered


def test_a_skipped_card_does_not_come_back() -> None:
    first = today.question(EMPTY, ORDER, day=DAY)
    assert first is not None
    skipped = replace(EMPTY, card_rows={first.card: CardState(skipped=DAY)})
    after = today.question(skipped, ORDER, day=DAY)
    assert after is not None
    assert after.card != first.card


def test_when_every_card_was_answered_this_year_there_is_no_question() -> None:
    done = replace(EMPTY, card_rows={slug: CardState(mine=DAY - 9, theirs=DAY - 9) for slug in CARDS})
    assert today.question(done, ORDER, day=DAY) is None


def old(*slugs: str, **more: int) -> Any:
    """A ledger in which these were answered by both, over a year ago."""
    state = CardState(mine=DAY - 400, theirs=DAY - 400, **more)
    return replace(EMPTY, card_rows=dict.fromkeys(slugs, state))


def test_when_nothing_is_new_an_old_answer_comes_back() -> None:
    asked = today.question(old(*CARDS), ORDER, day=DAY, couple="ours")
    assert asked is not None
    assert (asked.again, asked.answered) == (True, False)
    assert asked == today.question(old(*CARDS), ORDER, day=DAY, couple="ours")
    assert today.question(old(*CARDS, still=DAY - 9), ORDER, day=DAY, couple="ours") is None


def test_now_and_then_an_old_answer_comes_back_between_new_questions() -> None:
    some = old(*list(CARDS)[:3])
    asked = [today.question(some, ORDER, day=day, couple="ours") for day in range(DAY, DAY + 360)]
    again = [one.card for one in asked if one and one.again]
    assert 20 <= len(again) <= 60
    assert set(again) == set(list(CARDS)[:3])
    fresh = [today.question(EMPTY, ORDER, day=day, couple="ours") for day in range(DAY, DAY + 360)]
    assert not any(one and one.again for one in fresh)


def test_who_passes_on_an_old_answer_is_asked_something_new_that_day() -> None:
    day = next(day for day in range(DAY, DAY + 99) if today.asks_whether_still("ours", day))
    first, second, *_ = CARDS
    passed = {first: CardState(mine=1, theirs=1, skipped=day), second: CardState(mine=1, theirs=1)}
    asked = today.question(replace(EMPTY, card_rows=passed), ORDER, day=day, couple="ours")
    assert asked is not None
    assert not asked.again


def test_who_has_said_that_it_holds_is_done_for_the_day() -> None:
    done = today.question(old(*CARDS, still=DAY), ORDER, day=DAY, couple="ours")
    assert done is not None
    assert done.answered


def test_no_old_answer_comes_from_what_is_not_asked_now() -> None:
    fewer = today.marked(list(CARDS)[1:])
    days = range(DAY, DAY + 60)
    asked = {today.question(old(*CARDS), fewer, day=day, couple="ours") for day in days}
    assert next(iter(CARDS)) not in {one.card for one in asked if one}


def test_who_comes_back_after_a_week_is_welcomed_and_who_pauses_is_left_in_peace() -> None:
    away = replace(EMPTY, last_day=DAY - 7)
    assert today.line_of(away, me="ana", day=DAY, hour=9) == "back"
    assert today.line_of(replace(EMPTY, last_day=DAY - 6), me="ana", day=DAY, hour=9) == "morning"
    paused = replace(away, pauses={"ana": Said(0, Pause(on=True))})
    assert today.line_of(paused, me="ana", day=DAY, hour=9) == "paused"


@given(st.integers(0, 23))
def test_every_hour_belongs_to_a_part_of_the_day(hour: int) -> None:
    assert today.part_of_day(hour) in {"morning", "day", "evening", "night"}


@given(st.integers(0, 40_000), st.integers(1, 12))
def test_every_choice_comes_once_before_any_comes_again(turn: int, size: int) -> None:
    choices = list(CARDS)[:size]
    days = range(turn * size, turn * size + size)
    seen = {today.pick(choices, couple="ours", day=day, what="line") for day in days}
    assert seen == set(choices)


def test_apart_the_moments_are_those_that_work_apart() -> None:
    several = {"hello": {"coat": "", "text": ""}, "touch": {"back": "", "apart": ""}, "laugh": {"dance": ""}}
    far = today.variations(several, couple="ours", day=DAY, apart=True)
    assert far == {"hello": "text", "touch": "apart", "laugh": "dance"}
    near = today.variations(several, couple="ours", day=DAY, apart=False)
    assert near["touch"] == "back"
