"""Backup and restore: what opens comes back, nothing that was ended does, and who left stays gone."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from hearthside.people import accounts, farewell
from hearthside.people import couples as pairing
from hearthside.people.models import Device, Invite, Person, Session, SignupCode, Throttle
from hearthside.people.rules import new_signup_code
from hearthside.project.backup import COPIED, LEFT_OUT, back_up, generations
from hearthside.project.restore import restore
from hearthside.project.trouble import Trouble
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from tests import couples

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
GIVEN = MomentGiven(day="2026-11-22", moment="hello")
SEEN = Noticed(day="2026-11-22", moment="laugh", words="You sang in the kitchen")


def empty() -> None:
    """Leave nothing of anybody, as in a new data folder."""
    for model in reversed([apps.get_model(label) for label in [*COPIED, *LEFT_OUT]]):
        model._default_manager.all().delete()


def words(who: couples.Somebody) -> list[str]:
    return sorted(repr(written.record) for written in who.book().every() if written.record is not None)


def test_every_table_is_either_copied_or_left_out_on_purpose() -> None:
    assert {model._meta.label for model in apps.get_models()} == {*COPIED, *LEFT_OUT}


def test_everything_that_was_written_opens_again_after_a_restore(tmp_path: Path) -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(GIVEN)
    ben.book().share(SEEN)
    before = words(ana), words(ben)
    files = back_up(tmp_path, now=NOW)
    empty()
    put = restore(*files)
    assert put["people.Person"] == 2
    ana.identity = accounts.unlock(ana.login, ana.passphrase)
    assert (words(ana), words(ben)) == before
    assert any("sang in the kitchen" in line for line in words(ana))


def test_nothing_that_was_ended_is_revived(tmp_path: Path) -> None:
    dan = couples.dan()
    stamp = int(NOW.timestamp())
    Device.objects.create(id="d", owner_id=dan.id, box=b"x", note=b"n")
    pairing.invite(dan.desk(), now=stamp, host="me")
    Throttle.objects.create(id="t")
    new_signup_code(now=stamp)
    assert dan.client.get("/").status_code == 200
    files = back_up(tmp_path, now=NOW)
    empty()
    restore(*files)
    for model in (Session, Device, Invite, Throttle, SignupCode):
        assert not model._default_manager.exists(), model
    assert dan.client.get("/").status_code != 200


def test_who_left_is_gone_from_old_backups_once_the_keys_are_replaced(tmp_path: Path) -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(GIVEN)
    ana.book().share(SEEN)
    ben.book().share(SEEN)
    content, keys = back_up(tmp_path, now=NOW)
    farewell.shred(ana.identity)
    back_up(tmp_path, now=NOW.replace(hour=13))
    empty()
    restore(content, keys)
    assert [person.login for person in Person.objects.all()] == [ben.login]
    assert {written.author for written in ben.book().every()} == {ben.id}
    assert any("sang in the kitchen" in line for line in words(ben))


def test_the_content_file_alone_opens_nobody(tmp_path: Path) -> None:
    ana = couples.dan()
    person = Person.objects.get(pk=ana.id)
    content, _ = back_up(tmp_path, now=NOW)
    import base64
    import gzip

    text = gzip.decompress(content.read_bytes())
    for secret in (bytes(person.slots), bytes(person.salt)):
        assert base64.b64encode(secret) not in text
        assert secret not in text


def test_a_backup_taken_while_others_write_is_of_one_moment(tmp_path: Path) -> None:
    ana, _ = couples.ana_and_ben()
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            ana.book().keep(GIVEN)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        files = [back_up(tmp_path, now=NOW.replace(hour=hour)) for hour in range(5)]
    finally:
        stop.set()
        writer.join()
    empty()
    restore(*files[-1])
    assert all(written.record is not None for written in ana.book().every())


def test_only_an_empty_place_is_restored_into(tmp_path: Path) -> None:
    couples.dan()
    files = back_up(tmp_path, now=NOW)
    with pytest.raises(Trouble, match="lives here already"):
        restore(*files)


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_file_that_is_cut_or_mixed_up_restores_nothing(tmp_path: Path, cut: int) -> None:
    couples.dan()
    content, keys = back_up(tmp_path, now=NOW)
    empty()
    with pytest.raises(Trouble, match="is no content file"):
        restore(keys, keys)
    content.write_bytes(content.read_bytes()[:-cut])
    with pytest.raises(Trouble, match=r"cannot be read|is not complete"):
        restore(content, keys)
    assert not Person.objects.exists()


def test_both_files_are_for_their_owner_only(tmp_path: Path) -> None:
    couples.dan()
    for path in back_up(tmp_path, now=NOW):
        assert path.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["hearthside-content-20261122-120000.jsonl.gz", "hearthside-keys.jsonl.gz"]
    )


def test_the_newest_generation_comes_first(tmp_path: Path) -> None:
    couples.dan()
    for hour in (9, 8, 10):
        back_up(tmp_path, now=NOW.replace(hour=hour))
    assert [path.name[-13:-9] for path in generations(tmp_path)] == ["0000"] * 3
    assert "-100000" in generations(tmp_path)[0].name
