"""The content folder becomes a library, and a bad file says so itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from hearthside.catalog import load
from hearthside.catalog.load import BadContent, library, read
from hearthside.catalog.shelves import FOLDERS

CATALOG = Path(load.__file__).parent
MOMENT = """
title = "Hello"
about = "Arrive as if it were worth a moment."
noticed = "noticed your hello"
evidence = []
[variations]
coat = "Before the coat comes off."
"""
CARD = '[[cards]]\nslug = "{slug}"\nwords = "What made you laugh?"\n'
DECK = 'title = "A deck"\nabout = "About it."\n'
ITEM = (
    '[[items]]\nslug = "{slug}"\ncause = "self"\nreverse = true\nwords = "I have an afternoon of my own."\n'
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for folder in (*FOLDERS, "assessment/items"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "moments/hello.toml").write_text(MOMENT, "utf-8")
    return tmp_path


def test_a_file_is_found_by_its_folder_and_named_by_its_own_name(content: Path) -> None:
    found, problems = read(content)
    assert not problems
    assert found.moments["hello"].slug == "hello"


def test_a_bad_file_is_named_and_the_others_are_still_read(content: Path) -> None:
    (content / "moments/laugh.toml").write_text(MOMENT.replace("title", "titel"), "utf-8")
    (content / "moments/touch.toml").write_text("title = ", "utf-8")
    found, problems = read(content)
    assert [problem.file for problem in problems] == ["moments/laugh.toml", "moments/touch.toml"]
    assert "titel" in problems[0].words or "title" in problems[0].words
    assert list(found.moments) == ["hello"]


def test_every_bad_file_is_told_at_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("laugh", "touch"):
        (content / f"moments/{name}.toml").write_text("", "utf-8")
    (content / "xx").mkdir()
    monkeypatch.setattr(load, "CONTENT", content.parent)
    library.cache_clear()
    with pytest.raises(BadContent) as told:
        library(content.name)
    library.cache_clear()
    assert "moments/laugh.toml" in str(told.value)
    assert "moments/touch.toml" in str(told.value)


def test_an_article_is_facts_between_fences_and_then_words(content: Path) -> None:
    facts = 'title = "T"\nsummary = "S"\nminutes = 2\nevidence = []\n'
    (content / "articles/one.md").write_text(f"+++\n{facts}+++\n\nWords + more.\n", "utf-8")
    (content / "articles/two.md").write_text("Only words.\n", "utf-8")
    found, problems = read(content)
    assert found.articles["one"].body == "Words + more.\n"
    assert [problem.file for problem in problems] == ["articles/two.md"]


def test_a_card_slug_belongs_to_one_deck_only(content: Path) -> None:
    for name in ("one", "two"):
        (content / f"decks/{name}.toml").write_text(DECK + CARD.format(slug="laugh"), "utf-8")
    found, problems = read(content)
    assert list(found.cards) == ["laugh"]
    assert [problem.file for problem in problems] == ["decks/two.toml"]


def test_a_bad_item_does_not_take_the_others_of_its_form_with_it(content: Path) -> None:
    good, taken = ITEM.format(slug="a-one"), ITEM.format(slug="a-one")
    bad = ITEM.format(slug="a-two").replace("self", "weather")
    (content / "assessment/items/a.toml").write_text(good + taken + bad, "utf-8")
    found, problems = read(content)
    assert found.items["a-one"].form == "a"
    assert [problem.words.partition(":")[0] for problem in problems] == ["a-one", "a-two"]


def test_a_form_that_is_no_toml_is_one_problem(content: Path) -> None:
    (content / "assessment/items/a.toml").write_text("[[items", "utf-8")
    assert [problem.file for problem in read(content)[1]] == ["assessment/items/a.toml"]


def test_a_language_without_a_folder_reads_english() -> None:
    assert library("xx").evidence.keys() == library().evidence.keys()


def test_the_library_is_read_once() -> None:
    assert library() is library()


def test_no_other_module_of_the_catalog_opens_a_file() -> None:
    for path in CATALOG.rglob("*.py"):
        if path.name != "load.py":
            nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
            named = {node.id for node in nodes if isinstance(node, ast.Name)}
            called = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
            assert not named & {"open", "tomllib"}, path
            assert not called & {"open", "read_text", "read_bytes"}, path


@pytest.mark.parametrize("name", ["My deck", "mine_too", "Mine", "a" * 81, "mine-"])
def test_a_name_that_no_entry_could_keep_is_refused(content: Path, name: str) -> None:
    (content / f"decks/{name}.toml").write_text(DECK + CARD.format(slug="laugh"), "utf-8")
    (content / "decks/fine.toml").write_text(DECK + CARD.format(slug=name), "utf-8")
    problems = read(content)[1]
    assert {problem.file for problem in problems} == {f"decks/{name}.toml", "decks/fine.toml"}
    assert all("small letters" in problem.words for problem in problems)


def test_a_card_cannot_take_the_name_of_one_that_couples_write(content: Path) -> None:
    (content / "decks/one.toml").write_text(DECK + CARD.format(slug="own-laugh"), "utf-8")
    assert "couples write" in str(read(content)[1][0])


def test_a_file_that_may_not_be_read_is_named(content: Path) -> None:
    (content / "decks/one.toml").mkdir()
    assert str(read(content)[1][0]).startswith("decks/one.toml: cannot be read")


def test_the_mark_that_some_editors_put_first_does_no_harm(content: Path) -> None:
    (content / "moments/laugh.toml").write_text(MOMENT, "utf-8-sig")
    found, problems = read(content)
    assert not problems
    assert "laugh" in found.moments


SETS = {
    "phrases": 'words = "Start again."\nmeet = "Gladly."\n',
    "wishes": 'words = "A hand on the back."\nlevel = 1\n',
}


@pytest.mark.parametrize("kind", SETS)
def test_a_slug_inside_a_set_is_taken_once_in_its_kind(content: Path, kind: str) -> None:
    for name in ("one", "two"):
        inner = f'[[{kind}]]\nslug = "again"\n{SETS[kind]}'
        (content / f"{kind}/{name}.toml").write_text(DECK + inner, "utf-8")
    assert [str(problem) for problem in read(content)[1]] == [f"{kind}/two.toml: again: this slug is taken"]


def test_a_phrase_and_a_wish_may_have_the_same_slug(content: Path) -> None:
    for kind, facts in SETS.items():
        inner = f'[[{kind}]]\nslug = "again"\n{facts}'
        (content / f"{kind}/one.toml").write_text(DECK + inner, "utf-8")
    assert not read(content)[1]


def test_a_question_of_an_evening_is_asked_once(content: Path) -> None:
    questions = "".join(f'[[sets.questions]]\nslug = "q-{number}"\nwords = "What?"\n' for number in range(12))
    sets = f'[[sets]]\ntitle = "One"\nabout = "Light."\n{questions}' * 3
    facts = 'minutes = 60\nquiet = "Sit."\nlimit = "Not today."\n'
    (content / "closeness/one.toml").write_text(DECK + facts + sets, "utf-8")
    assert len(read(content)[1]) == 24


def test_quotes_are_those_of_a_printer_and_addresses_stay_as_they_are() -> None:
    typed = {"a": ["It's \"here\" ('now'), the others' turn"], "b": "https://example.org/it's"}
    assert load._typeset(typed) == {
        "a": ["It’s “here” (‘now’), the others’ turn"],
        "b": "https://example.org/it's",
    }
