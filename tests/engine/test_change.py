"""Change over weeks: three words, honest about what is missing, and more data never widens a band."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.change import ALLOWED, WANTED, covered, lived, measured
from hearthside.engine.change import ENOUGH, WEEKLY, Point, follow, improving, weekly
from hearthside.engine.change.level import smoothed

VALUES = st.floats(0, 10).map(lambda value: round(value, 1))
SERIES = st.dictionaries(st.integers(2900, 2960), VALUES, min_size=1, max_size=45).map(
    lambda by_week: [Point(week, value) for week, value in sorted(by_week.items())]
)


def quiet(weeks: int, *, level: float = 6.0, first: int = 2900, seed: int = 3) -> list[Point]:
    chance = random.Random(seed)
    return [Point(first + week, level + chance.gauss(0, 0.8)) for week in range(weeks)]


@given(SERIES, st.lists(VALUES, min_size=1, max_size=8))
def test_more_weeks_never_widen_a_band(points: list[Point], more: list[float]) -> None:
    later = [Point(points[-1].week + step, value) for step, value in enumerate(more, start=1)]
    before = {at.week: at.high - at.low for stretch in follow(points).bands for at in stretch.weeks}
    after = {at.week: at.high - at.low for stretch in follow([*points, *later]).bands for at in stretch.weeks}
    assert all(after[week] <= width + 1e-9 for week, width in before.items())


@given(SERIES, st.integers(2890, 2970), VALUES, st.floats(0.2, 3), st.floats(0.01, 1))
def test_one_more_week_anywhere_never_makes_the_level_less_sure(
    points: list[Point], week: int, value: float, noise: float, drift: float
) -> None:
    added = sorted({**{point.week: point.value for point in points}, week: value}.items())
    before = smoothed(points, noise=noise, drift=drift)
    after = {at: error for at, _, error in smoothed([Point(*one) for one in added], noise=noise, drift=drift)}
    assert all(after[at] <= error + 1e-6 for at, _, error in before)


@given(SERIES)
def test_no_line_goes_through_a_gap(points: list[Point]) -> None:
    known = {point.week for point in points}
    bands = follow(points).bands
    drawn = [at.week for stretch in bands for at in stretch.weeks]
    assert known <= set(drawn)
    assert drawn == sorted(set(drawn))
    for stretch in bands:
        weeks = [at.week for at in stretch.weeks]
        assert weeks == list(range(weeks[0], weeks[-1] + 1))
        assert {weeks[0], weeks[-1]} <= known
        assert not any(known.isdisjoint(range(week, week + 3)) for week in weeks[:-2])


@given(SERIES)
def test_no_word_is_said_before_there_is_enough(points: list[Point]) -> None:
    followed = follow(points)
    assert (followed.word is None) == (len(points) < ENOUGH)
    assert followed.wanting == max(0, ENOUGH - len(points))
    assert (followed.since is not None) == (followed.word in {"higher", "lower"})


@given(SERIES)
def test_four_weeks_need_three_and_lie_within_what_was_said(points: list[Point]) -> None:
    for mean in follow(points).means:
        inside = [point.value for point in points if mean.week <= point.week < mean.week + 4]
        assert len(inside) == mean.count >= 3
        assert min(inside) - 1e-9 <= mean.mean <= max(inside) + 1e-9
        assert mean.low < mean.mean < mean.high


@given(SERIES)
def test_the_order_in_which_weeks_come_does_not_matter(points: list[Point]) -> None:
    assert follow(points) == follow(points[::-1])


def test_nothing_comes_of_nothing() -> None:
    empty = follow([])
    assert (empty.bands, empty.means, empty.word, empty.level) == ((), (), None, None)
    assert improving(empty) is None


def test_a_clear_drop_and_a_clear_rise_are_said_with_about_when() -> None:
    before = quiet(30)
    for level, word in ((3.0, "lower"), (9.0, "higher")):
        followed = follow([*before, *quiet(7, level=level, first=2930, seed=4)])
        assert followed.word == word
        assert followed.since is not None
        assert abs(followed.since - 2930) <= 1
        assert followed.level == pytest.approx(level, abs=1)
        assert improving(followed) is (word == "higher")


def test_a_short_dip_that_is_over_is_taken_back() -> None:
    dip = [*quiet(30), *quiet(6, level=3.0, first=2930, seed=4)]
    assert follow(dip).word == "lower"
    assert follow([*dip, *quiet(14, first=2936, seed=5)]).word != "lower"


def test_after_half_a_year_a_new_level_is_no_news() -> None:
    changed = [*quiet(30), *quiet(20, level=3.0, first=2930, seed=4)]
    assert follow(changed).word == "lower"
    assert follow([*changed, *quiet(12, level=3.0, first=2950, seed=6)]).word == "same"


def test_what_stress_explains_is_not_called_a_change() -> None:
    chance = random.Random(8)
    stress = {week: 5 + chance.gauss(0, 2) + (4 if week > 2932 else 0) for week in range(2900, 2940)}
    points = [Point(week, 8 - 0.5 * load + chance.gauss(0, 0.4)) for week, load in stress.items()]
    assert follow(points).word == "lower"
    assert follow(points, stress=stress).word == "same"


def test_days_become_weeks_only_where_there_are_enough_of_them() -> None:
    monday = 2900 * 7 - 3
    days = [(monday, 4.0), (monday + 6, 6.0), (monday + 7, 9.0)]
    assert weekly(days) == [Point(2900, 5.0)]
    assert weekly(days, least=1) == [Point(2900, 5.0), Point(2901, 9.0)]


def test_of_two_points_for_one_week_the_later_given_counts() -> None:
    assert follow([Point(2900, 1.0), Point(2900, 8.0)]).level == pytest.approx(8.0)


def test_quiet_weeks_are_left_in_peace_and_drops_are_seen() -> None:
    lives = lived(500)
    false, *seen = measured(lives)
    assert false <= ALLOWED + 0.02
    assert all(share >= wanted - 0.03 for share, wanted in zip(seen, WANTED.values(), strict=True))
    assert covered(*lives[0.0]) >= 0.95


def test_wide_defaults_hold_until_a_person_is_known() -> None:
    calm = [Point(2900 + week, 6.0 + 0.1 * (week % 2)) for week in range(40)]
    early, late = (follow(calm[:count]) for count in (19, 40))
    assert early.error is not None
    assert late.error is not None
    assert late.error < 0.6 * early.error
    assert early.error > 0.3 * WEEKLY.noise


def test_a_word_is_about_now_and_not_about_a_hard_month_that_is_over() -> None:
    months = [5.8, 6.3, 6, 5.4, 4.4, 5.2, 5.4, 6.4, 6.5, 7.8, 6, 7, 7, 6.2, 6.5, 7, 7.2, 7.8]
    months += [3.8, 2.3, 2.6, 3, 5, 5, 5.8, 6.8, 6, 6.5, 6.5, 6.7, 7.5, 7.3, 7.6, 7.4, 7, 7.2, 7.5]
    points = [Point(2900 + week, value) for week, value in enumerate(months)]
    assert follow(points[:22]).word == "lower"
    assert follow(points).word != "lower"
