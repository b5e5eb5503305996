"""A host's own content: what cannot be used stops the start with one message, and the doctor says so."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hearthside.catalog import load
from hearthside.project import checkup, prepare
from hearthside.project.options import Nonsense, Options, read
from hearthside.project.trouble import Trouble

BAD = "[[cards"


@pytest.fixture
def bad(tmp_path: Path) -> Iterator[Path]:
    """A deck that is no TOML, in a folder that is read after ours."""
    path = tmp_path / "words/en/decks/mine.toml"
    path.parent.mkdir(parents=True)
    path.write_text(BAD, "utf-8")
    load.further(tmp_path / "words")
    yield path
    load.further()


def free_port() -> str:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        return str(probe.getsockname()[1])


def test_a_file_that_cannot_be_used_stops_the_start(bad: Path) -> None:
    with pytest.raises(Trouble) as stopped:
        prepare.read_content()
    first, second = str(stopped.value).split("\n")
    assert first.endswith("mend it, or take it away:")
    assert second.startswith(f"{bad}: ")


def test_a_whole_folder_stops_nothing(bad: Path) -> None:
    bad.unlink()
    load.further(bad.parents[2])
    prepare.read_content()


def test_the_command_stops_with_one_message_and_no_traceback(bad: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "hearthside.project.cli", "serve", "--data", str(tmp_path / "data")],
        env={**os.environ, "HEARTHSIDE_CONTENT": str(bad.parents[2]), "HEARTHSIDE_PORT": free_port()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.startswith("hearthside: some content cannot be used")
    assert str(bad) in told.stderr
    assert "Traceback" not in told.stderr


def test_the_doctor_says_which_file(bad: Path) -> None:
    (finding,) = checkup.content(Options(content=str(bad.parents[2])))
    assert finding.state == "wrong"
    assert str(bad) in finding.what
    assert finding.advice


def test_the_doctor_says_from_where_more_is_read(bad: Path) -> None:
    bad.unlink()
    load.further(bad.parents[2])
    (finding,) = checkup.content(Options(content=str(bad.parents[2])))
    assert (finding.state, finding.what) == ("well", f"Content of your own is read from {bad.parents[2]}")


def test_the_doctor_is_silent_where_all_content_is_ours() -> None:
    assert list(checkup.content(Options())) == []


@pytest.mark.parametrize("made", ["nowhere", "empty", "practices"])
def test_a_folder_without_a_language_is_refused_in_one_line(made: str, tmp_path: Path) -> None:
    if made != "nowhere":
        (tmp_path / made / ("practices" if made == "practices" else "")).mkdir(parents=True)
    with pytest.raises(Nonsense) as refused:
        read({"HEARTHSIDE_CONTENT": str(tmp_path / made)})
    assert "HEARTHSIDE_CONTENT cannot be" in str(refused.value)
    assert "a folder en" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_with_a_language_is_taken(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    assert read({"HEARTHSIDE_CONTENT": str(tmp_path)}).content == str(tmp_path)
