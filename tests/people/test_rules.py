"""Who may create a space on this server."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from hearthside.people import rules
from hearthside.people.models import Couple, Person, SignupCode
from hearthside.web import clock
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db


def seconds() -> int:
    return int(clock.now().timestamp())


def test_the_first_couple_needs_no_code_and_the_next_does() -> None:
    assert doors.create(Client(), "ana").status_code == 303
    answer = doors.create(Client(), "cleo")
    assert answer.status_code == 200
    assert b"Sign-up code" in Client().get("/door/create/").content
    assert not Person.objects.filter(login="cleo").exists()


def test_a_sign_up_code_lets_one_person_in() -> None:
    couples.ana_and_ben()
    code = rules.new_signup_code(now=seconds())
    assert doors.create(Client(), "cleo", code=code.lower()).status_code == 303
    assert doors.create(Client(), "noor", code=code).status_code == 200
    assert not SignupCode.objects.exists()


def test_a_sign_up_code_ends_after_two_weeks(monkeypatch: pytest.MonkeyPatch) -> None:
    couples.ana_and_ben()
    code = rules.new_signup_code(now=seconds())
    later = clock.now() + timedelta(days=15)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert doors.create(Client(), "cleo", code=code).status_code == 200


def test_a_refused_creation_keeps_the_code_and_leaves_nothing_behind() -> None:
    ana, _ = couples.ana_and_ben()
    code = rules.new_signup_code(now=seconds())
    before = Couple.objects.count()
    assert b"already signs in by this name" in doors.create(Client(), ana.login, code=code).content
    assert Couple.objects.count() == before
    assert SignupCode.objects.exists()


def test_codes_are_asked_for_from_the_first_where_the_host_wants_it(settings: Any) -> None:
    settings.SIGNUP = "code"
    assert doors.create(Client(), "ana").status_code == 200
    assert not Person.objects.exists()


def test_an_open_server_asks_nobody(settings: Any) -> None:
    settings.SIGNUP = "open"
    couples.ana_and_ben()
    assert doors.create(Client(), "cleo").status_code == 303


def test_a_partner_needs_no_code() -> None:
    ana = couples.alone("Ana")
    assert couples.joining("Ben", ana).desk().partner == ana.identity.person


def test_guessing_codes_is_slowed_down() -> None:
    couples.ana_and_ben()
    browser = Client()
    for _ in range(5):
        doors.create(browser, "cleo", code="AAAA-" * 7 + "AAAA")
    assert b"Too many tries" in doors.create(browser, "cleo", code="AAAA-" * 7 + "AAAA").content
