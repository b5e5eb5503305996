"""Searching: every word counts, where it stands decides, and whoever may be in danger is recognised."""

from __future__ import annotations

import pytest

from hearthside.catalog.danger import danger
from hearthside.catalog.findable import found_in
from hearthside.catalog.load import library
from hearthside.catalog.search import LONGEST, Entry, index, line

KISS = Entry("practice", "kiss", "A kiss goodbye", "Six seconds at the door.", ("Put the bag down first.",))
BAG = Entry("practice", "bag", "The packed bag", "One night, an hour away.", ("A kiss is optional.",))
CAFE = Entry("idea", "cafe", "Café hours", "Kiss, don’t tell: a quiet table.", (), (1, 0))
STUDY = Entry("evidence", "study", "Kiss and tell", "A kiss went with less stress.", (), (6, -2009))
SMALL = index([STUDY, CAFE, BAG, KISS])


def slugs(asked: str) -> list[str]:
    return [entry.slug for entry in SMALL.find(asked)]


def test_a_title_counts_more_than_a_summary_and_that_more_than_the_text() -> None:
    assert slugs("kiss") == ["kiss", "cafe", "bag", "study"]


def test_sources_come_after_what_can_be_done() -> None:
    assert slugs("kiss")[-1] == "study"


def test_every_word_has_to_be_there() -> None:
    assert slugs("kiss bag") == ["kiss", "bag"]
    assert slugs("kiss zebra") == []


@pytest.mark.parametrize("asked", ["cafe", "CAFÉ", "caf", "Cafe\u0301", "dont", "don't tell", "don’t"])
def test_case_accents_apostrophes_and_endings_do_not_matter(asked: str) -> None:
    assert "cafe" in slugs(asked)


def test_very_short_words_have_to_stand_there_whole() -> None:
    assert slugs("an") == ["bag"]
    assert slugs("a") != []


@pytest.mark.parametrize("asked", ["", "  ", "?!", "—"])
def test_no_words_find_nothing(asked: str) -> None:
    assert slugs(asked) == []


def test_equals_stay_in_their_order_whatever_order_they_came_in() -> None:
    twins = [Entry("idea", slug, "A walk", "Round the block.", (), (0, at)) for at, slug in enumerate("abc")]
    assert [entry.slug for entry in index(reversed(twins)).find("walk")] == ["a", "b", "c"]


def test_the_line_shows_the_words_where_they_stand() -> None:
    assert line(BAG, "kiss") == [("A ", False), ("kiss", True), (" is optional.", False)]
    assert "".join(piece for piece, _hit in line(BAG, "night")) == BAG.summary
    assert ("don’t", True) in line(CAFE, "dont")


def test_a_long_sentence_is_cut_around_the_word() -> None:
    long = Entry("article", "long", "Long", "Short.", ("tree " * 80 + "owl " + "tree " * 80,))
    words = "".join(piece for piece, _hit in line(long, "owl"))
    assert "owl" in words
    assert len(words) < LONGEST + 10
    assert words.startswith("… ")
    assert words.endswith(" …")


def test_the_index_is_made_once() -> None:
    assert found_in(library()) is found_in(library())


@pytest.mark.parametrize("kind", ["guide", "article", "practice", "deck", "idea", "card", "evidence"])
def test_every_kind_is_found_by_its_own_title(kind: str) -> None:
    made = found_in(library())
    some = next(entry for entry in made.entries if entry.kind == kind)
    assert some in made.find(some.title)


def test_cards_that_want_to_be_chosen_on_purpose_are_found_with_their_deck_only() -> None:
    made = found_in(library())
    for deck in library().decks.values():
        found = {entry.kind for entry in made.find(deck.cards[0].words)}
        assert ("card" in found) == (not deck.opt_in)
        assert "deck" in found or not deck.opt_in


@pytest.mark.parametrize(
    "asked",
    [
        "afraid", "I'm scared", "he hit me", "She hurts me", "forced", "threatened", "controlling partner",
        "ABUSE", "he won’t let me see my sister", "he takes my money", "choking", "walking on eggshells",
    ],
)  # fmt: skip
def test_words_of_fear_are_recognised(asked: str) -> None:
    assert danger(asked) == "fear"


@pytest.mark.parametrize(
    "asked", ["suicide", "suicidal", "I don't want to live", "want to die", "kill myself"]
)
def test_words_of_not_wanting_to_live_are_recognised(asked: str) -> None:
    assert danger(asked) == "life"


@pytest.mark.parametrize("asked", ["", "touch", "money", "a long walk", "whitewash", "share the load"])
def test_other_words_are_not(asked: str) -> None:
    assert danger(asked) is None


@pytest.mark.parametrize(
    ("typed", "title"),
    [("cheating", "After something broke"), ("divorce", "If it ends"), ("LDR", "Two kitchens")],
)
def test_what_people_type_finds_what_the_library_calls_otherwise(typed: str, title: str) -> None:
    assert title in [entry.title for entry in found_in(library()).find(typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "want to be dead",
        "don’t want to be here",
        "held me down",
        "won't stop when I say no",
        "threw a plate at me",
    ],
)
def test_words_of_danger_are_known_however_they_are_put(typed: str) -> None:
    assert danger(typed)


@pytest.mark.parametrize("typed", ["kill time", "a hit song", "picnic in the rain"])
def test_ordinary_words_are_no_words_of_danger(typed: str) -> None:
    assert danger(typed) is None
