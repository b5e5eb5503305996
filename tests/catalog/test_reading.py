"""How hard a text is to read is measured well enough for an average."""

from __future__ import annotations

import pytest

from hearthside.catalog.checks.reading import age, sentences, syllables

EASY = "The cat sat on the mat. It was warm. The dog came in. They both slept until the sun went down."
HARD = (
    "Notwithstanding considerable methodological heterogeneity, contemporary investigations of relationship "
    "satisfaction consistently demonstrate statistically significant associations."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("love", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("notices", 3),
        ("don’t", 1),
        ("a", 1),
    ],
)
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_child_can_read_the_easy_one_and_not_the_hard_one() -> None:
    assert age(EASY) < 8
    assert age(HARD) > 20


def test_no_words_are_no_age() -> None:
    assert age("…") == 0.0


def test_what_somebody_says_counts_as_its_own_sentence() -> None:
    assert len(sentences("Say it: “I missed you.” Then wait. Do they look up? Good.")) == 5
