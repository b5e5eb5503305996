"""Right moment in the engine: in whatever pieces it is read, and never set by one of the two alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.ledger import EMPTY, fold
from hearthside.engine.ledger.lasting.right_moment import RightMoment
from hearthside.engine.right_moment import FRESH, LOOKED_FOR, phase, search
from hearthside.records import Record, Written
from hearthside.records.kinds.moment_check import MomentCheck
from hearthside.records.kinds.moment_set import MomentSet
from hearthside.records.kinds.moment_times import MomentTimes

ANA, BEN, DAY = "ana", "ben", 20_500
START = DAY * 86_400
CHECKS = ("aa" * 8, "bb" * 8)
TIMES = [START + hours * 3600 for hours in (30, 40, 50)]


def said(record: Record, at: int, by: str = ANA, audience: str = "shared") -> Written:
    """Something written."""
    return Written(id=f"{by}{at}", author=by, audience=audience, at=START + at, day=DAY, record=record)


def after(*written: Written, me: str = ANA) -> RightMoment:
    """What it comes to."""
    return fold(EMPTY, written, me=me).of(RightMoment)


def records(what: int) -> Record:
    """One of many things to write."""
    check, time = CHECKS[what % 2], TIMES[what % 3]
    choices: list[Record] = [
        MomentCheck(check=check, verb="ask"),
        MomentCheck(check=check, verb="tapped"),
        MomentCheck(check=check, verb="stop"),
        MomentTimes(check=check, times=TIMES[what % 3 :]),
        MomentSet(check=check, at=time, verb="yes"),
        MomentSet(check=check, at=time, verb="no"),
        MomentSet(check=check, at=time, verb="off"),
    ]
    return choices[what % len(choices)]


lives = st.lists(st.tuples(st.sampled_from([ANA, BEN]), st.integers(0, 999)), max_size=20).map(
    lambda life: [said(records(what), at * 61, by) for at, (by, what) in enumerate(life)]
)


@given(lives, st.integers(0, 20))
def test_folding_in_pieces_is_folding_at_once(life: list[Written], cut: int) -> None:
    whole = fold(EMPTY, life, me=ANA)
    half = fold(fold(EMPTY, life[:cut], me=ANA), life[cut:], me=ANA)
    assert half.of(RightMoment) == whole.of(RightMoment)


@given(lives)
def test_both_read_the_same_from_what_is_shared(life: list[Written]) -> None:
    assert after(*life, me=ANA) == after(*life, me=BEN)


@given(lives)
def test_a_time_is_set_only_where_two_said_yes_to_it(life: list[Written]) -> None:
    part = after(*life)
    if part.at:
        assert set(part.yes[str(part.at)]) == {ANA, BEN}


def test_of_somebody_elses_taps_nothing_is_taken_in() -> None:
    ask = said(MomentCheck(check=CHECKS[0], verb="ask"), 0)
    told = said(MomentCheck(check=CHECKS[0], verb="taps", taps=["fed"]), 1, BEN)
    own = said(MomentCheck(check=CHECKS[0], verb="taps", taps=["calm"]), 2, ANA, "private")
    assert after(ask, told, own).taps == ("calm",)


def test_it_ends_by_itself() -> None:
    part = after(said(MomentCheck(check=CHECKS[0], verb="ask"), 0))
    assert phase(part, now=START + FRESH - 1, both=None) == "asked"
    assert phase(part, now=START + FRESH, both=None) == "none"
    found = after(said(MomentCheck(check=CHECKS[0], verb="find"), 0))
    assert phase(found, now=START + LOOKED_FOR, both=None) == "none"


def test_only_times_ahead_are_proposed() -> None:
    times = [said(MomentTimes(check=CHECKS[0], times=TIMES), 2 + n, who) for n, who in enumerate((ANA, BEN))]
    part = after(said(MomentCheck(check=CHECKS[0], verb="find"), 0), *times)
    assert search(part, me=ANA, partner=BEN, now=START).proposed == TIMES[0]
    assert search(part, me=ANA, partner=BEN, now=TIMES[0]).proposed == TIMES[1]
    assert search(part, me=ANA, partner=BEN, now=TIMES[2]).proposed is None
