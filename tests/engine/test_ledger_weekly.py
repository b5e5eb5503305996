"""Weekly pulses in the ledger and in the facts: mine all, the partner's only where they said so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine import ledger as book
from hearthside.engine.ledger import EMPTY, Ledger, Probe, WeekMarks, fold
from hearthside.engine.plan.facts import Own, Shared
from hearthside.engine.plan.gather import circumstances, own_of, shared_of
from hearthside.records import Record, Written
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse

DAY = 20_520  # a Monday
WEEK = book.week_of_day(DAY)
ANA, BEN = "ana", "ben"


def name(week: int) -> str:
    return book.week_name(week)


def wrote(record: Record, *, by: str = ANA, shared: bool = False, week: int = WEEK, at: int = 0) -> Written:
    """Something written in a week, `at` seconds into its Monday."""
    day = DAY + 7 * (week - WEEK)
    return Written(
        id=f"{by}{week}{at}{shared}", author=by, audience="shared" if shared else "private",
        at=day * 86_400 + at, day=day, record=record,
    )  # fmt: skip


def folded(*entries: Written, me: str = ANA) -> Ledger:
    """What one reader folds of these: their own and what is shared."""
    readable = [one for one in entries if one.author == me or one.audience == "shared"]
    return fold(EMPTY, readable, me=me)


def facts(*entries: Written, me: str = ANA, week: int = WEEK) -> tuple[Shared, Own]:
    """What follows for the two, and for one reader."""
    ledger = folded(*entries, me=me)
    day = book.day_date(DAY + 7 * (week - WEEK)).isoformat()
    now = circumstances(ledger, couple="c", members=(ANA, BEN), week=name(week), today=day)
    return shared_of(ledger, now, me=me), own_of(ledger, {}, me=me, week=name(week))


FULL = WeekPulse(week=name(WEEK), close=6.54, tension=2, stress=5, about="touch", item="c-touch-1", mark=3)


def test_a_week_comes_back_as_it_was_said() -> None:
    week = folded(wrote(FULL)).weekly[ANA]
    assert week.on(WEEK) == WeekMarks(6.5, 2, 5, False)
    assert week.pairs() == [(WEEK, WeekMarks(6.5, 2, 5, False))]
    assert week.probes == (Probe(WEEK, "touch", 3, False, "c-touch-1"),)
    assert week.on(WEEK - 1) is None
    assert week.pairs(since=WEEK + 1) == []


def test_a_skipped_week_is_remembered_and_says_nothing() -> None:
    week = folded(wrote(WeekPulse(week=name(WEEK)))).weekly[ANA]
    assert week.on(WEEK) == WeekMarks()
    assert week.pairs() == []


def test_the_latest_of_a_week_counts_and_what_was_shared_stays() -> None:
    again = WeekPulse(week=name(WEEK), close=2)
    assert folded(wrote(FULL), wrote(again, at=5)).weekly[ANA].on(WEEK) == WeekMarks(2.0, None, None)
    told = folded(wrote(FULL, shared=True), wrote(again, at=5)).weekly[ANA]
    assert told.on(WEEK) == WeekMarks(6.5, 2, 5, True)


def test_the_partner_reads_only_what_was_shared() -> None:
    kept, told = wrote(FULL), wrote(WeekPulse(week=name(WEEK), close=4), shared=True, at=9)
    assert folded(kept, me=BEN).weekly == {}
    assert folded(kept, told, me=BEN).weekly[ANA].on(WEEK) == WeekMarks(4.0, None, None, True)
    assert folded(kept, told, me=BEN).weekly[ANA].probes == ()


def test_nothing_about_trust_is_ever_taken_from_what_was_shared() -> None:
    told = WeekPulse(week=name(WEEK), close=4, about="trust", mark=4)
    for me in (ANA, BEN):
        assert folded(wrote(told, shared=True), me=me).weekly[ANA].probes == ()
    assert folded(wrote(told)).weekly[ANA].probes == (Probe(WEEK, "trust", 4),)


def test_a_week_of_nowhere_stretches_nothing() -> None:
    for week in (WEEK - 20, WEEK + 2, 0):
        far = (wrote(WeekPulse(week=name(week), close=1)), wrote(TrustAsked(week=name(week), broken=True)))
        assert (folded(*far).weekly, folded(*far).trust) == ({}, ())


def test_the_latest_forty_statements_and_twenty_four_answers_about_trust_stay() -> None:
    weeks = range(WEEK, WEEK + 50)
    entries = [
        wrote(one, week=week)
        for week in weeks
        for one in (
            WeekPulse(week=name(week), about="self", mark=1),
            TrustAsked(week=name(week), broken=week % 2 == 0),
        )
    ]
    ledger = folded(*entries)
    assert [probe.week for probe in ledger.weekly[ANA].probes] == list(weeks)[-40:]
    assert [one.week for one in ledger.trust] == list(weeks)[-24:]


WEEKS = st.lists(
    st.tuples(
        st.sampled_from([ANA, BEN]), st.booleans(), st.integers(0, 30), st.integers(-8, 1),
        st.none() | st.integers(0, 10), st.none() | st.integers(1, 5),
        st.sampled_from([None, "touch", "trust", "granted"]), st.none() | st.integers(0, 4),
    ),
    max_size=25,
)  # fmt: skip


def told(
    rows: list[tuple[str, bool, int, int, int | None, int | None, str | None, int | None]],
) -> list[Written]:
    """Many weeks of two people, oldest first."""
    entries = [
        wrote(
            WeekPulse(week=name(WEEK + at + ago), close=close, tension=tension, about=about, mark=mark),  # type: ignore[arg-type]  # a word out of four
            by=who, shared=shared, week=WEEK + at, at=second,
        )
        for second, (who, shared, at, ago, close, tension, about, mark) in enumerate(rows)
    ]  # fmt: skip
    return sorted(entries, key=lambda one: one.at)


@given(WEEKS.map(told), st.integers(0, 25), st.sampled_from([ANA, BEN]))
def test_weekly_pulses_in_pieces_are_weekly_pulses_at_once(life: list[Written], cut: int, me: str) -> None:
    readable = [one for one in life if one.author == me or one.audience == "shared"]
    ledger = fold(fold(EMPTY, readable[:cut], me=me), readable[cut:], me=me)
    assert ledger == fold(EMPTY, readable, me=me)
    assert book.from_bytes(book.to_bytes(ledger)) == ledger


@given(WEEKS.map(told))
def test_what_two_plan_by_is_the_same_on_both_phones(life: list[Written]) -> None:
    week = WEEK + 31
    for_ana, for_ben = facts(*life, me=ANA, week=week)[0], facts(*life, me=BEN, week=week)[0]
    assert for_ana == for_ben
    only_shared = [one for one in life if one.audience == "shared"]
    assert facts(*only_shared, me=ANA, week=week)[0] == for_ana


def test_the_plan_for_two_looks_back_half_a_year_and_mine_over_everything() -> None:
    life = [
        wrote(WeekPulse(week=name(week), close=5), shared=week % 2 == 0, week=week)
        for week in range(WEEK, WEEK + 60)
    ]
    shared, own = facts(*life, week=WEEK + 59)
    assert [mark.week for mark in shared.pulses[ANA]] == [
        name(week) for week in range(WEEK + 34, WEEK + 60) if week % 2 == 0
    ]
    assert len(own.pulses) == 60
    assert shared.pulses.keys() == {ANA}


def test_trust_that_was_broken_since_the_last_sitting_is_mine_to_know() -> None:
    sat = wrote(Sitting(sitting="ab" * 8, form="a", answers={}, rupture="no"), at=50)
    broken = TrustAsked(week=name(WEEK), broken=True)
    mended = wrote(TrustAsked(week=name(WEEK + 4), broken=False), week=WEEK + 4)
    assert facts(sat, wrote(broken, at=60))[1].rupture
    assert not facts(wrote(broken, at=40), sat)[1].rupture
    assert not facts(sat, wrote(broken, at=60), mended, week=WEEK + 4)[1].rupture
    shared, own = facts(sat, wrote(broken, at=60), me=BEN)
    assert not shared.rupture
    assert not own.rupture
