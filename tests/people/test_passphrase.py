"""Passphrases: no hash, no hint who lives here, and nothing old works again.

Promises 21 to 27 of docs/threat-model.md.
"""

from __future__ import annotations

import threading
import unicodedata
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client, override_settings
from nacl import bindings

from hearthside.people import accounts, phrases, throttle
from hearthside.people.models import Person, Throttle
from hearthside.vault import person as vault
from hearthside.vault.errors import CannotOpen
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
NEW = "orchard velvet teapot harbour gravel"


def test_there_is_no_password_hash() -> None:
    assert not apps.is_installed("django.contrib.auth")
    ana, _ = couples.ana_and_ben()
    row = Person.objects.get(pk=ana.id)
    Person.objects.filter(pk=ana.id).update(slots=vault.shred(accounts.row_of(row)).slots)
    assert b"did not open" in doors.unlock(Client(), ana).content


def test_the_right_passphrase_opens_and_a_wrong_one_does_not() -> None:
    ana, _ = couples.ana_and_ben()
    browser = Client()
    assert doors.unlock(browser, ana, "something else").status_code == 200
    assert not doors.is_open(browser)
    assert doors.unlock(browser, ana).status_code == 303
    assert doors.is_open(browser)


def body_of(answer: object, typed: str) -> str:
    """The page without what differs by chance (form tokens) or by what was typed."""
    import re

    page = getattr(answer, "content", b"").decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page).replace(typed, "…")


def test_an_unknown_name_and_a_wrong_passphrase_get_the_same_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    work: list[object] = []
    real = bindings.crypto_pwhash_alg

    def counted(*args: Any) -> bytes:
        work.append(args[3:])
        found: bytes = real(*args)
        return found

    monkeypatch.setattr(bindings, "crypto_pwhash_alg", counted)
    wrong = doors.unlock(Client(), ana, "wrong")
    done = list(work)
    work.clear()
    unknown = Client().post(doors.UNLOCK, {"login": "nobody-here", "passphrase": "wrong"})
    assert wrong.status_code == unknown.status_code
    assert body_of(wrong, ana.login) == body_of(unknown, "nobody-here")
    assert work == done
    assert len(work) == 1


def test_a_recovery_code_for_nobody_costs_and_says_the_same() -> None:
    ana, _ = couples.ana_and_ben()
    form = {"code": "AAAA-" * 7 + "AAAA", **doors.own(NEW)}
    wrong = Client().post("/door/recover/", {"login": ana.login, **form})
    unknown = Client().post("/door/recover/", {"login": "nobody-here", **form})
    assert wrong.status_code == unknown.status_code == 200
    assert b"did not open" in wrong.content
    assert b"did not open" in unknown.content


@pytest.mark.parametrize("known", [True, False])
def test_guessing_is_slowed_down_whether_or_not_the_name_exists(known: bool) -> None:
    ana, _ = couples.ana_and_ben()
    browser = Client()
    login = ana.login if known else "nobody-here"
    answers = [
        browser.post(doors.UNLOCK, {"login": login, "passphrase": "wrong"}).status_code for _ in range(7)
    ]
    assert answers == [200] * throttle.FREE + [429] * 2


def test_a_known_device_is_not_locked_out_by_strangers() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/door/device/", {"pin": "2468", "again": "2468"})
    ana.client.post("/door/lock/")
    stranger = Client()
    for _ in range(8):
        doors.unlock(stranger, ana, "guess")
    assert doors.unlock(stranger, ana).status_code == 429
    assert doors.unlock(ana.client, ana).status_code == 303


def test_a_made_up_device_cookie_buys_no_more_tries() -> None:
    ana, _ = couples.ana_and_ben()
    for number in range(throttle.FREE):
        browser = Client()
        browser.cookies["hearthside-device"] = f"{number:064x}"
        doors.unlock(browser, ana, "guess")
    assert doors.unlock(Client(), ana).status_code == 429


def test_the_table_of_tries_names_nobody() -> None:
    ana, _ = couples.ana_and_ben()
    doors.unlock(Client(), ana, "guess")
    row = Throttle.objects.get()
    assert ana.login not in row.pk
    assert "127.0.0.1" not in row.pk


def test_the_old_passphrase_never_works_again() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/passphrase/", {"old": couples.PASSPHRASE, **doors.own(NEW)})
    assert doors.unlock(Client(), ana).status_code == 200
    assert doors.unlock(Client(), ana, NEW).status_code == 303


def test_a_wrong_old_passphrase_changes_nothing() -> None:
    ana, _ = couples.ana_and_ben()
    before = bytes(Person.objects.get(pk=ana.id).slots)
    ana.client.post("/me/passphrase/", {"old": "wrong", **doors.own(NEW)})
    assert bytes(Person.objects.get(pk=ana.id).slots) == before


