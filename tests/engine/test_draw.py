"""Drawing a card: nothing met within a year, nothing passed, and on the table only what both know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine import draw
from hearthside.engine.ledger import CardState
from hearthside.engine.ledger.lasting.card_marks import CardMarks

DAY = 20_000
NOTHING = CardMarks()
CARDS = [f"card-{number}" for number in range(12)]


@pytest.mark.parametrize(
    ("state", "mine", "table"),
    [
        (CardState(), True, True),
        (CardState(mine=DAY - 9), False, True),
        (CardState(mine=DAY - 800), False, True),
        (CardState(mine=DAY - 200, theirs=DAY - 200), False, False),
        (CardState(mine=DAY - 366, theirs=DAY - 366), True, True),
        (CardState(mine=DAY - 366, theirs=DAY - 9), True, False),
        (CardState(mine=DAY - 900, theirs=DAY - 900, still=DAY - 30), False, False),
        (CardState(mine=DAY - 900, theirs=DAY - 900, theirs_still=DAY - 30), True, False),
        (CardState(skipped=DAY - 900), False, True),
        (CardState(draft=DAY - 30), False, True),
        (CardState(talked=DAY - 30), False, False),
        (CardState(talked=DAY - 366), True, True),
    ],
)
def test_no_card_comes_again_within_a_year(state: CardState, mine: bool, table: bool) -> None:
    assert draw.may_be_drawn("song", state, NOTHING, day=DAY) is mine
    assert draw.may_lie_on_the_table("song", state, NOTHING, day=DAY) is table


@pytest.mark.parametrize(("days", "rests"), [(0, True), (27, True), (28, False)])
def test_what_was_put_aside_comes_back_after_four_weeks(days: int, rests: bool) -> None:
    aside, put_by = CardMarks(aside={"song": DAY - days}), CardMarks(put_by={"song": DAY - days})
    assert draw.may_be_drawn("song", CardState(), aside, day=DAY) is not rests
    assert draw.may_be_drawn("song", CardState(), put_by, day=DAY) is not rests
    assert draw.may_lie_on_the_table("song", CardState(), put_by, day=DAY) is not rests


@given(st.builds(CardState, skipped=st.integers(0, DAY), mine=st.integers(0, DAY), draft=st.integers(0, DAY)))
def test_what_only_one_knows_takes_no_card_off_the_table(state: CardState) -> None:
    marks = CardMarks(favourites={"song": DAY}, aside={"song": DAY})
    assert draw.may_lie_on_the_table("song", state, marks, day=DAY)


@given(st.sets(st.sampled_from(CARDS)), st.text("ab", max_size=4))
def test_going_through_all_of_them_meets_each_once(may: set[str], salt: str) -> None:
    order, met, at = draw.shuffled(CARDS, salt), [], 0
    while (found := draw.drawn(order, may, at)) is not None:
        met.append(found[1])
        at = found[0] + 1
    assert sorted(met) == sorted(may)
    assert order == draw.shuffled(reversed(CARDS), salt)
