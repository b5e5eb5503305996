"""The page for writers is true: its examples pass every check, and what a line may say is all listed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from hearthside.catalog import check as checking
from hearthside.catalog import load
from hearthside.catalog.check import check
from hearthside.catalog.load import CONTENT, Library, read
from hearthside.catalog.shelves import FOLDERS
from hearthside.catalog.types import (
    CAUSES,
    CardNotWhen,
    Family,
    Idea,
    IdeaKind,
    Need,
    NotWhen,
    Novelty,
    OnlyWhen,
    Practice,
    Situation,
)

PAGE = (Path(__file__).parents[2] / "docs/writing-content.md").read_text("utf-8")
EXAMPLE = re.compile(r"Save this as `([^`]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)
EXAMPLES = dict(EXAMPLE.findall(PAGE))


def section(title: str) -> str:
    return PAGE.partition(f"### {title}\n")[2].partition("\n### ")[0]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one's own with every example of the page in it."""
    folder = tmp_path_factory.mktemp("linden-words")
    for file, words in EXAMPLES.items():
        path = folder / "en" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    return folder


@pytest.fixture(scope="module")
def laid(own: Path) -> Library:
    found, problems = read(*load.layers("en", own))
    assert not problems
    return found


def test_there_is_an_example_of_each_kind_that_a_host_may_add() -> None:
    assert {file.partition("/")[0] for file in EXAMPLES} == {"practices", "decks", "ideas", "articles"}


def test_every_example_passes_every_check(own: Path, laid: Library) -> None:
    ours, _ = read(CONTENT / "en")
    new = set(map(str, check(laid, ours=False))) - set(map(str, check(ours, ours=False)))
    assert new == set()
    assert not list(load.unread(own / "en"))


def test_the_examples_are_added_and_stand_in_the_place_of_nothing(laid: Library) -> None:
    for file in EXAMPLES:
        assert not (CONTENT / "en" / file).exists()
        folder, name = file.split("/")
        assert Path(name).stem in getattr(laid, folder)


@pytest.mark.parametrize("shape", [Practice, Idea])
def test_every_line_of_a_file_is_explained(shape: type[msgspec.Struct]) -> None:
    told = section("A practice" if shape is Practice else "An idea") + section("A practice")
    for field in msgspec.structs.fields(shape):
        ways = (f"`{field.name}`", f"`[{field.name}]`", f"\n{field.name} = ")
        assert field.name == "slug" or any(way in told for way in ways), field.name


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "A practice",
            (
                *CAUSES,
                *get_args(Family),
                *get_args(Need),
                *get_args(NotWhen),
                *get_args(OnlyWhen),
                *get_args(Situation),
            ),
        ),
        ("A deck", get_args(CardNotWhen)),
        ("An idea", (*get_args(IdeaKind), *get_args(Novelty))),
    ],
)
def test_every_word_that_a_line_may_take_is_listed(title: str, words: tuple[str, ...]) -> None:
    assert [word for word in words if f"`{word}`" not in section(title)] == []


def test_every_folder_of_content_and_every_check_is_listed() -> None:
    named = PAGE.partition("## Every kind of content")[2]
    for folder in (*FOLDERS, "assessment/items"):
        assert f"{folder.rpartition('support/')[2]}/`" in named, folder
    for module in (*checking.EVERYWHERE, *checking.IN_ENGLISH, *checking.FLOORS):
        assert f"**{module.__name__.rpartition('.')[2]}**" in named


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('stuck = "', 'stuk = "', "unknown field `stuk`"),
        ('stuck = "', '# stuck = "', "missing required field `stuck`"),
        ('"repair_skills"', '"talks"', "Invalid enum value 'talks' - at `$.family`"),
        (
            "[variations]\n",
            '[variations]\nhabit = "x"\n',
            "Invalid enum value 'habit' - at `key` in `$.variations`",
        ),
        ("minutes = 10", 'minutes = "10"', "Expected `int`, got `str`"),
        ("difficult thing", "difficult thing " * 20, "Expected `str` of length <= 140 - at `$.promise`"),
        ('appointment"\n', "appointment\n", "Illegal character '\\n' (at line "),
        ('borrows, Sundays.",', 'borrows, Sundays."', "Unclosed array"),
    ],
)
def test_the_messages_are_those_that_a_writer_will_see(
    before: str, after: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "practices").mkdir()
    words = EXAMPLES["practices/linden-a-hard-talk-by-appointment.toml"]
    assert before in words
    (tmp_path / "practices/x.toml").write_text(words.replace(before, after, 1), "utf-8")
    (problem,) = read(tmp_path)[1]
    assert message in problem.words
    assert message in PAGE
