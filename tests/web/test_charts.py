"""Charts over time: nothing outside the frame, no line through gaps, everything told in a table as well."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from hearthside.web.charts import Bar, Chart, Line, Point, Table, laid
from hearthside.web.marks import band

TABLE = Table(heads=("Week", "Level"), rows=[("Week 1", "5"), ("Week 2", "6")])
FACTS: dict[str, Any] = {"title": "How close", "about": "It rose.", "table": TABLE, "ticks": [(0, "Feb")]}
POINTS = st.lists(st.builds(Point, st.floats(0, 300), st.builds(band, st.floats(-1, 11), st.floats(0.1, 5))))


def draw(chart: Chart) -> str:
    return Template("{% load drawings %}{% chart chart %}").render(Context({"chart": chart}))


def points(*levels: float, first: int = 0) -> list[Point]:
    return [Point(at, band(level, 1)) for at, level in enumerate(levels, start=first)]


@given(st.lists(POINTS, max_size=4), st.booleans())
def test_nothing_leaves_the_frame(pieces: list[list[Point]], joined: bool) -> None:
    line = Line(name="You", pieces=[piece for piece in pieces if piece], joined=joined)
    for drawn in laid(Chart(lines=[line], **FACTS))["drawn"]:
        pairs = " ".join(piece["band"] for piece in drawn["pieces"]).split()
        spots = [(spot["x"], spot[name]) for spot in drawn["spots"] for name in ("y", "low", "high")]
        for x, y in [*(pair.split(",") for pair in pairs), *spots]:
            assert 10 <= float(x) <= 390
            assert 34 <= float(y) <= 172


def test_a_gap_breaks_the_line_and_one_lonely_week_is_a_spot() -> None:
    line = Line(name="You", pieces=[points(4, 5, 6), points(7, first=9), points(5, 5, first=20)])
    page = draw(Chart(lines=[line], **FACTS))
    assert page.count("<polyline") == 2
    assert page.count('<circle class="spot') == 1


def test_what_was_measured_now_and_then_is_never_joined() -> None:
    line = Line(name="You", pieces=[points(4, 5, 6)], joined=False)
    page = draw(Chart(lines=[line], **FACTS))
    assert "<polyline" not in page
    assert page.count('<circle class="spot') == page.count('class="reach mine"') == 3


def test_the_two_are_told_apart_by_shape_and_by_name() -> None:
    lines = [
        Line(name="You", pieces=[points(4, 5)], joined=False),
        Line(name="Ben", pieces=[points(5, 5)], whose="theirs", joined=False),
    ]
    page = draw(Chart(lines=lines, **FACTS))
    assert page.count('<circle class="spot mine"') == page.count('<polygon class="spot theirs"') == 2
    assert ">You</text>" in page
    assert ">Ben</text>" in page


def test_names_never_lie_on_each_other() -> None:
    for level in range(11):
        lines = [
            Line(name="You", pieces=[points(level)]),
            Line(name="Ben", pieces=[points(5)], whose="theirs"),
        ]
        first, second = laid(Chart(lines=lines, **FACTS))["names"]
        assert abs(float(first["y"]) - float(second["y"])) >= 14


def test_it_is_a_picture_with_a_name_and_a_table_in_the_open() -> None:
    page = draw(Chart(lines=[Line(name="You", pieces=[points(4, 5)])], **FACTS))
    assert 'role="img" aria-label="How close. It rose. The table below gives it in numbers."' in page
    assert page.count('<th scope="row">Week') == 2
    assert "<details" not in page


def test_a_month_without_any_has_no_bar() -> None:
    bars = [Bar(1, 4, "4"), Bar(2, 0, ""), Bar(3, 2, "2")]
    page = draw(Chart(bars=bars, **FACTS))
    assert page.count("<rect") == 2


def test_a_chart_of_nothing_is_drawn_without_trouble() -> None:
    assert "<polyline" not in draw(Chart(**FACTS))


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_coordinates_are_numbers_in_every_language(language: str) -> None:
    line = Line(name="You", pieces=[points(4.25, 5.75)], dots=[(0, 4.3)])
    with translation.override(language):
        page = draw(Chart(lines=[line], bars=[Bar(1, 2.5, "2")], since=(1, "since March"), **FACTS))
    assert not re.search(r'(?:x|y|r|cx|cy|width|height)[12]?="[^"]*,', page)


def test_names_are_text_only() -> None:
    line = Line(name="<script>alert(1)</script>", pieces=[points(4, 5)])
    assert "<script" not in draw(Chart(lines=[line, line], **FACTS))
