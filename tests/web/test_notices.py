"""One sentence after a redirect, without a session."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from hearthside.web import notices

RESTS = "data-rests"


def test_a_sentence_is_said_once(client: Client) -> None:
    assert "Saved." in client.get("/tell", follow=True).content.decode()
    assert "Saved." not in client.get("/plain").content.decode()


def test_a_forged_or_foreign_cookie_says_nothing(client: Client) -> None:
    client.cookies[notices.COOKIE] = "You have been hacked"
    assert "hacked" not in client.get("/plain").content.decode()


def test_only_sentences_of_the_closed_list_are_said(rf: RequestFactory) -> None:
    with pytest.raises(KeyError):
        notices.say(rf.get("/"), HttpResponse(), "something Ana wrote")


def test_a_room_may_bring_sentences_of_its_own(rf: RequestFactory) -> None:
    notices.add({"test.own": "Ours."})
    response = notices.say(rf.get("/"), HttpResponse(), "test.own")
    request = rf.get("/")
    request.COOKIES[notices.COOKIE] = response.cookies[notices.COOKIE].value
    assert str(notices.heard(request)) == "Ours."


def test_a_sentence_names_the_partner(rf: RequestFactory) -> None:
    request = rf.get("/")
    request.COOKIES[notices.COOKIE] = (
        notices.say(rf.get("/"), HttpResponse(), "shared").cookies["hs-note"].value
    )
    assert notices.heard(request, "Ben 100%s") == "Shared with Ben 100%s."
    assert notices.heard(request) == "Shared with your partner."


def test_a_page_knows_that_it_comes_after_a_form_once(client: Client) -> None:
    assert RESTS not in client.get("/plain").content.decode()
    client.post("/tell")
    page = client.get("/plain").content.decode()
    assert RESTS in page
    assert "Saved." in page
    assert RESTS not in client.get("/plain").content.decode()


def test_also_where_the_form_leads_on_without_a_word(client: Client) -> None:
    cookie = client.post("/on").cookies[notices.COOKIE]
    assert cookie["httponly"]
    page = client.get("/plain").content.decode()
    assert RESTS in page
    assert 'class="message"' not in page
    assert RESTS not in client.get("/plain").content.decode()


def test_and_where_it_answers_with_a_page(client: Client) -> None:
    assert RESTS in client.post("/plain").content.decode()
    assert notices.COOKIE not in client.cookies


def test_a_link_a_script_and_another_house_lay_nothing(client: Client) -> None:
    client.get("/on")
    client.post("/on", headers={"HX-Request": "true"})
    client.post("/away")
    assert notices.COOKIE not in client.cookies


def test_every_sentence_of_every_room_can_be_said() -> None:
    for words in notices._words.values():
        said = str(words) % {"partner": "Ben"}
        assert "your partner" not in said.lower()
        assert "%" not in said


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(rf: RequestFactory) -> None:
    cookie = notices.say(rf.get("/", secure=True), HttpResponse(), "saved").cookies[notices.COOKIE]
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) <= 60
