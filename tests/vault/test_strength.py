"""A passphrase of one's own is weighed as somebody would who knows the couple well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault.strength import ENOUGH, strength
from hearthside.vault.words import COUNT, listed, phrase

NAMES = ["Ana Marín", "Ben", "Lisbon", "Pepper"]


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "password",
        "Passw0rd!",
        "P@ssw0rd123!",
        "letmein",
        "iloveyou",
        "iloveyouben",
        "AnaBen2019",
        "Ana & Ben 14.02.2019",
        "ana marin ben pepper lisbon",
        "nebana",
        "P3pper2020",
        "qwertyuiop",
        "1qaz2wsx",
        "asdfghjkl12345",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "12345678901234567890",
        "zyxwvutsrq",
        "kitchen kitchen kitchen kitchen kitchen",
        "20190214",
        "lighthouse",
        "my love forever",
        "correct horse",
        "Ben Ben Ben Ben Ben Ben Ben",
        "hearthside",
        "Sunshine2024!",
        "lisbon lisbon pepper ben",
    ],
)
def test_a_passphrase_that_the_partner_would_try_is_refused(weak: str) -> None:
    assert strength(weak, NAMES) < ENOUGH


@pytest.mark.parametrize(
    "good",
    [
        "correct horse battery staple",
        "hT7$kq9Zp2Lw",
        "the kettle sings when nobody listens",
        "wir trafen uns im regen vor dem kino",
        "marmalade-harbour-violin-47-otter",
        "纸墨炉火温暖如家夜雨",
        "glacier yogurt Ana trombone scaffold marble",
    ],
)
def test_a_long_and_unlikely_one_is_taken(good: str) -> None:
    assert strength(good, NAMES) >= ENOUGH


def test_the_list_has_7776_different_words() -> None:
    assert len(set(listed())) == len(listed()) == COUNT == 6**5


def test_a_generated_passphrase_has_four_words_of_the_list() -> None:
    made = [phrase() for _ in range(200)]
    assert len(set(made)) == 200
    assert {len(one.split()) for one in made} == {4}
    assert {word for one in made for word in one.split()} <= set(listed())
    assert len(phrase(6).split()) == 6


def test_a_name_adds_next_to_nothing() -> None:
    with_name = strength("glacier yogurt Pepper", NAMES)
    assert with_name - strength("glacier yogurt", NAMES) <= 2
    assert strength("glacier yogurt Pepper", []) - strength("glacier yogurt", []) > 10


def test_blanks_and_form_do_not_count() -> None:
    assert strength("  glacier   yogurt ", []) == strength("glacier yogurt", [])


@given(st.text(max_size=80), st.lists(st.text(max_size=10), max_size=3))
def test_any_text_is_weighed(text: str, names: list[str]) -> None:
    bits = strength(text, names)
    assert 0 <= bits < 10_000
    assert strength(f"{text} {text}", names) <= 2 * bits + 80


@given(st.text(max_size=40), st.text(st.characters(categories=["L"]), min_size=1, max_size=8))
def test_knowing_a_name_never_makes_guessing_harder(text: str, name: str) -> None:
    assert strength(text, [name]) <= strength(text, [])


def test_an_absurdly_long_text_is_weighed_in_reasonable_time() -> None:
    assert strength("xy1!" * 100_000, []) >= 0
