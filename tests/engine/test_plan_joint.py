"""The joint normal: the tree gives what the whole gives, and each one's zero is their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.plan.joint import (
    FAMILY_SD,
    GENERAL_SD,
    NOISE,
    STEP,
    ZERO_SD,
    Joint,
    Mark,
    Six,
    Sums,
    inverse,
    told,
)

HOPED, SPREAD = (1.0, 0.4, 1.3), (0.7, 0.3, 1.1)
KIN = (0, 0, 1)  # the family of each of three practices
ONE, OTHER = (1.0, 0.0), (0.0, 1.0)
Given = list[tuple[int, tuple[float, float], float, float]]
MARKS = st.tuples(
    st.integers(0, 2), st.sampled_from([ONE, OTHER, (0.5, 0.5)]), st.floats(0.3, 1), st.floats(-2, 2)
)


def tree(marks: Given) -> Joint:
    """What the tree makes of it."""
    sums = (Sums(), Sums())
    for practice, family in enumerate(KIN):
        mine: list[Mark] = [
            (*who, 1.0, fresh, felt) for which, who, fresh, felt in marks if which == practice
        ]
        if mine:
            sums[family].add(told(mine), HOPED[practice], SPREAD[practice])
    return Joint({"touch": sums[0], "novelty": sums[1]})


def whole(marks: Given) -> list[float]:
    """The same from one big system: zeros, general share, two families, three practices."""
    system = [[0.0] * 9 for _ in range(8)]

    def know(row: dict[int, float], value: float, sd: float) -> None:
        for one, factor in row.items():
            system[one][8] += factor * value / sd**2
            for other, too in row.items():
                system[one][other] += factor * too / sd**2

    for zero in (0, 1):
        know({zero: 1}, 0, ZERO_SD)
    know({2: 1}, 1, GENERAL_SD)
    for family in (3, 4):
        know({family: 1, 2: -1}, 0, FAMILY_SD)
    for practice, family in enumerate(KIN):
        know({5 + practice: 1, 3 + family: -HOPED[practice]}, 0, SPREAD[practice] ** 0.5)
    for practice, (first, second), fresh, felt in marks:
        know({0: first, 1: second, 5 + practice: STEP * fresh}, felt, NOISE)
    return solved(system)


def solved(system: list[list[float]]) -> list[float]:
    """The solution of a system of equations, each a row with its right side at its end."""
    for pivot, row in enumerate(system):
        row[:] = [value / row[pivot] for value in row]
        for other in system:
            if other is not row:
                other[:] = [have - other[pivot] * less for have, less in zip(other, row, strict=True)]
    return [row[-1] for row in system]


@given(st.lists(MARKS, max_size=8))
def test_the_tree_gives_what_the_whole_gives(marks: Given) -> None:
    found, wanted = tree(marks), whole(marks)
    assert [*found.means, found.share("touch").mean, found.share("novelty").mean] == pytest.approx(wanted[:5])
    assert all(found.covariance[index][index] > 0 for index in range(3))


def test_whoever_rates_everything_high_has_a_high_zero_and_the_other_keeps_theirs() -> None:
    high = [(which, ONE, 1.0, 2.0) for which in range(3)]
    plain = [(which, OTHER, 1.0, STEP * HOPED[which]) for which in range(3)]
    one, other, _ = tree([*high, *plain]).means
    assert one > 0.2 > abs(other)


@given(st.lists(MARKS, max_size=6), MARKS)
def test_one_rating_more_never_makes_a_family_less_sure(
    marks: Given, more: tuple[int, tuple[float, float], float, float]
) -> None:
    after, before = (tree(each).share("touch").unsure for each in ([*marks, more], marks))
    assert after <= before + 1e-9


def test_the_inverse_times_the_matrix_is_one() -> None:
    matrix: Six = (3.0, 0.5, -0.4, 2.0, 0.3, 1.5)
    a, b, c, d, e, f = matrix
    rows, back = ((a, b, c), (b, d, e), (c, e, f)), inverse(matrix)
    product = [[sum(x * y for x, y in zip(row, column, strict=True)) for column in back] for row in rows]
    assert product == [pytest.approx([float(i == j) for j in range(3)], abs=1e-12) for i in range(3)]
