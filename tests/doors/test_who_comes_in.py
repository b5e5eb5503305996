"""The door matrix: every address, for everybody who may not go there."""

from __future__ import annotations

import uuid
from datetime import timedelta
from http.cookies import SimpleCookie

import pytest
from django.test import Client
from django.urls import reverse

from hearthside.records.kinds.noticed import Noticed
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.doors import watch
from tests.doors.addresses import LEAVES, PUBLIC, Address, places
from tests.doors.life import OWN_CARD, PRIVATE, SHARED, Life, keep_secrets

FINE = {200, 204, 302, 303, 404, 405}


def is_the_door(address: str) -> bool:
    """Whether this is where one unlocks, or where a newcomer reads what this is."""
    return address == reverse("door:front") or address.startswith(reverse("door:unlock"))


def leads_to_the_door(client: Client, way: Address) -> bool:
    """Whether there is nothing here but the door: by looking, and by sending."""
    told = [client.get(way.path), client.post(way.path)]
    to_door = [answer for answer in told if answer.status_code == 302]
    only = {answer.status_code for answer in told} <= {302, 405}
    empty = all(answer.content == b"" for answer in told)
    return bool(to_door) and only and empty and all(is_the_door(one.headers["Location"]) for one in to_door)


def test_the_public_list_names_only_what_is_there() -> None:
    assert {place.name for place in places()} >= PUBLIC


def test_what_is_public_opens_for_anybody(life: Life) -> None:
    for way in life.ways:
        if way.place.public:
            assert Client().get(way.path).status_code == 200, way.path


def test_everything_else_leads_to_the_door_without_a_session(life: Life) -> None:
    ways = [way for way in life.ways if not way.place.public]
    assert [way.path for way in ways if not leads_to_the_door(Client(), way)] == []


def test_everything_else_leads_to_the_door_after_half_an_hour_of_idling(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = [way for way in life.ways if not way.place.public]
    later = clock.now() + timedelta(minutes=31)
    cookies = SimpleCookie(life.ana.client.cookies)
    monkeypatch.setattr(clock, "now", lambda: later)
    wrong = []
    for way in ways:
        life.ana.client.cookies = SimpleCookie(cookies)
        if not leads_to_the_door(life.ana.client, way):
            wrong.append(way.path)
    assert wrong == []


def test_everything_else_leads_to_the_door_after_locking(life: Life) -> None:
    cookies = SimpleCookie(life.ana.client.cookies)
    life.ana.client.post(reverse("door:lock"))
    life.ana.client.cookies = cookies
    ways = [way for way in life.ways if not way.place.public]
    assert [way.path for way in ways if not leads_to_the_door(life.ana.client, way)] == []


def test_the_way_to_the_door_says_nothing_about_what_is_behind_it(life: Life) -> None:
    there, erased = life.shared, str(uuid.uuid4())
    answers = [Client().get(reverse("household:erase", args=[entry])) for entry in (there, erased)]
    one, other = (
        watch.whole(answer).replace(entry.encode(), b"")
        for answer, entry in zip(answers, (there, erased), strict=True)
    )
    assert one == other


def test_a_stranger_finds_nothing_of_ana_behind_any_address(life: Life) -> None:
    keep_secrets(life)
    cleo = couples.cleo()
    for path, answer in watch.walked(cleo.client, life.ways).items():
        assert int(answer[:3]) in FINE, path
        for words in (PRIVATE, SHARED, life.ana.id, life.ana.login):
            assert words.encode() not in answer, path


@pytest.mark.parametrize("send", [False, True], ids=["looking", "sending"])
def test_unknown_foreign_and_deleted_are_one_answer(life: Life, send: bool) -> None:
    day = life.ana.book().today.isoformat()
    deleted = life.ana.book().share(Noticed(day=day, moment="laugh", words=SHARED))
    life.ana.book().erase(deleted)
    cleo = couples.cleo()
    for who in (cleo, life.ben):  # Ana's entries are no more Ben's to erase than Cleo's
        answers = set()
        for entry in (life.shared, life.private, deleted, str(uuid.uuid4())):
            address = reverse("household:erase", args=[entry])
            answer = who.client.post(address) if send else who.client.get(address)
            assert answer.status_code == 404
            answers.add(watch.whole(answer).replace(entry.encode(), b""))
        assert len(answers) == 1


def test_a_card_of_ana_and_ben_does_not_exist_for_a_stranger(life: Life) -> None:
    cleo = couples.cleo()
    for name in ("decks:card", "decks:skip", "decks:remove"):
        answers = set()
        for slug in (OWN_CARD, "own-ffffffffffff"):
            address = reverse(name, args=[handle("card", slug)])
            for answer in (cleo.client.get(address, follow=True), cleo.client.post(address)):
                assert answer.status_code in {404, 405}
            answers.add(watch.whole(answer).replace(address.encode(), b""))
        assert len(answers) == 1


def test_every_page_is_there_for_both_of_a_couple_and_for_somebody_alone(life: Life) -> None:
    for who in (life.ana, life.ben, couples.dan()):
        answers = watch.walked(who.client, life.ways)
        odd = {path: answer[:3] for path, answer in answers.items() if int(answer[:3]) not in FINE}
        assert odd == {}, who.name


def test_most_pages_open_for_ana(life: Life) -> None:
    """So that the tests beside this one look at pages, and not at a door."""
    answers = watch.walked(life.ana.client, life.ways)
    assert sum(answer.startswith(b"200") for answer in answers.values()) > len(answers) / 2
    assert all(way.path in answers for way in life.ways if way.place.name != LEAVES)
