"""Whoever waits at the door hears that their partner has joined, or said yes, without loading a page anew."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from hearthside.people import couples as pairs
from hearthside.people import spaces
from hearthside.records.kinds.greeting import Greeting
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody
from tests.people import doors

pytestmark = pytest.mark.django_db

ASKS = re.compile(r'<div id="arriving" hx-get="([^"]+)" hx-trigger="every 3s"')
HERS, HIS = ("/door/invite/", "/"), ("/door/words/", "/")


def ask(who: Somebody, address: str) -> Any:
    """Ask as an open page does."""
    return who.client.get(address, headers={"HX-Request": "true", "HX-Target": "arriving"})


def asked(who: Somebody, address: str) -> list[str]:
    """What a page asks by itself."""
    return ASKS.findall(who.client.get(address).content.decode())


def inviting() -> tuple[Somebody, str]:
    """Ana has asked somebody in."""
    ana = couples.alone("Ana")
    return ana, pairs.invite(ana.desk(), now=doors.seconds(), host="me")


def test_the_one_who_invited_hears_that_somebody_has_joined() -> None:
    ana, secret = inviting()
    for page in HERS:
        assert asked(ana, page) == [page]
        assert ask(ana, page).status_code == 204
    spaces.create_joining(
        "ben", couples.PASSPHRASE, name="Ben", zone="UTC", language="en", secret=secret, now=doors.seconds()
    )
    for page in HERS:
        told = ask(ana, page).content.decode()
        assert "Ben has joined" in told
        assert 'href="/door/words/"' in told
        assert "<html" not in told
        assert not ASKS.search(told)
    assert not asked(ana, "/")


def test_whoever_joined_hears_the_yes_and_is_led_on() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    for page in HIS:
        assert asked(ben, page) == [page]
        assert ask(ben, page).status_code == 204
    assert ana.client.post("/door/words/", {"answer": "yes"}).status_code == 303
    for page in HIS:
        told = ask(ben, page).content.decode()
        assert "Ana has said yes, and you are in." in told
        assert 'href="/"' in told
        assert not asked(ben, page)


def test_one_who_was_sent_away_is_told_so_and_no_more() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    ana.client.post("/door/words/", {"answer": "no"})
    where = ask(ben, "/door/words/").headers["Location"]
    assert b"You are not in this space any more" in ask(ben, where).content
    assert b"any more" not in ben.client.get(where).content


def test_an_invitation_that_is_over_is_asked_about_no_longer() -> None:
    ana, _ = inviting()
    ana.client.post("/door/invite/revoke/")
    told = ask(ana, "/door/invite/")
    assert told.status_code == 200
    assert told.content.split() == [b"<div", b'id="arriving">', b"</div>"]
    assert not asked(couples.dan(), "/")


def test_asking_keeps_no_session_open(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = inviting()
    began = clock.now()
    for minutes in (10, 20, 29, 31):
        monkeypatch.setattr(clock, "now", lambda minutes=minutes: began + timedelta(minutes=minutes))
        status = ask(ana, "/door/invite/").status_code
        assert status == (204 if minutes < 30 else 302)
    assert not doors.is_open(ana.client)


def test_without_scripts_there_is_a_link_to_look_again() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    assert "Look again" in ben.client.get("/door/words/").content.decode()
    assert "Look again" not in ana.client.get("/door/words/").content.decode()


def answered(who: Somebody) -> str:
    """Seal an answer to the question of the day; gives Today."""
    today = who.client.get("/").content.decode()
    card = re.search(r'action="(/cards/[^"]+)"', today)
    assert card is not None, "no question stands on Today"
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', today))
    who.client.post(card[1], {**sent, "words": "The kettle"})
    return who.client.get("/").content.decode()


def test_the_name_from_the_joining_stands_until_the_other_phone_tells_it() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    ana.client.post("/door/words/", {"answer": "yes"})
    assert "Ben has not answered yet." in answered(ana)
    ben.book().share(Greeting(name="Benedict"))
    assert "Benedict has not answered yet." in ana.client.get("/").content.decode()


def test_without_that_name_no_sentence_begins_small() -> None:
    ana = couples.alone("Ana")
    couples.joining("Ben", ana)
    pairs.welcome(ana.desk())
    today = answered(ana)
    assert "Your partner has not answered yet." in today
    assert not re.search(r"[.>]\s*your partner", today)
