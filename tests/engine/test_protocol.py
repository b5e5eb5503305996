"""The protocol: every request is answered by the product's own rules, for both of them alike."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.engine.protocol import Engine
from hearthside.engine.protocol.catalogue import AFTER_RUPTURE, FAMILIES
from tests.engine.wire import (
    CAUSES,
    PRACTICES,
    Told,
    answers,
    begun,
    feedback,
    lived,
    practice,
    pulse,
    state,
    told_of,
)


def test_a_map_names_every_cause_and_what_is_worse_stands_higher() -> None:
    engine = begun()
    found = engine.assess(7, {"a": answers(distance=5), "b": answers(touch=4)})
    assert set(found["map"]) == {"a", "b", "couple"}
    assert all(set(levels) == set(CAUSES) for levels in found["map"].values())
    assert max(found["map"]["a"], key=found["map"]["a"].get) == "distance"
    assert max(found["map"]["b"], key=found["map"]["b"].get) == "touch"
    assert found["help"] is None


def test_the_reverse_statement_counts_the_other_way() -> None:
    plain = answers(distance=4)
    turned = answers(distance=4)
    turned["items"]["distance"][3] = 5
    levels = [
        begun().assess(7, {"a": told, "b": answers()})["map"]["a"]["distance"] for told in (plain, turned)
    ]
    assert levels[1] < levels[0]


def test_a_week_names_practices_of_the_catalogue_for_whoever_can_do_them() -> None:
    reply = begun().propose(7, state())
    items = reply["items"]
    assert 1 <= len(items) <= 8
    assert len({item["practice"] for item in items}) == len(items)
    for item in items:
        assert item["who"] in {"a", "b", "both"}
        assert len(item["alt"]) <= 2
        for number in (item["practice"], *item["alt"]):
            assert item["who"] == "both" or not PRACTICES[number]["needs_both"]
    assert set(reply["probes"]) == {"a", "b"}
    assert all(about in {None, "trust", *CAUSES} for about in reply["probes"].values())


def test_what_became_of_a_week_is_remembered() -> None:
    engine = begun()
    (first,) = lived(engine, 1)
    done = {item["practice"] for item in together(first) if PRACTICES[item["practice"]]["cooldown"]}
    again = {item["practice"] for item in engine.propose(7, state(1))["items"]}
    assert not done & again


def test_what_was_not_for_them_rests() -> None:
    engine = begun()
    (first,) = lived(engine, 1, done={"a": False, "b": False}, rating={"a": None, "b": None}, reason="not_us")
    again = {item["practice"] for item in engine.propose(7, state(1))["items"]}
    assert not {item["practice"] for item in first} & again


def test_the_same_seed_gives_the_same_weeks() -> None:
    assert lived(begun(seed=3), 5) == lived(begun(seed=3), 5)


def together(items: list[Told]) -> list[Told]:
    """What it takes both of them for."""
    return [item for item in items if PRACTICES[item["practice"]]["needs_both"]]


def mirrored(items: list[Told]) -> list[Told]:
    other = {"a": "b", "b": "a", "both": "both"}
    return [{**item, "who": other[item["who"]]} for item in items]


def test_swapping_the_two_mirrors_what_is_for_them_together() -> None:
    one, two = answers(distance=5, stress=4), answers(touch=4)
    short = pulse(minutes=60, connection=3)
    weeks = [begun(one, two).propose(7, state(0, short)), begun(two, one).propose(7, state(0, None, short))]
    one_way, other_way = (together(week["items"]) for week in weeks)
    assert one_way == mirrored(other_way)
    assert weeks[0]["probes"]["a"] == weeks[1]["probes"]["b"]


@pytest.mark.parametrize("who", ["a", "b"])
def test_fear_is_answered_at_once_and_spares_both_what_confronts_or_touches(who: str) -> None:
    engine = begun()
    frightened: dict[str, Any] = {who: pulse(afraid=True)}
    reply = engine.propose(7, state(0, **frightened))
    assert reply["help"] == "unsafe"
    later = engine.propose(7, state(1))
    assert later["help"] == "unsafe"
    for told in told_of([*reply["items"], *later["items"]]):
        assert not told["conflict"]
        assert not told["physical"]
        assert not told["sexual"]


@pytest.mark.parametrize("who", ["a", "b"])
def test_fear_of_one_spares_the_other_too_what_they_could_begin_alone(who: str) -> None:
    alone = [practice(n, needs_both=False, family="conflict_repair", conflict=True) for n in range(6)]
    engine = Engine()
    engine.hello([*alone, practice(6, needs_both=False, minutes=10)])
    engine.new(7, 1)
    engine.assess(7, {"a": answers(resentment=5), "b": answers(resentment=5)})
    assert any(item["practice"] < 6 for item in engine.propose(7, state())["items"])
    frightened: dict[str, Any] = {who: pulse(afraid=True)}
    for week in (state(1, **frightened), state(2)):
        assert all(item["practice"] == 6 for item in engine.propose(7, week)["items"])


def test_fear_told_in_a_sitting_is_answered_there() -> None:
    engine = begun()
    reply = engine.assess(7, {"a": answers(), "b": answers(afraid=1)})
    assert reply["help"] == "unsafe"
    week = engine.propose(7, state())
    assert week["help"] == "unsafe"
    assert not any(practice["conflict"] or practice["physical"] for practice in told_of(week["items"]))


@pytest.mark.parametrize("who", ["a", "b"])
def test_broken_trust_leads_to_rebuilding(who: str) -> None:
    engine = begun()
    lived(engine, 3)
    hurt: dict[str, Any] = {who: pulse(breach=True)}
    reply = engine.propose(7, state(4, **hurt))
    assert reply["help"] == "therapy"
    reached = {family for family, ours in FAMILIES.items() if ours in AFTER_RUPTURE[0][1]}
    assert {practice["family"] for practice in told_of(together(reply["items"]))} <= reached
    assert not any(practice["physical"] for practice in told_of(reply["items"]))


def test_trust_hurt_twice_in_a_row_leads_to_rebuilding_and_mended_twice_out_of_it() -> None:
    engine = begun()
    hurt, mended = pulse(probe=["trust", 5]), pulse(probe=["trust", 1])
    weeks = [engine.propose(7, state(week, said)) for week, said in enumerate([hurt, hurt, mended, mended])]
    assert [week["help"] for week in weeks] == [None, "therapy", "therapy", None]
    assert not any(told["family"] == "rebuild" for told in told_of([*weeks[0]["items"], *weeks[3]["items"]]))


def test_trust_that_holds_changes_nothing() -> None:
    calm = pulse(breach=False, afraid=False)
    assert begun().propose(7, state(0, calm, calm))["items"] == begun().propose(7, state())["items"]


@pytest.mark.parametrize(("away", "here"), [("a", "b"), ("b", "a")])
def test_while_one_is_away_the_other_keeps_small_things_of_their_own(away: str, here: str) -> None:
    items = begun().propose(7, state(0, away=away))["items"]
    assert {item["who"] for item in items} == {here}
    assert not any(practice["needs_both"] for practice in told_of(items))


def test_whoever_comes_back_is_counted_again() -> None:
    engine = begun()
    engine.propose(7, state(0, away="b"))
    assert together(engine.propose(7, state(1))["items"])


def test_a_deck_may_name_practices_by_number_or_by_text() -> None:
    text = {**answers(distance=5), "deck": {str(number): 1 + number % 5 for number in range(36)}}
    numbers = {**answers(distance=5), "deck": {number: 1 + number % 5 for number in range(36)}}
    replies = [begun(told, told).propose(7, state()) for told in (text, numbers)]
    assert replies[0] == replies[1]
    nothing = {**answers(distance=5), "deck": {}, "interests": None}
    assert begun(nothing, nothing).propose(7, state())["items"]


def test_a_rating_of_one_alone_teaches_as_that_of_two_does() -> None:
    two, lone, none = begun(), begun(), begun()
    for engine, rating in (
        (two, {"a": 1, "b": 1}),
        (lone, {"a": 1, "b": None}),
        (none, {"a": None, "b": None}),
    ):
        lived(engine, 6, rating=rating)
    weeks = [together(engine.propose(7, state(6))["items"]) for engine in (two, lone, none)]
    assert weeks[0] != weeks[2] != weeks[1]


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 10), st.integers(1, 5), st.integers(1, 5), st.integers(1, 3), st.integers(0, 600)
        ),
        min_size=4,
        max_size=4,
    ),
    st.booleans(),
)
def test_whatever_a_week_is_like_it_is_answered(weeks: list[tuple[int, ...]], done: bool) -> None:
    engine = begun()
    for number, (connection, stress, tension, energy, minutes) in enumerate(weeks):
        said = pulse(connection=connection, stress=stress, tension=tension, energy=energy, minutes=minutes)
        items = engine.propose(7, state(number, said))["items"]
        assert len(items) <= 8
        shorter = [PRACTICES[item["practice"]]["minutes"] // 2 for item in together(items)]
        assert sum(shorter) <= max(10, min(minutes, 120))  # the way that is left to tired people
        engine.learn(7, feedback(number, items, done={"a": done, "b": done}, reason=None if done else "time"))


@pytest.mark.parametrize("nonsense", [float("nan"), float("inf"), 11, "close", None])
def test_a_week_that_cannot_be_read_leaves_nothing_behind(nonsense: Any) -> None:
    engine, other = begun(), begun()
    odd = state(0)
    odd["pulse"] = {"a": pulse(), "b": {**pulse(), "connection": nonsense}}
    with pytest.raises((TypeError, ValueError)):
        engine.propose(7, odd)
    assert engine.propose(7, state(0)) == other.propose(7, state(0))


def test_whoever_has_sat_alone_has_a_map() -> None:
    found = begun().assess(7, {"a": answers(distance=5), "b": None})["map"]
    assert max(found["a"], key=found["a"].get) == "distance"
