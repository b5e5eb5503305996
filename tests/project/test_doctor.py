"""The doctor finds what is wrong and says what to do about it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from hearthside.project import checkup, lan
from hearthside.project.checkup import Finding
from hearthside.project.options import Options

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def wrong(findings: list[Finding]) -> list[str]:
    for finding in findings:
        assert finding.state == "well" or finding.advice
    return [finding.what for finding in findings if finding.state == "wrong"]


@pytest.mark.django_db
def test_a_well_server_has_nothing_wrong(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "secret_key").touch(0o600)
    assert wrong(list(checkup.look(Options(data=str(tmp_path)), now=NOW))) == []


def test_a_folder_that_others_can_read_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("x")
    (tmp_path / "secret_key").chmod(0o644)
    assert "secret_key" in wrong(list(checkup.folder(tmp_path)))[0]


def test_a_full_disk_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "LITTLE", 10**18)
    assert wrong(list(checkup.space(tmp_path)))


def test_an_address_without_https_is_wrong() -> None:
    assert wrong(list(checkup.reach(Options(url="http://example.org"))))
    assert not wrong(list(checkup.reach(Options(url="https://example.org"))))


@pytest.mark.parametrize("year", [1970, 2099])
def test_a_clock_that_cannot_be_right_is_wrong(year: int) -> None:
    assert wrong(list(checkup.clock(now=datetime(year, 1, 1, tzinfo=UTC))))


def test_a_certificate_that_ends_soon_is_told(tmp_path: Path) -> None:
    lan.prepare(tmp_path, ["127.0.0.1"], now=NOW)
    at_home = Options(lan=True)
    assert [found.state for found in checkup.certificate(at_home, tmp_path, now=NOW)] == ["well"]
    late = NOW + timedelta(days=380)
    assert [found.state for found in checkup.certificate(at_home, tmp_path, now=late)] == ["know"]


@pytest.mark.django_db
def test_a_database_that_is_older_is_told() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'nudges'")
    assert [found.state for found in checkup.database()] == ["know"]
