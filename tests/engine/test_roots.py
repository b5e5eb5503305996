"""The map of two: mirrored for each, the unhappier one never averaged away, honest about how sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.catalog.types import CAUSES, Cause
from hearthside.engine.change import change, noise
from hearthside.engine.roots import chances, compare, couple_map, roots
from hearthside.records.kinds.levels import Level
from tests.engine.story import levels

LEVEL = st.builds(
    lambda mean, error: Level(mean=mean, error=error),
    st.floats(0, 10).map(lambda x: round(x, 2)),
    st.floats(0.01, 3),
)
MAP = st.dictionaries(st.sampled_from(CAUSES), LEVEL)
MIRROR = {"same": "same", "first": "second", "second": "first"}


@given(MAP, MAP)
def test_swapping_partners_mirrors_the_map(ana: dict[Cause, Level], ben: dict[Cause, Level]) -> None:
    assert couple_map(ana, ben) == couple_map(ben, ana)
    assert roots(ana, ben) == roots(ben, ana)
    mirrored = {cause: MIRROR[side] for cause, side in compare(ben, ana).items()}
    assert compare(ana, ben) == mirrored


@given(MAP, MAP, st.sampled_from(CAUSES), st.floats(0, 5))
def test_feeling_a_cause_more_never_lowers_the_couples_need(
    ana: dict[Cause, Level], ben: dict[Cause, Level], cause: Cause, more: float
) -> None:
    if cause not in ana:
        return
    heavier = {**ana, cause: Level(mean=min(10, ana[cause].mean + more), error=ana[cause].error)}
    assert couple_map(heavier, ben)[cause].mean >= couple_map(ana, ben)[cause].mean


@given(MAP, MAP)
def test_the_unhappier_partner_is_never_averaged_away(
    ana: dict[Cause, Level], ben: dict[Cause, Level]
) -> None:
    for cause, level in couple_map(ana, ben).items():
        felt = [one[cause].mean for one in (ana, ben) if cause in one]
        middle = sum(felt) / len(felt)
        assert min(felt) - 1e-9 <= level.mean <= max(felt) + 1e-9
        assert level.mean >= middle - 1e-9


@given(MAP)
def test_chances_add_up_to_one_and_none_is_certain(ana: dict[Cause, Level]) -> None:
    likely = chances(ana)
    if likely:
        assert sum(likely.values()) == pytest.approx(1)
    if len(likely) > 1:
        assert all(0 < chance < 0.95 for chance in likely.values())


def test_one_clear_root_is_named_alone_and_two_close_ones_together() -> None:
    clear = roots(levels(distance=8.5).causes, levels(distance=8.0).causes)
    close = roots(levels(distance=6.6, stress=6.5).causes, levels().causes)
    assert [root.cause for root in clear] == ["distance"]
    assert {root.cause for root in close} == {"distance", "stress"}
    assert close[0].probability < 0.6


def test_nothing_is_called_a_root_when_all_is_quiet() -> None:
    assert roots(levels(rest=1.5).causes, levels(rest=2.0).causes) == []


def test_a_difference_within_the_noise_of_measuring_is_called_the_same() -> None:
    ana, ben = levels(distance=5.0, stress=8.0), levels(distance=6.5, stress=4.0)
    sides = compare(ana.causes, ben.causes)
    assert sides["distance"] == "same"
    assert sides["stress"] == "first"


def test_change_is_said_only_beyond_noise_and_in_three_words() -> None:
    before = levels(distance=6.0, stress=8.0, touch=2.0)
    now = levels(distance=4.0, stress=4.0, touch=6.0)
    words = change(before.causes, now.causes)
    assert (words["distance"], words["stress"], words["touch"]) == ("same", "lower", "higher")
    one = before.causes["stress"]
    assert noise(one, one) == pytest.approx(1.96 * 2**0.5 * one.error)
