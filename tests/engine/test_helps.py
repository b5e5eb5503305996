"""What seems to help these two: usually too early to tell, and harm is said sooner than good."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.catalog.types import Family
from hearthside.engine.helps import GOES, by_family, by_practice
from hearthside.engine.plan.facts import Rated

FAMILIES: dict[str, Family] = {"walk": "novelty", "map": "novelty", "thanks": "appreciation"}


def rated(practice: str, *ratings: int, by: str = "ana", first: int = 1) -> list[Rated]:
    return [
        Rated(week=f"2026-W{week:02d}", practice=practice, by=by, closer=closer)
        for week, closer in enumerate(ratings, start=first)
    ]


RATED = st.lists(
    st.builds(
        Rated,
        week=st.integers(1, 52).map(lambda week: f"2026-W{week:02d}"),
        practice=st.sampled_from(sorted(FAMILIES)),
        by=st.sampled_from(["ana", "ben"]),
        closer=st.integers(1, 5),
    ),
    max_size=60,
)


@given(RATED)
def test_nothing_is_said_before_three_goes_or_while_the_interval_leaves_it_open(given: list[Rated]) -> None:
    for effect in [*by_practice(given, FAMILIES), *by_family(given, FAMILIES)]:
        assert effect.low < effect.mean < effect.high
        if effect.word != "too_early":
            assert effect.goes >= GOES
        if effect.word == "helps":
            assert effect.low > 0


@given(RATED, st.sampled_from(sorted(FAMILIES)), st.integers(1, 4))
def test_a_better_rating_never_makes_a_practice_look_worse(
    given: list[Rated], practice: str, closer: int
) -> None:
    def mean(rating: int) -> float:
        more = Rated(week="2027-W01", practice=practice, by="ana", closer=rating)
        return next(one.mean for one in by_practice([*given, more], FAMILIES) if one.slug == practice)

    assert mean(closer + 1) > mean(closer)


@given(RATED)
def test_who_of_the_two_is_called_what_changes_nothing(given: list[Rated]) -> None:
    mirror = {"ana": "ben", "ben": "ana"}
    mirrored = [
        Rated(week=one.week, practice=one.practice, by=mirror[one.by], closer=one.closer) for one in given
    ]
    assert by_practice(given, FAMILIES) == by_practice(mirrored, FAMILIES)


def test_a_few_warm_evenings_are_too_early_and_many_are_not() -> None:
    few, many = rated("walk", 5, 4, 5), rated("walk", *[5] * 8)
    assert [one.word for one in by_practice(few, FAMILIES)] == ["too_early"]
    assert [one.word for one in by_practice(many, FAMILIES)] == ["helps"]


def test_what_drives_two_apart_is_said_sooner_than_what_helps_a_little() -> None:
    assert [one.word for one in by_practice(rated("walk", 1, 1, 1), FAMILIES)] == ["worse"]
    assert [one.word for one in by_practice(rated("walk", 2, 2, 2, 2), FAMILIES)] == ["worse"]
    assert [one.word for one in by_practice(rated("walk", 2, 3, 2, 3), FAMILIES)] == ["too_early"]
    assert [one.word for one in by_practice(rated("walk", 4, 4, 4, 4), FAMILIES)] == ["too_early"]


def test_the_unhappier_of_the_two_is_not_averaged_away() -> None:
    two = rated("walk", *[5] * 8) + rated("walk", *[1] * 8, by="ben")
    assert by_practice(two, FAMILIES)[0].word != "helps"


def test_a_family_learns_from_all_of_its_practices() -> None:
    given = rated("walk", 5, 5, 5, 5) + rated("map", 5, 5, 5, 5, first=10)
    family, *rest = by_family(given, FAMILIES)
    assert (family.slug, family.goes, family.word) == ("novelty", 8, "helps")
    assert rest == []


def test_long_indifference_is_called_no_difference() -> None:
    assert by_practice(rated("walk", *[3] * 40), FAMILIES)[0].word == "no_difference"


def test_a_practice_that_is_no_longer_in_the_library_is_left_out() -> None:
    assert by_practice(rated("gone", 5, 5, 5), FAMILIES) == []
