"""Looking back: counts by month for one reader, firsts once, nothing invented."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.engine.helps import known_ratings
from hearthside.engine.ledger import EMPTY, EPOCH, Ledger, MapSide, Moments, PracticeState, Practised
from hearthside.engine.ledger.packed import Fives, packed_all, packed_marks
from hearthside.engine.ledger.unread import raw
from hearthside.engine.looking_back import minutes_by_month, moments_by_month, months

TWO = frozenset({"ana", "ben"})
MARCH = 2026 * 12 + 2


def number(month: int, day: int) -> int:
    return (date(2026, month, day) - EPOCH).days


def practised(**done: tuple[int, ...]) -> Practised:
    return Practised(
        by_practice={slug: raw(PracticeState(done_days=packed_all(days))) for slug, days in done.items()}
    )


def told() -> Ledger:
    ours = practised(walk=(number(3, 2), number(3, 9), number(4, 1)), cup=(number(4, 3),))
    return replace(EMPTY, count=9, first_day=number(3, 1), ours=ours, own=practised(note=(number(3, 5),)))


def test_what_was_done_stands_in_its_month_and_a_first_only_once() -> None:
    march, april = months(told(), members=TWO)
    assert [(bead.day, bead.practice, bead.both) for bead in march.beads] == [
        (2, "walk", True),
        (5, "note", False),
        (9, "walk", True),
    ]
    assert march.firsts == ("walk", "note")
    assert april.firsts == ("cup",)


def test_minutes_count_what_was_for_two_and_is_still_in_the_library() -> None:
    assert minutes_by_month(told(), {"walk": 30, "note": 5}) == {MARCH: 60, MARCH + 1: 30}


def test_of_nothing_there_is_nothing_to_tell() -> None:
    assert months(EMPTY, members=TWO) == []


def test_a_map_counts_once_both_have_opened_it() -> None:
    side = MapSide(day=number(5, 2), sitting="a", hundredths=b"", closeness=None, rupture=False)
    for sides, maps in (({"ana": side}, []), ({"ana": side, "ben": side}, [(1,)])):
        ledger = replace(told(), map_rows={1: raw(sides)})
        assert [month.maps for month in months(ledger, members=TWO) if month.maps] == maps


@given(st.dictionaries(st.integers(MARCH, MARCH + 20), st.integers(0, 4), max_size=12))
def test_moments_add_up_to_what_was_marked(laughs: dict[int, int]) -> None:
    counted = Fives()
    for month, times in laughs.items():
        for _time in range(times):
            counted = counted.raised(month, 4)
    found = moments_by_month(Moments(months=counted))
    assert {month: of_month["laugh"] for month, of_month in found.items()} == {
        month: times for month, times in laughs.items() if times
    }


def test_ratings_that_the_other_has_not_matched_are_not_known() -> None:
    mine, theirs = packed_marks({2900: 5, 2901: 4}), packed_marks({2901: 2})
    state = raw(PracticeState(my_marks=mine, their_marks=theirs))
    ledger = replace(EMPTY, ours=Practised(by_practice={"walk": state}))
    assert [(one.week, one.by, one.closer) for one in known_ratings(ledger)] == [
        ("2025-W32", "one", 2),
        ("2025-W32", "other", 4),
    ]
    own = replace(EMPTY, own=Practised(by_practice={"note": raw(PracticeState(my_marks=mine))}))
    assert [one.closer for one in known_ratings(own)] == [5, 4]


def test_a_rating_shown_without_waiting_is_known_until_both_are_open() -> None:
    for theirs, known in ((b"", [4]), (packed_marks({2901: 2}), [2, 4])):
        lone = packed_marks({2901: 4})
        state = raw(PracticeState(my_marks=lone, their_marks=theirs, lone_marks=lone))
        ledger = replace(EMPTY, ours=Practised(by_practice={"walk": state}))
        assert [one.closer for one in known_ratings(ledger)] == known
