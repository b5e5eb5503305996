"""A slip of the pen is found where there is a dictionary; what is right all the same is known."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from hearthside.catalog import check as checking
from hearthside.catalog.checks import spelling
from hearthside.catalog.load import OUR_KNOWN_WORDS, Library, library, read
from hearthside.catalog.texts import texts

READ = library()
dictionary = pytest.mark.skipif(spelling.missing(), reason="pyspellchecker is not installed")


def saying(words: str, *known: str) -> Library:
    practice = msgspec.structs.replace(READ.practices["a-long-hug"], stuck=words)
    return Library(practices={practice.slug: practice}, known_words={*READ.known_words, *known})


@dictionary
def test_a_slip_is_told_once_a_file_with_where_it_stands() -> None:
    told = [str(problem) for problem in spelling.problems(saying("Definately. It is definately so."))]
    assert told == ["practices/a-long-hug.toml: stuck: no dictionary has “definately”"]


@dictionary
@pytest.mark.parametrize("words", ["Don’t, it’s theirs.", "The neighbours’ colour", "Say “mm”.", "Ana's tea"])
def test_plain_speech_is_left_alone(words: str) -> None:
    assert not list(spelling.problems(saying(words)))


@dictionary
def test_a_word_of_ones_own_list_is_known() -> None:
    assert list(spelling.problems(saying("Call Zwillbrock.")))
    assert not list(spelling.problems(saying("Call Zwillbrock.", "zwillbrock")))


@dictionary
def test_every_known_word_is_used_and_needed() -> None:
    used = {word for text in texts(READ) for word in spelling.unknown(text.words)}
    assert READ.known_words - used == set()


def test_the_lists_of_both_folders_are_read_without_their_remarks(tmp_path: Path) -> None:
    (tmp_path / "known_words.txt").write_text("# names of people\nZwillbrock\n\n", "utf-8")
    known = read(tmp_path)[0].known_words
    assert "zwillbrock" in known
    assert "colour" in known
    assert not any("#" in word for word in known)


def test_our_list_is_in_order() -> None:
    _, *words = OUR_KNOWN_WORDS.read_text("utf-8").split("\n", 1)[1].splitlines()
    assert words == sorted(set(words))


def test_without_a_dictionary_nothing_is_checked_and_the_command_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(spelling, "find_spec", lambda _: None)
    assert not list(spelling.problems(saying("Definately.")))
    checking.main([])
    assert capsys.readouterr().out.endswith("Spelling was not checked: pyspellchecker is not installed.\n")
