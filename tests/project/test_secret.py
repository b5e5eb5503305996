"""The server's own key: made once, for its owner's eyes only."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hearthside.project.secret import secret_key


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = secret_key("", tmp_path)
    assert len(first) >= 40
    assert secret_key("", tmp_path) == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_given_key_leaves_no_file(tmp_path: Path) -> None:
    assert secret_key("g" * 40, tmp_path) == "g" * 40
    assert list(tmp_path.iterdir()) == []


def test_without_a_data_folder_nothing_is_written(tmp_path: Path) -> None:
    nowhere = tmp_path / "not there"
    assert secret_key("", nowhere) != secret_key("", nowhere)
    assert not nowhere.exists()


def test_many_who_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: secret_key("", tmp_path), range(32)))
    assert len(keys) == 1
