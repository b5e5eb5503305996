"""Deleting: what is gone is gone, from the file too (docs/threat-model.md, 47), and the other one's stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from hearthside.people import accounts, desks, farewell
from hearthside.people import couples as pairs
from hearthside.people.models import Couple, Device, Invite, Member, Person, Session
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.situation import Situation
from hearthside.vault import person as vault
from hearthside.vault.errors import CannotOpen
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db


def on_disk() -> bytes:
    """Everything that the database has on the disk: the file, the log beside it."""
    name = str(connection.settings_dict["NAME"])
    files = (Path(name + end) for end in ("", "-wal", "-shm"))
    return b"".join(file.read_bytes() for file in files if file.exists())


@pytest.mark.django_db(transaction=True)
@pytest.mark.sqlite
def test_after_shredding_no_byte_of_a_wrap_or_box_is_left_in_the_files() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(Pulse(day="2026-11-01", close=3))
    ben.book().keep(Pulse(day="2026-11-01", close=4))
    ana.client.post("/door/device/", {"pin": "2468", "again": "2468"})
    person = Person.objects.get(pk=ana.id)
    member = Member.objects.get(person=ana.identity.person)
    wraps = [bytes(person.slots)[start : start + 116] for start in range(0, 464, 116)]
    boxes = [bytes(member.box), bytes(Device.objects.get().box), bytes(Session.objects.get(owner=person).box)]
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("SELECT box FROM journal_entry WHERE author = %s", [ana.identity.person.hex])
        boxes += [bytes(box) for (box,) in cursor.fetchall()]
    before = on_disk()
    assert all(wrap[30:62] in before for wrap in wraps)
    farewell.shred(ana.identity)
    after = on_disk()
    for piece in (*wraps, *boxes):
        for start in range(0, len(piece) - 32, 32):
            assert piece[start : start + 32] not in after
    assert ben.book().every((Pulse,))


def test_shredding_leaves_no_row_of_that_person() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation())
    ana.client.post("/door/device/", {"pin": "2468", "again": "2468"})
    end = {"passphrase": couples.PASSPHRASE, "sure": "on"}
    assert ana.client.post("/me/ending/everything/", end).headers["Location"] == "/door/"
    assert not Person.objects.filter(pk=ana.id).exists()
    for table in (Session, Device):
        assert not table.objects.filter(owner=ana.identity.person).exists()
    assert not Member.objects.filter(person=ana.identity.person).exists()
    assert not [entry for entry in ben.book().every() if entry.author == ana.id]
    assert doors.unlock(Client(), ana).status_code == 200


def test_the_other_ones_data_still_opens_and_the_couple_is_closed() -> None:
    ana, ben = couples.ana_and_ben()
    ben.book().keep(Pulse(day="2026-11-01", close=4))
    ben.book().share(Situation(apart=True))
    farewell.shred(ana.identity)
    book = ben.book()
    assert book.closed
    assert book.every((Pulse,))
    assert book.every((Situation,))
    assert b"has left this space" in ben.client.get("/me/partner/").content


def test_an_old_copy_of_the_content_opens_nothing_with_the_newest_keys() -> None:
    """The backup of the keys holds what the row became: noise."""
    ana, _ = couples.ana_and_ben()
    row = accounts.row_of(Person.objects.get(pk=ana.id))
    noise = vault.shred(row)
    for key in (couples.PASSPHRASE, ana.recovery):
        with pytest.raises(CannotOpen):
            vault.unlock(noise, key)
        with pytest.raises(CannotOpen):
            vault.recover(noise, key)


def test_a_couple_that_nobody_is_left_in_is_gone() -> None:
    ana, ben = couples.ana_and_ben()
    couple = ana.desk().couple
    farewell.shred(ana.identity)
    assert Couple.objects.filter(pk=couple).exists()
    farewell.shred(ben.identity)
    assert not Couple.objects.filter(pk=couple).exists()


def test_everything_means_every_space() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    ana.client.post("/me/ending/close/")
    ana.client.post("/door/space/", {"name": "Ana"})
    ana.book().keep(Pulse(day="2026-11-01", close=3))
    farewell.shred(ana.identity)
    assert not ben.book().every((Situation,))
    assert Couple.objects.count() == 1


def test_leaving_a_closed_space_erases_my_part_of_it_and_nothing_else() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    ben.book().share(Situation(child=True))
    ana.client.post("/me/ending/close/")
    ana.client.post("/me/ending/leave/", {"passphrase": couples.PASSPHRASE, "sure": "on"})
    assert ana.client.get("/me/").headers["Location"] == "/door/space/"
    assert [entry.author for entry in ben.book().every((Situation,))] == [ben.id]
    assert doors.unlock(Client(), ana).status_code == 303


def test_a_space_that_is_open_is_not_left_by_accident() -> None:
    ana, _ = couples.ana_and_ben()
    with pytest.raises(CannotOpen):
        farewell.leave(ana.desk())
    assert (
        ana.client.post("/me/ending/leave/", {"passphrase": couples.PASSPHRASE, "sure": "on"}).status_code
        == 303
    )
    assert desks.places(ana.identity.person)


@pytest.mark.parametrize("form", [{"passphrase": "wrong", "sure": "on"}, {"passphrase": couples.PASSPHRASE}])
def test_nothing_is_deleted_without_both_the_passphrase_and_the_tick(form: dict[str, str]) -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post("/me/ending/everything/", form).status_code == 200
    assert Person.objects.filter(pk=ana.id).exists()


def test_an_invitation_dies_with_whoever_made_it() -> None:
    ana = couples.alone("Ana")
    pairs.invite(ana.desk(), now=doors.seconds(), host="me")
    farewell.shred(ana.identity)
    assert not Invite.objects.exists()


def test_a_request_under_way_brings_no_shredded_person_back() -> None:
    ana, _ = couples.ana_and_ben()
    row = accounts.row_of(Person.objects.get(pk=ana.id))
    changed = vault.change_passphrase(row, couples.PASSPHRASE, "another one", accounts.cost())
    farewell.shred(ana.identity)
    with pytest.raises(CannotOpen):
        accounts.store(changed, instead_of=row)
    assert not Person.objects.filter(pk=ana.id).exists()
