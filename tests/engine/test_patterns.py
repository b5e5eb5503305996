"""One's own patterns over months: quiet while nothing is known, honest about what could not be noticed."""

from __future__ import annotations

from random import Random

import pytest

from hearthside.engine.ledger.days import week_of_day
from hearthside.engine.ledger.lasting.patterns import Look
from hearthside.engine.patterns import points, trend

DAY = 20_500


def looks(marks: list[int], every: int = 14) -> list[Look]:
    """A look every so many days."""
    return [Look(str(n), DAY + n * every, {"criticism": mark}) for n, mark in enumerate(marks)]


def test_of_two_looks_in_a_week_the_later_counts_and_what_is_missing_is_missing() -> None:
    mixed = [
        Look("a", DAY, {"criticism": 1}),
        Look("b", DAY, {"criticism": 3}),
        Look("c", DAY + 7, {"contempt": 2}),
    ]
    assert [(point.week, point.value) for point in points(mixed, "criticism")] == [(week_of_day(DAY), 3.0)]


@pytest.mark.parametrize("many", [0, 1, 5, 11])
def test_there_is_no_word_before_there_is_enough(many: int) -> None:
    found = trend(looks([2] * many), "criticism")
    assert found.word is None
    assert found.wanting == 12 - many


def test_looks_a_month_apart_never_say_that_nothing_changed() -> None:
    found = trend(looks([3] * 10 + [0] * 6, every=28), "criticism")
    assert found.word is None
    assert found.wanting == 2


def test_half_a_year_in_which_nothing_changes_is_mostly_told_so() -> None:
    """Made-up people: of 300 quiet half-years hardly any is told as a change."""
    chance = Random(11)
    told = [
        trend(looks([min(4, max(0, round(chance.gauss(2, 0.8)))) for _ in range(13)]), "criticism").word
        for _ in range(300)
    ]
    assert told.count("same") >= 285
    assert told.count("higher") <= 5
