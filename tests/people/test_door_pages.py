"""The pages of the door, as somebody without scripts walks through them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from hearthside.people import couples as pairs
from hearthside.people.models import Member, Person
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db


def asked_group(client: Client) -> tuple[str, str]:
    """Give the group of the code that the page asks for, and the whole code."""
    page = client.get("/door/recovery/").content.decode()
    number = re.search(r"Type group (\d)", page)
    assert number is not None
    code = doors.shown_code(client)
    return code.split("-")[int(number.group(1)) - 1], code


def test_a_space_is_created_step_by_step() -> None:
    browser = Client()
    assert doors.create(browser, "ana").headers["Location"] == "/door/recovery/"
    group, _ = asked_group(browser)
    assert browser.post("/door/recovery/", {"group": group.lower()}).headers["Location"] == "/door/device/"
    assert browser.post("/door/device/", {"without": "1"}).headers["Location"] == "/door/invite/"
    assert browser.post("/door/invite/", {"host": "me"}).headers["Location"] == "/door/invite/"
    assert b"<svg" in browser.get("/door/invite/").content
    assert browser.get("/").status_code == 200


def test_somebody_alone_is_not_led_to_the_invitation() -> None:
    browser = Client()
    doors.create(browser, "dan", company="alone")
    browser.post("/door/recovery/", {"without": "1"})
    assert browser.post("/door/device/", {"without": "1"}).headers["Location"] == "/"


def test_the_recovery_code_is_shown_until_it_is_on_paper_and_then_never_again() -> None:
    browser = Client()
    doors.create(browser, "ana")
    group, code = asked_group(browser)
    assert b"not the group we asked for" in browser.post("/door/recovery/", {"group": "ZZZZ"}).content
    assert doors.shown_code(browser) == code
    browser.post("/door/recovery/", {"group": group})
    assert browser.get("/door/recovery/").headers["Location"] == "/door/device/"
    browser.post("/door/lock/")


def test_another_four_words_keep_what_was_typed() -> None:
    browser = Client()
    first = browser.get("/door/create/").content.decode()
    typed = {"name": "Ana", "login": "ana.b", "company": "alone", "another": "1", **doors.offered()}
    page = browser.post("/door/create/", typed).content.decode()
    assert 'value="Ana"' in page
    assert 'value="ana.b"' in page
    assert "Something here needs another look" not in page
    words = re.compile(r'name="made" value="([^"]+)"')
    assert words.findall(first) != words.findall(page)
    assert not Person.objects.exists()


def test_a_mistake_keeps_the_offered_words() -> None:
    browser = Client()
    form = doors.offered()
    page = browser.post(
        "/door/create/", {"name": "Ana", "login": "", "company": "alone", **form}
    ).content.decode()
    assert f'value="{form["made"]}"' in page


@pytest.mark.parametrize("login", ["a", "with blank", "<script>", "a" * 61, ""])
def test_a_sign_in_name_that_nobody_could_type_again_is_refused(login: str) -> None:
    assert doors.create(Client(), login).status_code == 200
    assert not Person.objects.exists()


def test_before_the_first_field_every_page_says_who_sees_what() -> None:
    for place in ("/door/create/",):
        page = Client().get(place).content.decode()
        assert page.index("Only you see") < page.index('<input type="text"')
        assert "can change its program" in page
        assert "Nobody can open your space for you" in page


def test_whoever_is_in_does_not_stand_before_the_door() -> None:
    ana, _ = couples.ana_and_ben()
    for place in ("/door/", "/door/unlock/"):
        assert ana.client.get(place).headers["Location"] == "/"


def test_a_first_visit_begins_with_what_this_is_and_a_deep_link_with_the_door() -> None:
    nobody = Client()
    assert nobody.get("/").headers["Location"] == "/door/"
    assert nobody.get("/me/shared/").headers["Location"] == "/door/unlock/?next=%2Fme%2Fshared%2F"


def test_a_newcomer_who_vanished_is_welcomed_by_nobody() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    Member.objects.filter(person=ben.identity.person).delete()
    assert ana.client.post("/door/words/", {"answer": "yes"}).status_code == 303
    assert ana.book().solo


def test_nobody_changes_keys_between_joining_and_welcome() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    new = doors.own("orchard velvet teapot harbour gravel")
    for who in (ana, ben):
        page = who.client.post("/me/passphrase/", {"old": couples.PASSPHRASE, "seed": "on", **new}).content
        assert b"has yet to say" in page
        assert doors.unlock(Client(), who).status_code == 303
    pairs.welcome(ana.desk())
    assert ben.book().partner == ana.id


def test_a_place_that_was_tampered_with_is_said_to_be() -> None:
    ana, _ = couples.ana_and_ben()
    Member.objects.filter(person=ana.identity.person).update(box=b"\0" * 600)
    assert ana.client.get("/").headers["Location"] == "/door/space/"
    assert b"does not open" in ana.client.post("/door/space/", {"name": "Ana"}).content


@pytest.mark.parametrize("name", ["Ana", "Ñandú", "א", "<b>x</b>", "a" * 60])
def test_a_name_is_only_ever_text(name: str) -> None:
    browser = Client()
    doors.create(browser, "ana", name=name)
    page = browser.get("/me/").content.decode()
    assert "<b>x</b>" not in page
    assert browser.get("/me/").status_code == 200


def test_no_page_of_the_door_lets_a_browser_remember_a_field() -> None:
    ana, _ = couples.ana_and_ben()
    places = ["create/", "unlock/", "join/", "recover/"]
    pages = [Client().get(f"/door/{place}").content.decode() for place in places]
    pages += [ana.client.get(f"/me/{place}/").content.decode() for place in ("about", "passphrase", "export")]
    for page in pages:
        for field in re.findall(r"<(?:input|textarea)\b[^>]*>", page):
            hidden_token = "csrfmiddlewaretoken" in field
            assert hidden_token or 'autocomplete="off"' in field, field


def test_set_up_says_the_limits_in_the_words_of_the_threat_model() -> None:
    document = Path(__file__).resolve().parents[2] / "docs" / "threat-model.md"
    part = document.read_text("utf-8").split("## In plain words")[1].split("\n## ")[0]
    sentences = re.findall(r"^\d+\. (.+)$", part, re.MULTILINE)
    assert len(sentences) > 5
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=doors.seconds(), host="me")
    pages = (Client().get("/door/create/"), Client().post("/door/join/", {"invitation": secret}))
    for page in pages:
        for sentence in sentences:
            assert sentence in page.content.decode().replace("&#x27;", "'")


def test_where_nobody_lives_yet_a_space_comes_first_and_later_the_way_in() -> None:
    page = Client().get("/door/").content.decode()
    assert page.index("Create a space") < page.index("Open mine")
    couples.dan()
    page = Client().get("/door/").content.decode()
    assert page.index("Open mine") < page.index("Create a space")
