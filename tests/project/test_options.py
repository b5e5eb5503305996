"""Settings: what can be meant is understood, nonsense is refused in one line that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.project.database import database
from hearthside.project.options import Nonsense, Options, read, table


def test_nothing_has_to_be_set() -> None:
    assert read({}) == Options()


def test_every_setting_can_be_set_from_text() -> None:
    given = {
        "HEARTHSIDE_PORT": "8123",
        "HEARTHSIDE_PROXY": "yes",
        "HEARTHSIDE_BACKGROUND": "off",
        "HEARTHSIDE_SIGNUP": "open",
        "HEARTHSIDE_URL": "https://hearthside.example.org",
    }
    options = read(given)
    assert (options.port, options.proxy, options.background, options.signup) == (8123, True, False, "open")


def test_an_empty_setting_is_as_if_it_were_not_there() -> None:
    assert read({"HEARTHSIDE_PORT": "", "DATABASE_URL": "  "}) == Options()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HEARTHSIDE_PORT", "eighty", 'HEARTHSIDE_PORT cannot be "eighty"; it is a number from 1 to 65535.'),
        ("HEARTHSIDE_PORT", "0", 'HEARTHSIDE_PORT cannot be "0"; it is a number from 1 to 65535.'),
        ("HEARTHSIDE_PROXY", "maybe", 'HEARTHSIDE_PROXY cannot be "maybe"; it is on or off.'),
        ("HEARTHSIDE_SIGNUP", "all", 'HEARTHSIDE_SIGNUP cannot be "all"; it is first, code or open.'),
        ("HEARTHSIDE_PASSPHRASE_MIB", "8", 'cannot be "8"; it is a number of MiB from 64 to 1024.'),
        ("HEARTHSIDE_SECRET_KEY", "short", "HEARTHSIDE_SECRET_KEY is too short"),
        ("HEARTHSIDE_SINGUP", "open", "Did you mean HEARTHSIDE_SIGNUP?"),
        ("HEARTHSIDE_COLOUR", "red", "HEARTHSIDE_COLOUR is not a setting of Hearthside."),
        ("HEARTHSIDE_PORT_FILE", "/etc/port", "HEARTHSIDE_PORT_FILE is not a setting of Hearthside."),
        (
            "DATABASE_URL_FILE",
            "/nowhere/at/all",
            "DATABASE_URL_FILE names /nowhere/at/all, which cannot be read.",
        ),
    ],
)
def test_nonsense_is_refused_in_one_line_that_helps(name: str, value: str, said: str) -> None:
    with pytest.raises(Nonsense) as refused:
        read({name: value})
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "hearthside.example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/couples",
        "https://user:word@example.org",
        "https://example.org:99999",
        "https://[half",
    ],
)
def test_an_address_that_cannot_be_meant_is_refused(url: str) -> None:
    with pytest.raises(Nonsense, match="HEARTHSIDE_URL cannot be"):
        read({"HEARTHSIDE_URL": url})


def test_a_secret_can_lie_in_a_file(tmp_path: Path) -> None:
    place = tmp_path / "key"
    place.write_text("k" * 50 + "\n")
    assert read({"HEARTHSIDE_SECRET_KEY_FILE": str(place)}).secret_key == "k" * 50


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Nonsense, match="are both set"):
        read({"DATABASE_URL": "sqlite:///x", "DATABASE_URL_FILE": str(tmp_path / "url")})


def test_no_error_repeats_a_secret() -> None:
    with pytest.raises(Nonsense) as refused:
        database("mysql://ben:hunter2@host/name", Path("data"))
    assert "hunter2" not in str(refused.value)


def test_every_row_says_what_it_does_and_wants() -> None:
    for row in table():
        assert row.help.endswith(".")
        assert row.wants


def test_the_default_database_is_one_careful_file(tmp_path: Path) -> None:
    found = database("", tmp_path)
    assert found["NAME"] == str(tmp_path.resolve() / "hearthside.sqlite3")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    for promise in ("journal_mode=WAL", "secure_delete=ON", "foreign_keys=ON", "synchronous=FULL"):
        assert promise in found["OPTIONS"]["init_command"]


def test_a_sqlite_address_names_a_file() -> None:
    assert database("sqlite:////var/lib/h.sqlite3", Path())["NAME"] == "/var/lib/h.sqlite3"
    assert database("sqlite:///h.sqlite3", Path())["NAME"] == "h.sqlite3"


def test_a_postgresql_address_is_taken_apart() -> None:
    found = database("postgresql://ana:p%40ss@db.example.org:5433/hearth?sslmode=require", Path())
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == (
        "ana",
        "p@ss",
        "db.example.org",
        "5433",
    )
    assert (found["NAME"], found["OPTIONS"]) == ("hearth", {"sslmode": "require"})


@pytest.mark.parametrize(
    "url", ["mysql://h/n", "postgresql://h", "sqlite:///", "postgresql://h:port/n", "nonsense"]
)
def test_a_database_that_cannot_be_meant_is_refused(url: str) -> None:
    with pytest.raises(Nonsense, match="DATABASE_URL cannot be read"):
        database(url, Path("data"))
