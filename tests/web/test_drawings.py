"""Drawings say the same as the words beside them."""

from __future__ import annotations

import re

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from hearthside.web import drawings
from hearthside.web.marks import CauseMark, band

LEVEL = st.floats(0, 10)
ERROR = st.floats(0.1, 6)


def draw(source: str, **context: object) -> str:
    return Template("{% load drawings %}" + source).render(Context(context))


def marks(*, two: bool = True) -> list[CauseMark]:
    names = [
        "Distance",
        "Resentment",
        "Touch",
        "Routine",
        "Outside stress",
        "Losing yourself",
        "Taken for granted",
    ]
    return [
        CauseMark(slug=str(n), name=name, mine=band(n, 1), theirs=band(10 - n, 1.5) if two else None)
        for n, name in enumerate(names)
    ]


@given(LEVEL, ERROR)
def test_a_band_holds_its_level_and_stays_on_the_scale(mean: float, error: float) -> None:
    drawn = band(mean, error)
    assert 0 <= drawn.low <= drawn.level <= drawn.high <= 10


@given(LEVEL, LEVEL)
def test_closer_circles_are_never_drawn_further_apart(one: float, other: float) -> None:
    near, far = max(one, other), min(one, other)
    assert float(drawings.circles(near)["me"]) >= float(drawings.circles(far)["me"])


@given(LEVEL, ERROR)
def test_every_mark_lies_inside_the_map(mean: float, error: float) -> None:
    spoke = drawings.cause_map([CauseMark(slug="a", name="A", mine=band(mean, error))])["spokes"][0]["mine"]
    radius = ((float(spoke["x"]) - 220) ** 2 + (float(spoke["y"]) - 220) ** 2) ** 0.5
    assert 41 < radius < 153


def test_the_map_tells_the_two_apart_by_shape() -> None:
    page = draw('{% cause_map marks "You" "Ben" %}', marks=marks())
    assert page.count('<circle class="spot mine"') == 8, "seven and the legend"
    assert page.count('<polygon class="spot theirs"') == 8


def test_the_map_has_a_table_that_says_the_same() -> None:
    page = draw('{% cause_map marks "You" "Ben" %}', marks=marks())
    table = page[page.index("<table>") :]
    for mark in marks():
        assert str(mark.name) in table
        assert mark.mine is not None
        assert str(mark.mine.words) in table
    assert '<th scope="col">Ben</th>' in table


def test_a_map_of_one_shows_nothing_of_the_other() -> None:
    page = draw('{% cause_map marks "You" "Ben" %}', marks=marks(two=False))
    assert "theirs" not in page
    assert "Ben" not in page


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_coordinates_are_numbers_in_every_language(language: str) -> None:
    with translation.override(language):
        page = draw("{% cause_map marks %}{% cause_rows marks %}", marks=marks())
    assert not re.search(r'(?:x|y|r|cx|cy)[12]?="[^"]*,', page)


def test_names_on_the_map_are_text_only() -> None:
    bad = [CauseMark(slug="x", name="<script>alert(1)</script>", mine=band(5, 1))]
    assert "<script" not in draw("{% cause_map marks %}{% cause_rows marks %}", marks=bad)
