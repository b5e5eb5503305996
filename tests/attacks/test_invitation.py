"""A stranger who found the link: may take the place, and can then harm nobody before being welcomed."""

from __future__ import annotations

import pytest

from hearthside.people import couples as door
from hearthside.people import farewell, spaces
from hearthside.people.models import Couple, Member
from hearthside.records.kinds.pulse import Pulse
from hearthside.vault.errors import CannotOpen
from tests import couples
from tests.attacks.house import now, troubles
from tests.couples import Somebody

pytestmark = pytest.mark.django_db


def intruded() -> tuple[Somebody, Somebody]:
    """Dan, alone with what he wrote, and somebody who found his invitation."""
    dan = couples.dan()
    dan.book().keep(Pulse(day=dan.book().today.isoformat(), close=3))
    return dan, couples.joining("Stranger", dan)


def test_who_was_not_welcomed_cannot_close_the_space_of_the_one_who_invited() -> None:
    dan, stranger = intruded()
    stranger.client.post("/me/ending/close/")
    assert not dan.desk().closed
    assert not Couple.objects.get(pk=dan.desk().couple).closed
    assert dan.book().keep(Pulse(day=dan.book().today.isoformat(), close=4))


def test_who_was_not_welcomed_cannot_close_it_by_deleting_themselves() -> None:
    dan, stranger = intruded()
    farewell.shred(stranger.identity)
    assert not dan.desk().closed
    assert door.newcomer(dan.desk()) is None
    assert couples.joining("Ben", dan).desk().partner == dan.identity.person


def test_who_was_not_welcomed_and_has_ended_it_begins_again_elsewhere() -> None:
    dan, stranger = intruded()
    stranger.client.post("/me/ending/close/")
    assert stranger.desk().closed
    desk = spaces.start_again(stranger.identity, name="S", zone="UTC", language="en")
    assert stranger.desk().couple == desk.couple
    door.refuse(dan.desk())
    assert not dan.desk().closed
    assert couples.joining("Ben", dan).desk().partner == dan.identity.person


def test_a_welcomed_partner_still_ends_it_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    ben.client.post("/me/ending/close/")
    assert ana.desk().closed
    other, gone = couples.together("Cleo", "Noor")
    farewell.shred(gone.identity)
    assert other.desk().closed


def test_a_partner_welcomed_a_moment_ago_ends_it_for_both_by_deleting_themselves() -> None:
    dan, newcomer = intruded()
    door.welcome(dan.desk())
    farewell.shred(newcomer.identity)
    assert dan.desk().closed


def test_an_invitation_of_a_space_that_has_ended_takes_nobody_in() -> None:
    dan = couples.dan()
    secret = door.invite(dan.desk(), now=now(), host="me")
    dan.client.post("/me/ending/close/")
    with pytest.raises(CannotOpen):
        door.find(secret, now=now())
    eve = couples.alone("Eve")
    with pytest.raises(CannotOpen):
        spaces.join(eve.identity, eve.desk(), name="Eve", secret=secret, now=now())
    assert not eve.desk().closed


@pytest.mark.parametrize("about", [{}, {"name": 5}, {"name": "\u202eAna" * 500}, {"name": {"a": []}}])
def test_whatever_a_newcomer_says_of_themselves_the_pages_come_up(about: dict[str, object]) -> None:
    from hearthside.vault import joining

    dan, stranger = intruded()
    secret, row = joining.invite(dan.desk(), now=now(), about={})
    _, note = joining.accept(secret, row, stranger.identity, now=now(), day=now() // 86_400, about=about)
    Member.objects.filter(person=dan.identity.person).update(incoming=door.pack(note))
    assert troubles(dan.client) == []
    assert dan.client.get("/door/words/").status_code == 200
