"""Contrast, computed from the custom properties themselves, in both themes (WCAG 2.2: 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hearthside.web

SHEET = (Path(hearthside.web.__file__).parent / "static/web/css/tokens.css").read_text("utf-8")
WORDS = [
    *((words, on) for words in ("ink", "soft", "ember-deep", "grave") for on in ("ground", "sheet", "sunk")),
    *(
        (words, on)
        for words in ("ink", "soft", "ember-deep")
        for on in ("ember-wash", "sage-wash", "grave-wash")
    ),
    ("on-ember", "ember"),
    ("on-ember", "ember-deep"),
    ("grave", "grave-wash"),
]
SHAPES = [
    *((shape, on) for shape in ("ember", "sage", "edge", "focus") for on in ("ground", "sheet")),
    ("ember", "ember-band"),
    ("sage", "sage-band"),
    ("ember", "ember-wash"),
]


def colours(selector: str) -> dict[str, str]:
    block = SHEET[SHEET.index(selector) :].split("}")[0]
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", block))


THEMES = {
    "light": colours(":root {"),
    "dark": colours(':root[data-theme="dark"]'),
    "auto": colours(':root[data-theme="auto"]'),
}


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "on"), WORDS)
def test_words_can_be_read(theme: str, words: str, on: str) -> None:
    assert contrast(THEMES[theme][words], THEMES[theme][on]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "on"), SHAPES)
def test_shapes_and_edges_can_be_told_apart(theme: str, shape: str, on: str) -> None:
    least = 2.0 if on.endswith("band") else 3.0  # a spot also has a rim of the paper's colour round it
    assert contrast(THEMES[theme][shape], THEMES[theme][on]) >= least


def test_night_by_choice_and_night_by_the_clock_are_one_night() -> None:
    assert THEMES["dark"] == THEMES["auto"]
    assert set(THEMES["dark"]) == set(THEMES["light"])


def test_the_accent_is_an_ember_and_not_a_rose() -> None:
    for theme in ("light", "dark"):
        red, green, blue = (int(THEMES[theme]["ember"][at : at + 2], 16) for at in (1, 3, 5))
        assert red > green > blue
