"""Content over content: a host's folder adds to ours, or stands instead of it, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hearthside.catalog import check as checking
from hearthside.catalog import load
from hearthside.catalog.load import BadContent, Library, Problem, layers, library, read

OURS = library()
DECK = 'title = "Two chairs"\nabout = "For a room with two chairs in it."\n'
CARD = '[[cards]]\nslug = "{slug}"\nwords = "Which chair is yours, and since when?"\n'
MOMENT = """
title = "Bonjour"
about = "Arriver vaut bien un instant."
noticed = "a vu ton bonjour"
evidence = []
[variations]
coat = "Avant le manteau."
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A folder of one's own that is read after ours until the test ends."""
    (tmp_path / "en/decks").mkdir(parents=True)
    load.further(tmp_path)
    yield tmp_path
    load.further()


def put(folder: Path, file: str, words: str) -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    status = checking.main(arguments)
    return status, capsys.readouterr().out.splitlines()


def test_a_file_in_the_folder_is_added_to_ours(own: Path) -> None:
    put(own, "en/decks/two-chairs.toml", DECK + CARD.format(slug="chair-yours"))
    found = library()
    assert set(found.decks) - set(OURS.decks) == {"two-chairs"}
    assert set(found.cards) - set(OURS.cards) == {"chair-yours"}


def test_a_deck_of_the_same_name_stands_instead_of_ours_with_its_cards(own: Path) -> None:
    put(own, "en/decks/money.toml", DECK + CARD.format(slug="chair-yours"))
    found = library()
    assert found.decks["money"].title == "Two chairs"
    assert len(found.decks) == len(OURS.decks)
    assert not {card.slug for card in OURS.decks["money"].cards} & found.cards.keys()
    assert "chair-yours" in found.cards


def test_an_article_of_the_same_name_stands_instead_of_ours(own: Path) -> None:
    facts = 'title = "Ours"\nsummary = "S"\nminutes = 2\nevidence = []\n'
    put(own, "en/articles/before-you-begin.md", f"+++\n{facts}+++\n\nAsk at the desk.\n")
    assert library().articles["before-you-begin"].body == "Ask at the desk.\n"


def test_an_item_of_the_assessment_is_replaced_by_its_slug(own: Path) -> None:
    item = next(iter(OURS.items.values()))
    said = (
        f'[[items]]\nslug = "{item.slug}"\ncause = "{item.cause}"\nreverse = true\nwords = "Other words."\n'
    )
    put(own, f"en/assessment/items/{item.form}.toml", said)
    found = library()
    assert found.items[item.slug].words == "Other words."
    assert len(found.items) == len(OURS.items)


def test_a_bad_file_is_named_with_its_whole_path(own: Path) -> None:
    bad = put(own, "en/decks/two-chairs.toml", DECK)
    with pytest.raises(BadContent) as refused:
        library()
    assert str(refused.value).startswith(f"{bad}: ")
    assert "\n" not in str(refused.value)


def test_a_card_slug_of_ours_cannot_be_taken_and_the_file_that_takes_it_is_named(own: Path) -> None:
    bad = put(own, "en/decks/two-chairs.toml", DECK + CARD.format(slug=next(iter(OURS.cards))))
    with pytest.raises(BadContent, match=f"{bad}: .*this slug is taken"):
        library()


def test_our_own_files_are_named_as_they_lie_in_our_folder(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    put(ours, "decks/money.toml", DECK)
    put(theirs, "decks/money.toml", DECK + CARD.format(slug="chair-yours"))
    found, problems = read(ours, theirs)
    assert [problem.file for problem in problems] == ["decks/money.toml"]
    assert found.decks["money"].cards


def test_nothing_is_further_than_ours_when_no_folder_is_named() -> None:
    load.further()
    assert library().decks == OURS.decks


def test_a_language_is_laid_over_english_ours_before_the_host_s() -> None:
    assert layers("de", Path("/own")) == [
        load.CONTENT / "en", Path("/own/en"), load.CONTENT / "de", Path("/own/de"),
    ]  # fmt: skip
    assert layers() == [load.CONTENT / "en"]


def test_a_language_that_only_the_host_has_is_read_and_the_rest_is_english(own: Path) -> None:
    put(own, "fr/moments/hello.toml", MOMENT)
    assert library("fr").moments["hello"].title == "Bonjour"
    assert library("fr").moments["touch"] == OURS.moments["touch"]
    assert library().moments["hello"] == OURS.moments["hello"]


def test_a_translation_can_begin_with_one_file(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(own, "fr/moments/hello.toml", MOMENT)
    status, lines = told(capsys, "--folder", str(own), "--language", "fr")
    assert (status, lines) == (0, ["All content is in order."])


def test_the_check_names_a_file_of_the_folder_with_its_whole_path(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = CARD.format(slug="chair-yours").replace("since when?", "you must say since when!")
    bad = put(own, "en/decks/two-chairs.toml", DECK + words)
    status, lines = told(capsys, "--folder", str(own))
    assert status == 1
    assert f"{bad}: words: “must” (an order)" in lines
    assert f"{bad}: words: “!” (an exclamation mark)" in lines


def test_a_file_that_nobody_reads_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = put(own, "en/deck/two-chairs.toml", DECK)
    hidden = put(own, "en/decks/two-chairs.toml.txt", DECK)
    put(own, "en/known_words.txt", "Zwillbrock")
    put(own, "en/decks/.DS_Store", "")
    _, lines = told(capsys, "--folder", str(own))
    assert [line for line in lines if "nobody reads it" in line] == [
        f"{lost}: nobody reads it: deck is no folder of content",
        f"{hidden}: nobody reads it: its name ends neither in .toml nor in .md",
    ]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        checking.main(["--folder", str(tmp_path)])
    assert f"there is no folder {tmp_path / 'en'}" in capsys.readouterr().err


def test_what_is_wrong_with_ours_keeps_its_short_name(tmp_path: Path) -> None:
    problem = Problem("practices", "there is nothing for touch")
    assert load.located(problem, tmp_path) == problem
    assert isinstance(read(tmp_path)[0], Library)
