"""Everything that is printed is in order: one test for each file, and one for each kind as a whole."""

from __future__ import annotations

from collections import defaultdict
from typing import get_args

import pytest

from hearthside.catalog.check import check
from hearthside.catalog.load import CONTENT, ENGLISH, read
from hearthside.catalog.types import OnlyWhen

LIBRARY, UNREAD = read(CONTENT / ENGLISH)
WRONG: defaultdict[str, list[str]] = defaultdict(list)
for _problem in [*UNREAD, *check(LIBRARY)]:
    WRONG[_problem.file].append(_problem.words)
ROOT = CONTENT / ENGLISH
FILES = sorted(
    path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.suffix in {".toml", ".md"}
)


@pytest.mark.parametrize("file", FILES)
def test_file_is_fit_to_print(file: str) -> None:
    assert WRONG[file] == []


def test_each_kind_is_fit_to_print_as_a_whole() -> None:
    assert {file: words for file, words in WRONG.items() if file not in FILES and words} == {}


def test_no_file_lies_where_nobody_reads_it() -> None:
    assert len(FILES) == sum(
        len(shelf) for name, shelf in vars(LIBRARY).items() if name not in {"cards", "items", "known_words"}
    ) + len({item.form for item in LIBRARY.items.values()})


@pytest.mark.parametrize("time", get_args(OnlyWhen))
def test_for_every_time_that_can_be_said_there_is_something(time: OnlyWhen) -> None:
    made = [one for one in LIBRARY.practices.values() if time in one.only_when]
    assert any(one.who != "both" or one.minutes <= 30 for one in made)
    if time in ("caring", "grief"):
        assert {one.who == "both" for one in made} == {True, False}
