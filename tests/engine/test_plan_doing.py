"""How likely an offer is to be done: learnt from what was done and what was not, and why."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.plan.doing import Likelihoods
from hearthside.engine.plan.facts import Past
from hearthside.records.fields import Because
from tests.engine.before import history, lived
from tests.engine.couples_made_up import PAST, SLUGS, TASTES
from tests.engine.shelf import CONTENT, PRACTICES

TALK = PRACTICES["weekly-talk"]
MISSED: tuple[str, ...] = ()


def likely(*past: Past, tastes: list[dict[str, int]] | None = None) -> Likelihoods:
    return Likelihoods(history(*past), CONTENT.families, tastes or [])


def skipped(reason: Because | None) -> Past:
    """Last week, when the talk was not done."""
    return lived(1, "weekly-talk", done=(), skipped={"weekly-talk": reason} if reason else {})


def test_every_time_it_is_done_makes_it_likelier() -> None:
    seen = [likely(*(lived(week, "weekly-talk") for week in range(1, 1 + n))).of(TALK) for n in range(6)]
    assert all(after > before for before, after in pairwise(seen))


def test_every_time_it_is_not_done_makes_it_less_likely() -> None:
    weeks = [lived(week, "weekly-talk", done=()) for week in range(1, 6)]
    seen = [likely(*weeks[:n]).of(TALK) for n in range(6)]
    assert all(after < before for before, after in pairwise(seen))


def test_not_for_us_says_more_about_a_practice_than_a_week_without_time() -> None:
    never_tried = likely().of(TALK)
    by = {
        reason: likely(skipped(reason)).of(TALK)
        for reason in ("not_us", "too_soon", "forgot", "time", "energy")
    }
    assert by["not_us"] < by["too_soon"] < by["time"] < never_tried
    assert by["time"] == by["energy"]
    assert by["not_us"] < likely(skipped(None)).of(TALK) < never_tried


def test_what_was_done_long_ago_says_less() -> None:
    assert likely(lived(60, "weekly-talk")).of(TALK) < likely(lived(2, "weekly-talk")).of(TALK)


def test_a_swap_says_less_than_a_week_in_which_it_stood_there_undone() -> None:
    swapped = lived(1, "weekly-talk", done=(), swapped=("weekly-talk",))
    assert likely(skipped("not_us")).of(TALK) < likely(swapped).of(TALK) < likely().of(TALK)


def test_what_is_akin_to_what_they_do_is_likelier_too() -> None:
    done = likely(*(lived(week, "real-question") for week in (1, 2, 3)))
    assert done.of(PRACTICES["hopes-and-worries"]) > done.of(TALK) > likely().of(TALK)


def test_what_they_would_gladly_do_is_likelier_and_what_they_would_rather_not_is_less() -> None:
    told = [likely(tastes=[{"check_ins": mark}, {"check_ins": mark}]).of(TALK) for mark in (1, 2, 3, 4, 5)]
    assert all(after > before for before, after in pairwise(told))
    assert told[2] == likely().of(TALK)


def test_whoever_likes_it_less_weighs_more() -> None:
    torn = likely(tastes=[{"check_ins": 5}, {"check_ins": 1}])
    assert torn.fondness("weekly-talk") < 0
    assert likely(tastes=[{"check_ins": 5}, {"check_ins": 5}]).pleasure(TALK) > 1 > torn.pleasure(TALK)


@given(PAST, SLUGS, st.lists(TASTES, max_size=2))
def test_a_chance_is_never_certain_whatever_was_lived(
    past: tuple[Past, ...], slug: str, tastes: list[dict[str, int]]
) -> None:
    found = likely(*past, tastes=tastes)
    assert 0 < found.of(PRACTICES[slug]) < 1
    assert 0 < found.usual < 1
