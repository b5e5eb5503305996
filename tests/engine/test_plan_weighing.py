"""What a week is weighed by: light weeks, what both like, whose minutes, whose map."""

from __future__ import annotations

from typing import Any

from hearthside.engine.plan import Own, Shared
from hearthside.engine.plan.weighing import LIGHT_EVERY, is_light, weighing_for
from tests.engine.before import NOW, lived, went
from tests.engine.shelf import CONTENT
from tests.engine.story import capacity, levels

EIGHT = tuple(lived(week, "our-hello") for week in range(LIGHT_EVERY - 1, 0, -1))


def couple(**facts: Any) -> Shared:
    plain: dict[str, Any] = {"couple": "golden", "week": NOW, "members": ("ana", "ben")}
    return Shared(**{**plain, **facts})


def test_a_light_week_follows_eight_in_a_row_in_which_something_was_done() -> None:
    assert len(EIGHT) == 8
    assert is_light(EIGHT, NOW)
    assert not is_light(EIGHT[1:], NOW)
    assert not is_light((lived(9, "our-hello"), *EIGHT), NOW)


def test_a_week_left_out_or_undone_begins_the_count_anew() -> None:
    undone = tuple(
        lived(4, "our-hello", done=()) if week == lived(4, "our-hello") else week for week in EIGHT
    )
    assert not is_light(undone, NOW)
    assert not is_light(tuple(week for week in EIGHT if week != lived(4, "our-hello")), NOW)
    assert not is_light((), NOW)
    longer = tuple(lived(week, "our-hello") for week in range(2 * LIGHT_EVERY - 1, 0, -1))
    assert is_light(longer, NOW)


def test_only_what_everybody_concerned_would_gladly_do_is_liked() -> None:
    both = {"ana": {"novelty": 5, "touch": 4}, "ben": {"novelty": 4, "touch": 3}}
    assert weighing_for(couple(tastes=both), CONTENT).liked == {"novelty"}
    assert weighing_for(couple(tastes={"ana": {"novelty": 5}}), CONTENT).liked == frozenset()
    mine = weighing_for(couple(tastes=both), CONTENT, Own(me="ana"))
    assert mine.liked == {"novelty", "touch"}


def test_time_and_strength_are_those_of_whoever_has_less() -> None:
    said = {"ana": capacity(120, 3, week=NOW), "ben": capacity(45, 1, week=NOW)}
    found = weighing_for(couple(capacity=said), CONTENT)
    assert (found.minutes, found.energy) == (45, 1)


def test_what_weighs_for_two_hangs_on_both_maps_and_for_one_on_their_own() -> None:
    maps = {"ana": levels(distance=8.0), "ben": levels(distance=8.0)}
    for_two = weighing_for(couple(maps=maps), CONTENT)
    assert max(for_two.weights, key=for_two.weights.__getitem__) == "distance"
    own = Own(me="ana", levels=levels(touch=9.0), sat=NOW)
    for_ana = weighing_for(couple(maps=maps), CONTENT, own)
    assert max(for_ana.weights, key=for_ana.weights.__getitem__) == "touch"


def test_when_nothing_moves_steps_get_smaller() -> None:
    nothing_done = tuple(lived(week, "our-hello", done=()) for week in (2, 1))
    assert weighing_for(couple(past=nothing_done), CONTENT).small_steps
    flat = tuple(went("our-hello", 2, 1, 2, 3))
    assert weighing_for(couple(past=EIGHT, rated=flat), CONTENT).small_steps
    assert not weighing_for(couple(past=EIGHT), CONTENT).small_steps


def test_what_was_done_since_the_map_weighs_less_than_before() -> None:
    maps = {who: levels(stress=7.0) for who in ("ana", "ben")}
    fresh = weighing_for(couple(maps=maps, mapped=NOW), CONTENT)
    talked = tuple(lived(week, "day-in-three") for week in range(6, 0, -1))
    since = weighing_for(couple(maps=maps, mapped=lived(6).week, past=talked), CONTENT)
    assert since.weights["stress"] < fresh.weights["stress"]
