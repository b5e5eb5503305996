"""The report can be read at a glance: floors, ages, gaps and what is most alike, and one line to end it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearthside.catalog import check as checking
from hearthside.catalog.load import Library, Problem, library
from hearthside.catalog.report import report

READ = library()
LINES = list(report(READ))


def row(lines: list[str], *words: str) -> str:
    return next(line for line in lines if all(word in line for word in words))


def test_every_amount_stands_beside_its_floor() -> None:
    assert row(LINES, "check-in agendas").split()[:2] == [str(len(READ.agendas)), "8"]


def test_what_is_short_is_told_in_its_line() -> None:
    lines = list(report(replace(READ, agendas={})))
    assert row(lines, "check-in agendas").endswith("8 too few")


def test_every_part_is_there() -> None:
    told = "\n".join(LINES)
    for part in ("Amounts", "Reading age", "Practices for each cause", "words (", "build (", "beginnings"):
        assert part in told


def test_a_gap_stands_out_in_the_table_and_a_place_where_nobody_comes_does_not() -> None:
    lines = list(report(Library(practices={})))
    assert row(lines, "touch", "light", " 5").split()[3:] == ["none"] * 6
    assert row(lines, "touch", "middling", " 60").split()[3:] == ["none", "·", *["none"] * 4]
    assert not any("deep     240" in line for line in lines)


def test_no_line_is_wider_than_a_screen() -> None:
    assert max(map(len, LINES)) <= 110


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "All content is"), (1, "One thing is not"), (7, "7 things are not")],
)
def test_one_line_at_the_end_says_whether_all_is_in_order(count: int, said: str) -> None:
    problems = [Problem("a", "b")] * count
    assert checking._summary(problems, spelt=True) == f"{said} in order."
    assert "pyspellchecker" in checking._summary(problems, spelt=False)
