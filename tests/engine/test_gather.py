"""From the ledger to the facts: nothing private, and nothing still sealed, ever shapes what is for two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.ledger import EMPTY, Ledger, day_date, fold, week_name, week_of_day
from hearthside.engine.plan.gather import circumstances, guard_of, own_of, shared_of
from hearthside.engine.plan.history import REMEMBERED
from hearthside.records import Record, Written
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.taste import Taste
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week import Offer, Reason, WeekLaid
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.records.labels import cause_map, rating
from tests.engine.shelf import FORM_A
from tests.engine.story import levels

DAY = 20_520  # Monday 2026-03-09
NOW = week_of_day(DAY) + 1
LAST, WEEK, TODAY = "2026-W10", "2026-W11", "2026-03-09"
ITEMS = {item.slug: item for item in FORM_A}
MEMBERS = ("ana", "ben")


def wrote(
    author: str, record: Record, audience: str = "shared", *, label: tuple[str, ...] = (), ago: int = 0
) -> Written:
    """An entry as its reader sees it, `ago` days before today."""
    day = DAY - ago
    return Written(
        id=f"{author}{record.KIND}{ago}", author=author, audience=audience, at=day * 86_400 + 60, day=day,
        record=record, label=label,
    )  # fmt: skip


def facts(*written: Written, me: str = "ana") -> tuple[Ledger, Any, Any]:
    """The ledger of one reader, and what follows for the two and for them."""
    ledger = fold(EMPTY, sorted(written, key=lambda one: one.at), me=me)
    now = circumstances(ledger, couple="c", members=MEMBERS, week=WEEK, today=TODAY)
    return ledger, shared_of(ledger, now, me=me), own_of(ledger, ITEMS, me=me, week=WEEK)


OFFER = Offer(place="both", practice="weekly-talk", reasons=[Reason(code="need")])
LAID = WeekLaid(week=LAST, road="distance", offers=[OFFER])
SHARED_PAST = (
    wrote("ana", LAID, ago=7),
    wrote("ben", Done(week=LAST, place="both", practice="weekly-talk", day="2026-03-04"), ago=5),
    wrote("ben", Choice(week=LAST, place="date", practice="same-book", verb="not_us"), ago=5),
    wrote("ana", Choice(week=LAST, place="date", practice="town-away", verb="later"), ago=5),
    wrote("ben", Capacity(week=WEEK, minutes=30, energy=1, welcome=["touch"])),
)
PRIVATE_OF_ANA = (
    wrote("ana", Settings(pace="steady"), "private", ago=9),
    wrote(
        "ana", Sitting(sitting="ab" * 8, form="a", answers={"a-touch-1": 4}, rupture="open"), "private", ago=8
    ),
    wrote(
        "ana", Done(week=LAST, place="small", practice="page-for-myself", day="2026-03-05"), "private", ago=4
    ),
    wrote("ana", Aftertaste(week=LAST, practice="weekly-talk", worse=True), "private", ago=4),
    wrote(
        "ana", Choice(week=LAST, place="small", practice="hand-in-passing", verb="not_us"), "private", ago=4
    ),
)

BEFORE_TWO = (Capacity, Situation, Taste)
ALONE: list[Record] = [
    *(one.record for one in PRIVATE_OF_ANA if one.record is not None),
    Capacity(week=WEEK, minutes=5, energy=1, welcome=["touch", "desire", "talks"]),
    Situation(apart=True, seated=True),
    Taste(marks={"novelty": 5, "weekly-talk": 1}),
    WeekPulse(week=LAST, close=1.0, tension=5, stress=5, about="resentment", mark=4),
    TrustAsked(week=LAST, broken=True),
    WeekLaid(week=LAST, road="rebuild", offers=[]),
    Rating(week=LAST, practice="page-for-myself", closer=1),
]


def test_what_is_for_two_follows_only_from_what_both_know() -> None:
    _, with_private, _ = facts(*SHARED_PAST, *PRIVATE_OF_ANA)
    _, of_ben, _ = facts(*SHARED_PAST, me="ben")
    assert with_private == of_ben
    assert with_private.never == {"same-book"}
    assert with_private.later == {"town-away": LAST}
    assert with_private.minutes == 30
    (past,) = with_private.past
    assert (past.road, past.offered, past.done) == ("distance", ("weekly-talk",), ("weekly-talk",))


@given(st.lists(st.sampled_from(ALONE), max_size=8), st.sampled_from(MEMBERS))
def test_whatever_one_keeps_to_themselves_both_know_what_they_knew(kept: list[Record], who: str) -> None:
    """How they live and what they have time for is kept private only before there are two: that lies back."""
    private = [
        wrote(who, record, "private", ago=20 if isinstance(record, BEFORE_TWO) else number % 9)
        for number, record in enumerate(kept)
    ]
    _, without, _ = facts(*SHARED_PAST)
    for me in MEMBERS:
        _, shared, _ = facts(*SHARED_PAST, *(private if me == who else []), me=me)
        assert shared == without


def test_what_is_mine_shapes_only_my_own_small_thing() -> None:
    _, _, own = facts(*SHARED_PAST, *PRIVATE_OF_ANA)
    assert own.pace == "steady"
    assert own.rupture
    assert own.worse == {"weekly-talk"}
    assert own.never == {"hand-in-passing"}
    assert own.past[0].done == ("page-for-myself",)
    assert set(own.levels.causes) == {"touch"}


def test_a_rating_counts_for_the_plan_only_once_both_have_opened_it() -> None:
    label = rating(LAST, "weekly-talk")
    mine = wrote("ana", Rating(week=LAST, practice="weekly-talk", closer=1), "sealed", label=label, ago=3)
    theirs = wrote("ben", Rating(week=LAST, practice="weekly-talk", closer=4), "shared", label=label, ago=2)
    _, sealed, _ = facts(mine)
    _, opened, _ = facts(mine, theirs)
    _, seen_by_ben, _ = facts(mine, theirs, me="ben")
    assert sealed.rated == ()
    assert {one.by: one.closer for one in opened.rated} == {"ana": 1, "ben": 4}
    assert opened.rated == seen_by_ben.rated


def test_a_rating_shown_without_waiting_counts_alone_and_on_both_phones() -> None:
    shown = wrote("ben", Rating(week=LAST, practice="weekly-talk", closer=2), ago=2)
    _, of_ana, _ = facts(shown)
    _, of_ben, _ = facts(shown, me="ben")
    assert [one.closer for one in of_ana.rated] == [2]
    assert of_ana.rated == of_ben.rated


def a_week(ago: int) -> list[Written]:
    """All that may be said of a week, so many weeks ago."""
    week, day, days = week_name(NOW - ago), day_date(DAY + 1 - 7 * ago).isoformat(), 7 * ago
    label = rating(week, "weekly-talk")
    for_two = Done(week=week, place="both", practice="weekly-talk", day=day)
    mine = Done(week=week, place="small", practice="page-for-myself", day=day)
    return [
        wrote("ana", WeekLaid(week=week, road="distance", offers=[OFFER]), ago=days),
        wrote("ben", for_two, ago=days),
        wrote("ana", Rating(week=week, practice="weekly-talk", closer=2), "sealed", label=label, ago=days),
        wrote("ben", Rating(week=week, practice="weekly-talk", closer=5), label=label, ago=days),
        wrote("ana", mine, "private", ago=days),
        wrote("ana", Rating(week=week, practice="page-for-myself", closer=4), "private", ago=days),
        wrote("ana", WeekPulse(week=week, close=3.0), "private", ago=days),
        wrote("ben", Choice(week=week, place="date", practice="same-book", verb="not_us"), ago=days),
    ]


@pytest.mark.parametrize(("ago", "counts"), [(1, True), (REMEMBERED, True), (REMEMBERED + 1, False)])
def test_a_plan_looks_back_a_year_and_a_half_and_what_was_refused_stays_so(ago: int, *, counts: bool) -> None:
    _, shared, own = facts(*a_week(ago))
    known = [len(found) for found in (shared.past, shared.rated, own.past, own.rated, own.pulses)]
    assert known == ([1, 2, 1, 1, 1] if counts else [0, 0, 0, 0, 0])
    assert shared.never == {"same-book"}


def test_a_map_counts_once_both_sides_are_open_and_the_latest_wins() -> None:
    first = [wrote(who, levels(distance=6.0), "sealed", label=cause_map(1), ago=40) for who in MEMBERS]
    again = wrote("ana", levels(distance=2.0, rupture=True), "sealed", label=cause_map(2), ago=1)
    _, alone, _ = facts(first[0])
    _, both, _ = facts(*first)
    _, half, _ = facts(*first, again)
    assert alone.maps == {}
    assert both.maps["ben"].causes["distance"].mean == 6.0
    assert half.maps == both.maps
    assert not half.rupture


def test_whoever_rests_is_known_and_what_is_for_two_rests_with_them() -> None:
    _, resting, _ = facts(wrote("ben", Pause(on=True, until="2026-03-12"), ago=2))
    _, over, _ = facts(wrote("ben", Pause(on=True, until="2026-03-01"), ago=20))
    assert resting.resting == {"ben"}
    assert resting.paused
    assert over.resting == frozenset()
    assert not over.paused


def test_somebody_new_is_at_a_gentle_pace() -> None:
    assert guard_of(EMPTY, me="ana").pace == "gentle"


def test_who_is_ill_is_told_by_whoever_wrote_it() -> None:
    of_ana, of_ben = Situation(times=["i_am_ill", "grief"]), Situation(times=["you_are_ill"])
    _, now, _ = facts(wrote("ana", of_ana, ago=9))
    assert now.ill == {"ana"}
    assert now.situation.times == ["i_am_ill", "grief"]
    _, now, _ = facts(wrote("ana", of_ana, ago=9), wrote("ben", of_ben, ago=2))
    assert now.ill == {"ana"}
    _, now, _ = facts(wrote("ana", of_ana, ago=9), wrote("ben", Situation(times=["i_am_ill"]), ago=2))
    assert now.ill == {"ben"}
    assert of_ben.as_the_other_says_it() == Situation(times=["i_am_ill"])


def test_one_who_is_alone_can_say_that_their_partner_is_ill() -> None:
    ledger, _, _ = facts(wrote("ana", Situation(times=["you_are_ill"]), "private", ago=2))
    now = circumstances(ledger, couple="c", members=("ana",), week=WEEK, today=TODAY)
    assert now.ill == {""}


def test_what_was_said_while_alone_decides_nothing_for_two() -> None:
    alone = wrote("ana", Situation(child=True), "private", ago=20)
    short = wrote("ana", Capacity(week=WEEK, minutes=10, energy=1), "private")
    ledger, for_two, _ = facts(alone, short)
    assert not for_two.situation.child
    assert for_two.minutes > 10
    for_one = circumstances(ledger, couple="c", members=("ana",), week=WEEK, today=TODAY)
    assert for_one.situation.child
    assert for_one.minutes == 10
