"""History: traces of what was offered, from the weeks that still count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.plan.facts import Past
from hearthside.engine.plan.history import REMEMBERED, History, Load, goes, joint
from hearthside.engine.weeks import number_of
from hearthside.records.fields import Because
from tests.engine.before import ago, history, lived, went
from tests.engine.couples_made_up import PAST, WEEK
from tests.engine.shelf import CONTENT


def test_a_practice_remembers_when_it_stood_there_and_what_became_of_it() -> None:
    found = history(
        lived(3, "weekly-talk", "our-hello"),
        lived(2, "weekly-talk", done=(), skipped={"weekly-talk": "time"}),
        lived(1, "weekly-talk", done=(), swapped=("weekly-talk",)),
        rated=went("weekly-talk", 4, 3),
    ).of("weekly-talk")
    three, two, one = (number_of(ago(weeks)) for weeks in (3, 2, 1))
    assert found.offered == [three, two, one]
    assert found.done == [three]
    assert found.swapped == [one]
    assert found.skipped == {two: "time"}
    assert found.ratings == [(three, 4.0)]


def test_what_never_stood_on_offer_has_an_empty_trace() -> None:
    assert history().of("weekly-talk").offered == []


def test_what_lies_too_far_back_and_what_is_still_to_come_does_not_count() -> None:
    far, now = lived(REMEMBERED + 1, "weekly-talk"), lived(0, "weekly-talk")
    found = history(far, now, rated=went("weekly-talk", 5, REMEMBERED + 1))
    assert found.traces == {}
    assert history(lived(REMEMBERED, "weekly-talk")).of("weekly-talk").done


def test_what_stands_in_no_catalogue_any_more_is_a_trace_and_no_family() -> None:
    found = history(lived(1, "written-last-year"), rated=went("written-last-year", 5, 1))
    assert found.of("written-last-year").done
    assert found.wear_of_family("deep_questions") == 0


def test_two_of_a_family_in_one_week_use_it_twice() -> None:
    found = history(lived(1, "real-question", "hopes-and-worries"))
    assert found.wear_of_family("deep_questions") == 2
    assert found.wear_of("real-question") == 1


def test_only_weeks_that_still_know_their_load_teach_what_can_be_carried() -> None:
    found = history(
        lived(3, "weekly-talk"), lived(2, "weekly-talk", load=0.5), lived(1, load=0.4, offered=(), done=())
    )
    assert found.loads == [Load(number_of(ago(2)), 0.5, offered=1, done=1, short=0, forgot=0)]


def test_why_something_was_left_is_kept_beside_how_much() -> None:
    why: dict[str, Because] = {"weekly-talk": "time", "our-hello": "forgot", "real-question": "not_us"}
    found = history(lived(1, *why, done=(), skipped=why, load=1.2))
    assert found.loads == [Load(number_of(ago(1)), 1.2, offered=2, done=0, short=1, forgot=1)]


@given(st.integers(1, 5), st.integers(1, 5))
def test_the_lower_of_two_ratings_weighs_more(one: int, other: int) -> None:
    assert min(one, other) <= joint([one, other]) <= (one + other) / 2
    assert joint([one, other]) == joint([other, one])


def test_ratings_of_one_go_come_together_and_oldest_first() -> None:
    found = goes([*went("weekly-talk", 4, 1), *went("weekly-talk", 2, 3, by=("ben",))])
    assert [(week, slug) for week, slug, _ in found] == [(ago(3), "weekly-talk"), (ago(1), "weekly-talk")]


@given(PAST)
def test_nothing_was_done_or_swapped_that_no_trace_tells_of(past: tuple[Past, ...]) -> None:
    found = History(past, [], CONTENT.families, week=WEEK)
    assert set(found.traces) == {slug for week in past for slug in week.offered}
    assert found.now == number_of(WEEK)
