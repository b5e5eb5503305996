"""What is never printed is found, and ordinary words are left alone."""

from __future__ import annotations

import pytest

from hearthside.catalog.checks.words import in_text
from hearthside.catalog.texts import Text, plain

NEVER = [
    "Couples like this divorce 93 % of the time.",
    "Aim for five to one.",
    "This predicts a break-up within six months.",
    "It lowers your risk of divorce.",
    "A hug gives you the bonding hormone.",
    "Love works like cocaine.",
    "It is called misattribution of arousal.",
    "Try the 36 questions.",
    "Most couples wait six years.",
    "You come out of it deeper than before.",
    "This is scientifically proven.",
    "What is your love language?",
    "Is it worth fighting for?",
    "Novelty gives you dopamine.",
    "You should talk.",
    "You must not.",
    "Well done!",
    "Begin the journey.",
    "Unlock your passion.",
    "A heart for you ❤",
    "Ask him how it was.",
    "Kiss your wife.",
    "What is your favorite meal?",
    "Beware the four horsemen.",
]
FINE = [
    "Lock the door, or leave it unlocked.",
    "The museum is closed; the mustard is on the table.",
    "Say what they did, and what it shows about them.",
    "There are six of you at the table most years.",
    "Thirty-six steps lead to the beach.",
    "Colour the map in.",
    "You two have the whole afternoon.",
]


@pytest.mark.parametrize("words", NEVER)
def test_never_printed(words: str) -> None:
    assert list(in_text(Text("practices/x.toml", "practices", "steps", words)))


@pytest.mark.parametrize("words", FINE)
def test_left_alone(words: str) -> None:
    assert not list(in_text(Text("practices/x.toml", "practices", "steps", words)))


def test_who_was_studied_may_be_said() -> None:
    words = "The study asked 44 women and men."
    assert not list(in_text(Text("practices/x.toml", "practices", "limit", words)))
    assert list(in_text(Text("practices/x.toml", "practices", "steps", words)))


def test_marks_of_an_article_are_no_words() -> None:
    assert plain("- **So** it is [@aron-2000], says [this](/read/x/).") == "So it is, says this."
