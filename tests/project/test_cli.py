"""The command: every help reads well, every mistake gets one kind line."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from hearthside.project import version
from hearthside.project.cli import commands, main, parser
from hearthside.project.commands import serve
from hearthside.project.options import Options
from hearthside.project.trouble import Trouble

NAMES = [name for name, _ in commands()]


def said(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    status = main(argv)
    heard = capsys.readouterr()
    return status, heard.out + heard.err


def test_the_commands_that_are_promised_are_there() -> None:
    assert {"serve", "worker", "signup-code", "doctor", "version", "backup", "restore"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_help_of_whole_sentences(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([name, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert "." in text
    assert "--data" in text


def test_the_version_is_the_newest_in_the_changelog(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "version") == (0, f"Hearthside {version.version()}\n")
    assert f"## [{version.version()}]" in version.CHANGELOG.read_text("utf-8")


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HEARTHSIDE_DATA", "set back afterwards")
    status, text = said(capsys, "doctor", "--data", str(tmp_path / "nowhere"))
    assert status == 2
    assert text.startswith("hearthside: there is no data folder at ")
    assert text.count("\n") == 1


def test_a_setting_that_cannot_be_meant_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HEARTHSIDE_PORT", "eighty")
    status, text = said(capsys, "serve")
    assert (status, text.count("\n")) == (2, 1)
    assert "HEARTHSIDE_PORT" in text


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.20", "::"])  # noqa: S104  refused here
def test_plain_http_is_refused_where_others_could_read_along(host: str) -> None:
    with pytest.raises(Trouble, match="plain HTTP"):
        serve.refuse_bare_http(Options(host=host))
    serve.refuse_bare_http(Options(host=host, proxy=True))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_plain_http_is_fine_on_this_computer(host: str) -> None:
    serve.refuse_bare_http(Options(host=host))


def test_a_taken_port_is_told_before_anything_is_changed() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Trouble, match=f"port {port}"):
            serve.refuse_taken_port(Options(port=port))


def test_an_address_on_the_internet_is_not_a_home() -> None:
    with pytest.raises(Trouble, match="no address of a network at home"):
        serve.open_to_the_house(Options(host="203.0.113.9"))


def test_the_greeting_at_home_shows_a_code_for_the_camera() -> None:
    text = serve.greeting(Options(lan=True, url="https://192.168.1.20:8000"))
    assert "https://192.168.1.20:8000" in text
    assert "█" in text
