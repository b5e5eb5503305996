"""Probes: what is least certain is asked, a worse answer never soothes, an answer never blurs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.engine.assessment import SPREAD, score
from hearthside.engine.probes import Mark, contenders, follow_ups, next_probe, sharpen, statement
from hearthside.records.kinds.levels import Level

ITEMS = list(library().items.values())
FOLLOW = [item for item in ITEMS if item.form == "follow"]
LEVEL = st.builds(Level, mean=st.floats(0, 10), error=st.floats(0.05, SPREAD))
MAP = st.dictionaries(st.sampled_from(CAUSES), LEVEL, min_size=1)
WEEKS = [f"2026-W{number:02d}" for number in range(1, 31)]
MARKS = st.lists(st.tuples(st.sampled_from(WEEKS), st.sampled_from(CAUSES), st.integers(0, 4)), max_size=12)
NOW = WEEKS[-1]


def level(mean: float, error: float = 1.0) -> Level:
    return Level(mean=mean, error=error)


def flat(**raised: float) -> dict[Cause, Level]:
    """A map in which all is quiet but for what is named."""
    return {cause: level(raised.get(cause, 2.0)) for cause in CAUSES}


@given(MAP, MARKS, st.integers(0, 11))
def test_a_worse_answer_never_lowers_a_level(
    levels: dict[Cause, Level], marks: list[Mark], which: int
) -> None:
    if not marks:
        return
    week, about, mark = marks[which % len(marks)]
    worse = list(marks)
    worse[which % len(marks)] = (week, about, min(4, (mark or 0) + 1))
    before, after = (
        sharpen(levels, marks, since=WEEKS[0], week=NOW),
        sharpen(levels, worse, since=WEEKS[0], week=NOW),
    )
    assert all(after[cause].mean >= before[cause].mean - 2e-3 for cause in levels)
    assert all(after[cause].error == before[cause].error for cause in levels)


@given(MAP, MARKS, st.sampled_from(CAUSES), st.sampled_from(WEEKS), st.integers(0, 4))
def test_an_answer_never_widens_an_error(
    levels: dict[Cause, Level], marks: list[Mark], about: Cause, week: str, mark: int
) -> None:
    before = sharpen(levels, marks, since=WEEKS[0], week=NOW)
    after = sharpen(levels, [*marks, (week, about, mark)], since=WEEKS[0], week=NOW)
    assert all(after[cause].error <= before[cause].error for cause in levels)
    assert {cause: after[cause] for cause in levels if cause != about} == {
        cause: before[cause] for cause in levels if cause != about
    }


@given(MAP, MARKS, st.integers(0, 29))
def test_a_sharpened_level_stays_on_its_scale_and_time_alone_only_makes_less_sure(
    levels: dict[Cause, Level], marks: list[Mark], weeks: int
) -> None:
    for one in sharpen(levels, marks, since=WEEKS[0], week=WEEKS[weeks]).values():
        assert 0 <= one.mean <= 10
        assert 0 < one.error <= SPREAD + 1e-9
    waited = sharpen(levels, [], since=WEEKS[0], week=WEEKS[weeks])
    assert all(waited[cause].mean == pytest.approx(levels[cause].mean, abs=1e-3) for cause in levels)
    assert all(waited[cause].error >= levels[cause].error - 1e-3 for cause in levels)


def test_an_answer_in_the_same_week_counts_as_one_statement_more_in_the_sitting() -> None:
    form = [item for item in ITEMS if item.form == "a"]
    answers = {item.slug: 2 for item in form}
    extra = next(item for item in FOLLOW if item.cause == "routine" and not item.reverse)
    with_it = score(ITEMS, {**answers, extra.slug: 4}).levels["routine"]
    added = sharpen(score(ITEMS, answers).levels, [(NOW, "routine", 4)], since=NOW, week=NOW)["routine"]
    assert added.mean == pytest.approx(with_it.mean, abs=0.01)
    assert added.error == pytest.approx(with_it.error, abs=0.01)


def test_what_was_said_before_the_sitting_or_of_trust_or_passed_changes_no_level() -> None:
    levels = flat()
    marks: list[Mark] = [(WEEKS[0], "touch", 4), (NOW, "trust", 4), (NOW, "touch", None)]
    assert sharpen(levels, marks, since=NOW, week=NOW) == levels


def test_the_cause_that_is_least_certain_among_the_likely_is_asked_about() -> None:
    levels = {**flat(routine=6.0, stress=6.0), "stress": level(6.0, 1.6)}
    assert next_probe(levels, [], week=NOW, trust_last=NOW) == "stress"
    blurred_but_unlikely = {**flat(routine=8.0), "touch": level(0.5, 1.2)}
    assert next_probe(blurred_but_unlikely, [], week=NOW, trust_last=NOW) == "routine"


def test_what_was_asked_lately_rests() -> None:
    levels = flat(routine=6.0, stress=6.0)
    first = next_probe(levels, [], week=WEEKS[10], trust_last=WEEKS[10])
    assert first is not None
    second = next_probe(levels, [(WEEKS[10], first)], week=WEEKS[11], trust_last=WEEKS[10])
    assert {first, second} == {"routine", "stress"}
    assert next_probe(levels, [(WEEKS[10], first)], week=WEEKS[13], trust_last=WEEKS[10]) in {first, second}
    everything = [(WEEKS[10], cause) for cause in CAUSES]
    assert next_probe(levels, everything, week=WEEKS[11], trust_last=WEEKS[10]) is None


def test_trust_is_asked_every_fourth_week_and_whoever_has_no_map_is_asked_too() -> None:
    assert next_probe(flat(), [], week=WEEKS[10], trust_last=None) == "trust"
    assert next_probe(flat(), [], week=WEEKS[10], trust_last=WEEKS[6]) == "trust"
    assert next_probe(flat(), [], week=WEEKS[10], trust_last=WEEKS[7]) in CAUSES
    assert next_probe({}, [], week=WEEKS[10], trust_last=WEEKS[7]) in CAUSES


def test_more_is_asked_only_where_it_is_open_what_weighs_most() -> None:
    assert contenders(flat(routine=8.0)) == []
    assert set(contenders(flat(routine=6.0, stress=6.2))) == {"routine", "stress"}
    assert set(contenders(flat(routine=6.0, stress=6.0, touch=5.9, self=5.9))) <= set(CAUSES)
    assert len(contenders(flat(routine=6.0, stress=6.0, touch=6.0))) == 3
    assert contenders(flat()) == []
    assert contenders({}) == []


@given(MAP)
def test_two_or_three_causes_contend_or_none(levels: dict[Cause, Level]) -> None:
    found = contenders(levels)
    assert len(found) in {0, 2, 3}
    assert len(set(found)) == len(found)
    assert set(found) <= set(levels)


@given(st.lists(st.sampled_from(CAUSES), min_size=2, max_size=3, unique=True), st.integers(0, 9))
def test_six_statements_follow_and_never_only_one_way(causes: list[Cause], turn: int) -> None:
    chosen = follow_ups(FOLLOW, causes, turn=turn)
    assert len(chosen) == len({item.slug for item in chosen}) == 6
    for cause in causes:
        assert {item.reverse for item in chosen if item.cause == cause} == {True, False}
    assert follow_ups(FOLLOW, [], turn=turn) == []


def test_no_statement_comes_again_before_the_others_of_its_cause_have_been_asked() -> None:
    asked: list[str] = []
    for _ in range(8):
        found = statement(FOLLOW, "touch", asked)
        assert isinstance(found, Item)
        asked.append(found.slug)
    assert len(set(asked[:4])) == 4
    assert asked[:4] == asked[4:]
    assert statement(FOLLOW, "trust", []) is None
