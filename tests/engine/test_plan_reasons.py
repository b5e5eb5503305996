"""Why this? Every reason there is comes up when it is true, and says nothing that only one of them knows."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from msgspec import structs

from hearthside.engine.plan import Own, Shared
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.weighing import weighing_for
from tests.engine.before import NOW, lived, went
from tests.engine.couples_made_up import facts, laid
from tests.engine.shelf import CONTENT, PRACTICES
from tests.engine.story import capacity, levels

MAPS = {"ana": levels(distance=8.5), "ben": levels(distance=8.0)}
EVERY = {
    "fits-your-week",
    "for-a-change",
    "helped-before",
    "light-week",
    "like-what-helped",
    "need",
    "new-to-you",
    "no-map-yet",
    "on-your-road",
    "one-feels-it-more",
    "own-map",
    "rebuild-first",
    "root",
    "shorter-way",
    "smaller-step",
    "you-do-it",
    "you-would-like-it",
}


def codes(slug: str = "real-question", own: Own | None = None, **said: Any) -> list[str]:
    """The codes of all reasons for one practice."""
    plain: dict[str, Any] = {"couple": "golden", "week": NOW, "members": ("ana", "ben")}
    shared = Shared(**{**plain, **said})
    found = reasons(PRACTICES[slug], shared, weighing_for(shared, CONTENT, own), own)
    return [reason.code for reason in found]


def test_what_weighs_most_is_named_as_the_root() -> None:
    assert codes(maps=MAPS)[0] == "root"


def test_what_is_at_work_and_not_the_root_is_named_as_a_need() -> None:
    maps = {who: levels(distance=9.0, stress=4.5) for who in ("ana", "ben")}
    assert codes("take-one-thing", maps=maps)[0] == "need"


def test_it_is_said_that_one_of_them_feels_it_more() -> None:
    maps = {"ana": levels(distance=9.0), "ben": levels(distance=4.0)}
    assert "one-feels-it-more" in codes(maps=maps)


def test_what_is_quiet_stands_there_for_the_road_or_for_a_change() -> None:
    quiet = {who: levels(rest=2.0) for who in ("ana", "ben")}
    assert codes("real-question", maps=quiet)[0] == "on-your-road"
    assert codes("other-way-round", maps=quiet)[0] == "for-a-change"


def test_before_there_is_a_map_that_is_said() -> None:
    assert codes()[0] == "no-map-yet"


def test_after_something_happened_mending_comes_first() -> None:
    assert codes("pause-and-return", maps={**MAPS, "ana": levels(rupture=True)})[0] == "rebuild-first"


def test_ones_own_map_is_named_only_for_ones_own_small_thing() -> None:
    own = Own(me="ana", levels=levels(self=8.0), sat=NOW)
    assert codes("page-for-myself", own, maps=MAPS)[0] == "own-map"
    assert "own-map" not in codes("page-for-myself", maps=MAPS)
    assert codes("page-for-myself", structs.replace(own, levels=levels(rest=1.0)))[0] == "for-a-change"


def test_what_they_did_before_is_said_by_how_it_went() -> None:
    done = (lived(4, "real-question"),)
    assert "helped-before" in codes(past=done, rated=tuple(went("real-question", 5, 4)))
    assert "like-what-helped" in codes(rated=tuple(went("hopes-and-worries", 5, 4)))
    often = tuple(lived(week, "real-question") for week in (9, 6, 3))
    assert "you-do-it" in codes(past=often)
    assert "new-to-you" in codes()
    tried = codes(past=done, rated=tuple(went("real-question", 3, 4)))
    assert not {"new-to-you", "helped-before", "you-do-it"} & set(tried)


def test_what_they_said_they_would_like_is_remembered() -> None:
    assert "you-would-like-it" in codes(tastes={who: {"deep_questions": 5} for who in ("ana", "ben")})
    assert "you-would-like-it" not in codes(tastes={"ana": {"deep_questions": 5}})


def test_what_the_week_is_like_is_said() -> None:
    said = {who: capacity(60, 2, week=NOW) for who in ("ana", "ben")}
    assert "fits-your-week" in codes(capacity=said)
    assert "fits-your-week" not in codes()
    short = {who: capacity(15, 1, week=NOW) for who in ("ana", "ben")}
    assert "shorter-way" in codes("weekly-talk", capacity=short)
    eight = tuple(lived(week, "our-hello") for week in range(8, 0, -1))
    assert "light-week" in codes(past=eight)
    assert "smaller-step" in codes(past=tuple(lived(week, "our-hello", done=()) for week in (2, 1)))


@given(facts())
def test_no_plan_gives_a_reason_that_is_not_known_here(shared: Shared) -> None:
    found = {reason.code for offer in laid(shared).offers for reason in offer.reasons}
    assert found <= EVERY - {"own-map"}
