"""The list of promises is whole, and says truly where each is kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "threat-model.md").read_text("utf-8")
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", PAGE, re.MULTILINE)


def test_all_63_promises_are_listed_once() -> None:
    assert [int(number) for number, _, _ in ROWS] == list(range(1, 64))


@pytest.mark.parametrize(("number", "kept"), [(number, kept) for number, _, kept in ROWS])
def test_a_promise_names_tests_that_exist_or_says_what_brings_them(number: str, kept: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)`", kept)
    assert all((ROOT / path).is_file() for path in named), number
    assert named or "comes with" in kept or re.search(r"`tests/\w+`", kept), number


@pytest.mark.parametrize(("number", "kept"), [(number, kept) for number, _, kept in ROWS])
def test_a_test_of_the_vault_that_keeps_a_promise_says_so(number: str, kept: str) -> None:
    """Its docstring names the number, so that nobody deletes the test without meeting the promise."""
    for path in re.findall(r"`(tests/vault/[\w/]+\.py)`", kept):
        said = re.findall(r"Invariants? ([^:.]*)", (ROOT / path).read_text("utf-8"))
        numbers = set(re.findall(r"\d+", " ".join(said)))
        assert number in numbers, path


def test_the_plain_words_are_ten_sentences_at_most() -> None:
    words = PAGE.partition("## In plain words")[2].partition("##")[0]
    assert 1 <= len(re.findall(r"^\d+\. ", words, re.MULTILINE)) <= 10
