"""What somebody typed becomes one sentence, however they began it; what is general is noticed."""

from __future__ import annotations

import pytest

from hearthside.catalog.load import library
from hearthside.rooms.appreciation.sentence import is_general, sentence

TYPED = {
    ("scraped the ice off", "I felt looked after"): "When you scraped the ice off, I felt looked after.",
    ("Scraped the ice off.", "It warmed me."): "When you scraped the ice off, it warmed me.",
    ("you scraped the ice off", "I smiled!"): "When you scraped the ice off, I smiled!",
    ("When you scraped the ice off", "I smiled"): "When you scraped the ice off, I smiled.",
    ("rang my mother", "Noor cried, and so did I"): "When you rang my mother, Noor cried, and so did I.",
    ("Yesterday you came in soaked", "I was glad"): "Yesterday you came in soaked. I was glad.",
    ("rang my mother", ""): "You rang my mother.",
    ("you're patient with me", ""): "You're patient with me.",
    ("  sat\n down ", " I   could stop "): "When you sat down, I could stop.",
    ("DIY'd the whole shed", "I gaped"): "When you DIY'd the whole shed, I gaped.",
}


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: typed[0].strip()[:20])
def test_however_it_was_begun_it_reads_as_one_sentence(typed: tuple[str, str]) -> None:
    assert sentence(*typed) == TYPED[typed]


def test_thanks_come_after_it() -> None:
    assert sentence("rang her", "I slept", "thank you") == "When you rang her, I slept. Thank you."


@pytest.mark.parametrize(
    "typed",
    ["are great", "you're great", "are so patient and kind", "you are always there for me", "do everything",
     "You’re the best", "always being there for me"],
)  # fmt: skip
def test_what_is_about_them_at_large_is_noticed(typed: str) -> None:
    assert is_general(typed)


@pytest.mark.parametrize(
    "typed",
    ["scraped the ice off my windscreen", "you rang my mother on Sunday",
     "were patient with my mother when she lost her glasses for the third time",
     "always put my slippers by the heater before I come home from the late shift"],
)  # fmt: skip
def test_a_moment_is_a_moment(typed: str) -> None:
    assert not is_general(typed)


def test_our_own_examples_are_moments_and_read_well() -> None:
    examples = library().moments["appreciation"].examples
    assert len(examples) >= 6
    for one in examples:
        assert not is_general(one.did)
        assert sentence(one.did, one.meant).startswith("When you ")
