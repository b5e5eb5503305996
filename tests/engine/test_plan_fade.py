"""What is always the same wears off, and rest brings it back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from hearthside.engine.plan.facts import Past
from hearthside.engine.plan.fade import freshness, newness
from tests.engine.before import history, lived
from tests.engine.couples_made_up import PAST, SLUGS
from tests.engine.shelf import PRACTICES

QUESTION, AKIN, OTHER = (PRACTICES[slug] for slug in ("real-question", "hopes-and-worries", "weekly-talk"))


def test_what_was_never_done_is_fresh() -> None:
    assert freshness(QUESTION, history()) == 1


def test_every_week_of_use_wears_it() -> None:
    fresh = [
        freshness(QUESTION, history(*(lived(w, "real-question") for w in range(1, 1 + n)))) for n in range(8)
    ]
    assert all(after < before for before, after in pairwise(fresh))
    assert fresh[-1] > 0


def test_it_comes_back_with_rest() -> None:
    rested = [freshness(QUESTION, history(lived(weeks, "real-question"))) for weeks in (1, 2, 4, 8, 16, 40)]
    assert all(after > before for before, after in pairwise(rested))
    assert rested[-1] > 0.99


def test_what_is_akin_wears_a_little_and_what_is_not_stays_fresh() -> None:
    used = history(lived(1, "real-question"))
    assert freshness(QUESTION, used) < freshness(AKIN, used) < freshness(OTHER, used) == 1


@given(PAST, SLUGS)
def test_freshness_is_a_share(past: tuple[Past, ...], slug: str) -> None:
    assert 0 < freshness(PRACTICES[slug], history(*past)) <= 1


def test_what_they_never_did_is_new_and_what_was_long_ago_half_new_again() -> None:
    assert newness(QUESTION, history()) == 1
    years = [newness(QUESTION, history(lived(weeks, "real-question"))) for weeks in (1, 8, 26, 70)]
    assert all(after > before for before, after in pairwise(years))
    assert years[2] == 0.5
