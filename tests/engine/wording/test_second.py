"""What the second reader adds up: weights of signs and trees, each the same as told one by one."""

from __future__ import annotations

import json
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.wording.trees import Trees
from hearthside.engine.wording.weights import MIDDLE, Weights, letters, rarity

LEAF = st.floats(-1, 1)
TREE = st.recursive(
    LEAF, lambda tree: st.tuples(st.integers(0, 2), st.floats(-4, 4), tree, tree).map(list), max_leaves=8
)
SIGNS = {"you": (0.2, -1.0), "thank": (-0.9, 0.5), "^ you": (0.1, 0.05)}
RARE = {"you": 1.0, "thank": 4.2, "^ you": 2.5}
GREATEST = (1.0, 1.5)
BIAS = (-2.0, 0.5)


def _added_up(tree: object, numbers: list[float]) -> float:
    while isinstance(tree, list):
        tree = tree[2] if numbers[tree[0]] <= tree[1] else tree[3]
    assert isinstance(tree, float)
    return tree


@given(
    st.lists(TREE, min_size=1, max_size=70),
    st.lists(st.floats(-8, 8), min_size=3, max_size=3),
    st.floats(0.01, 0.99),
)
def test_trees_that_are_not_asked_would_not_have_changed_the_answer(
    trees: list[object], numbers: list[float], chance: float
) -> None:
    odds = 0.3 + sum(_added_up(tree, numbers) for tree in trees)
    if abs(odds - log(chance / (1 - chance))) > 1e-6:
        assert Trees(0.3, json.dumps(trees)).reach(chance, numbers) == (1 / (1 + exp(-odds)) >= chance)


def test_a_forest_without_trees_goes_by_where_it_starts() -> None:
    assert Trees(1.0, "[]").reach(0.7, [])
    assert not Trees(1.0, "[]").reach(0.8, [])


def _weights() -> Weights:
    return Weights(
        "\n".join(f"{sign}\t{letters(RARE[sign], SIGNS[sign], GREATEST)}" for sign in SIGNS), BIAS, GREATEST
    )


@given(st.sets(st.sampled_from([*SIGNS, "unknown", "#last"])))
def test_weights_are_added_up_and_scaled_by_how_much_is_known(said: set[str]) -> None:
    known = said & SIGNS.keys()
    size = sum(rarity(round((RARE[sign] - 1) * 10)) ** 2 for sign in known) ** 0.5 or 1.0
    for column, odds in enumerate(_weights()(said)):
        told = sum(SIGNS[sign][column] for sign in known) / size + BIAS[column]
        assert odds == pytest.approx(told, abs=1e-9 + len(known) * GREATEST[column] / MIDDLE / size)
