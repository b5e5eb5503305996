"""Somebody who finds a phone open: reads while it is open, and cannot make themselves a way back in."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from hearthside.people import accounts, cookies, devices
from hearthside.people.models import Device
from hearthside.vault import devices as vault
from hearthside.vault import person
from hearthside.vault.errors import CannotOpen
from hearthside.web import clock
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
PIN = {"pin": "2468", "again": "2468"}
THEIRS = {"pin": "1357", "again": "1357"}


def later(monkeypatch: pytest.MonkeyPatch, minutes: int) -> None:
    moment = clock.now() + timedelta(minutes=minutes)
    monkeypatch.setattr(clock, "now", lambda: moment)


def test_a_pin_right_after_the_passphrase_needs_nothing_more() -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/device/", PIN)
    assert Device.objects.count() == 1


def test_who_finds_the_phone_open_cannot_set_a_pin_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = couples.alone("Ana")
    later(monkeypatch, 20)
    assert b'name="passphrase"' in ana.client.get("/door/device/").content
    ana.client.post("/door/device/", THEIRS)
    ana.client.post("/door/device/", {**THEIRS, "passphrase": "wrong wrong wrong wrong"})
    assert not Device.objects.exists()
    ana.client.post("/door/device/", {**PIN, "passphrase": ana.passphrase})
    assert Device.objects.count() == 1


def test_a_phone_opened_by_its_pin_takes_no_other_pin_without_the_passphrase() -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/device/", PIN)
    before = Device.objects.get().pk
    ana.client.post("/door/lock/")
    ana.client.post(doors.UNLOCK, {"pin": "2468"})
    assert doors.is_open(ana.client)
    ana.client.post("/door/device/", THEIRS)
    assert Device.objects.get().pk == before


def test_guessing_the_passphrase_on_an_open_phone_is_slowed_down(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = couples.alone("Ana")
    later(monkeypatch, 20)
    for _ in range(5):
        ana.client.post("/door/device/", {**THEIRS, "passphrase": "wrong wrong wrong wrong"})
    answer = ana.client.post("/door/device/", {**THEIRS, "passphrase": ana.passphrase})
    assert b"Too many tries" in answer.content
    assert not Device.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_forty_pins_tried_at_once_five_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/device/", PIN)
    ana.client.post("/door/lock/")
    secret = ana.client.cookies[cookies.device_name()].value
    tried: list[str] = []

    def wrong(*given: Any) -> None:
        tried.append(given[-1])
        raise CannotOpen

    monkeypatch.setattr(vault, "device_unwrap", wrong)

    def knock(at: int) -> None:
        browser = Client(raise_request_exception=False)
        browser.cookies[cookies.device_name()] = secret
        browser.post(doors.UNLOCK, {"pin": f"{at:04d}"})
        connection.close()

    threads = [threading.Thread(target=knock, args=(at,)) for at in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tried) <= devices.TRIES
    assert not Device.objects.exists()


def test_a_pin_taken_away_while_it_is_being_tried_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/device/", PIN)
    ana.client.post("/door/lock/")
    real = vault.device_unwrap

    def slow(*given: Any) -> Any:
        Device.objects.all().delete()
        return real(*given)

    monkeypatch.setattr(vault, "device_unwrap", slow)
    ana.client.post(doors.UNLOCK, {"pin": "2468"})
    assert not doors.is_open(ana.client)


def test_a_passphrase_changed_while_it_is_being_tried_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/lock/")
    real = person.unlock

    def slow(*given: Any) -> Any:
        identity = real(*given)
        monkeypatch.setattr(person, "unlock", real)
        accounts.change_passphrase(ana.identity.person, ana.passphrase, "quince harbour velvet anchor")
        return identity

    monkeypatch.setattr(person, "unlock", slow)
    doors.unlock(ana.client, ana)
    assert not doors.is_open(ana.client)