def test_a_used_recovery_code_never_works_again() -> None:
    ana, _ = couples.ana_and_ben()
    browser = Client()
    form = {"login": ana.login, "code": ana.recovery, **doors.own(NEW)}
    assert browser.post("/door/recover/", form).headers["Location"] == "/door/recovery/"
    fresh = doors.shown_code(browser)
    assert fresh != ana.recovery
    assert Client().post("/door/recover/", form).status_code == 200
    assert doors.unlock(Client(), ana).status_code == 200
    again = {"login": ana.login, "code": fresh.lower().replace("-", " "), **doors.own(NEW + " two")}
    assert Client().post("/door/recover/", again).status_code == 303


def test_recovery_brings_everything_back() -> None:
    from hearthside.records.kinds.pulse import Pulse

    ana, _ = couples.ana_and_ben()
    ana.book().keep(Pulse(day="2026-11-01", close=7))
    browser = Client()
    browser.post("/door/recover/", {"login": ana.login, "code": ana.recovery, **doors.own(NEW)})
    assert doors.is_open(browser)
    assert ana.book().every((Pulse,))


def test_one_recovery_code_is_spent_once_even_at_the_same_moment() -> None:
    """Two browsers read the row before either writes: the second finds it changed."""
    ana, _ = couples.ana_and_ben()
    before = accounts.known(ana.login)
    row, _, _ = vault.reset_with_recovery(before, ana.recovery, NEW, accounts.cost())
    other, _, _ = vault.reset_with_recovery(before, ana.recovery, "another one", accounts.cost())
    accounts.store(row, instead_of=before)
    with pytest.raises(CannotOpen):
        accounts.store(other, instead_of=before)


def test_a_lost_recovery_code_can_be_replaced_and_is_void_then() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post("/me/recovery/", {"passphrase": couples.PASSPHRASE}).status_code == 303
    fresh = doors.shown_code(ana.client)
    form = {"login": ana.login, **doors.own(NEW)}
    assert Client().post("/door/recover/", {**form, "code": ana.recovery}).status_code == 200
    assert Client().post("/door/recover/", {**form, "code": fresh}).status_code == 303


def test_blanks_and_ways_to_write_an_accent_do_not_matter() -> None:
    browser = Client()
    composed = "übermut  brücke laterne  kaffee orchard teapot"
    doors.create(browser, "zoe", **doors.own(composed))
    spelled = " " + unicodedata.normalize("NFD", composed.replace("  ", " ")) + " "
    answer = Client().post(doors.UNLOCK, {"login": "ZOE ", "passphrase": spelled})
    assert answer.status_code == 303


@pytest.mark.parametrize(
    "weak", ["passwort1", "ana and ben 2019", "12345678901234", "ilovezoe", "qwertyuiop"]
)
def test_a_passphrase_that_could_be_guessed_is_refused_kindly(weak: str) -> None:
    browser = Client()
    answer = doors.create(browser, "zoe", name="Zoe", **doors.own(weak))
    assert b"could be guessed" in answer.content
    assert b'value="zoe"' in answer.content
    assert weak.encode() not in answer.content
    assert not Person.objects.filter(login="zoe").exists()


def test_words_that_were_not_offered_here_do_not_pass_as_offered() -> None:
    words, _ = phrases.offer()
    form = {"way": "made", "made": "one two three four", "seal": phrases.offer()[1]}
    browser = Client()
    doors.create(browser, "zoe", **form)
    assert not phrases.is_ours(words, "nonsense")
    assert (
        Client().post(doors.UNLOCK, {"login": "zoe", "passphrase": "one two three four"}).status_code == 200
    )


def test_the_cost_of_a_row_cannot_be_lowered_or_made_absurd() -> None:
    ana, _ = couples.ana_and_ben()
    slots = bytearray(Person.objects.get(pk=ana.id).slots)
    for start in range(0, 464, 116):
        slots[start + 1] = 9
    Person.objects.filter(pk=ana.id).update(slots=bytes(slots))
    assert doors.unlock(Client(), ana).status_code == 200
    for start in range(0, 464, 116):
        slots[start + 1 : start + 4] = b"\xff\xff\xff"
    Person.objects.filter(pk=ana.id).update(slots=bytes(slots))
    assert doors.unlock(Client(), ana).status_code == 200


def test_a_replaced_public_key_opens_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    Person.objects.filter(pk=ana.id).update(public=ben.identity.public)
    assert doors.unlock(Client(), ana).status_code == 200
    assert not doors.is_open(ana.client)


@pytest.mark.django_db(transaction=True)
@override_settings(PASSPHRASE_COST=(3, 64))
def test_a_crowd_at_the_door_is_asked_to_come_back_in_a_moment() -> None:
    answers: list[object] = []

    def knock(number: int) -> None:
        answer = Client().post(doors.UNLOCK, {"login": f"nobody{number}", "passphrase": "wrong"})
        answers.append((answer.status_code, answer.headers.get("Retry-After")))
        connection.close()

    threads = [threading.Thread(target=knock, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    busy = [answer for answer in answers if answer == (503, "5")]
    assert busy
    assert len(answers) == 10
    assert len(busy) + answers.count((200, None)) == 10
