"""A phone that opens with a PIN: five tries, and neither phone nor database is of use alone."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from hearthside.people import cookies, devices
from hearthside.people.models import Device
from hearthside.vault import devices as vault
from hearthside.vault.identity import Identity
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
PIN = "2468"


def with_pin(name: str = "Ana") -> couples.Somebody:
    """Somebody whose phone has a PIN and is locked."""
    who = couples.alone(name)
    who.client.post("/door/device/", {"pin": PIN, "again": PIN})
    who.client.post("/door/lock/")
    return who


def type_pin(client: Client, pin: str) -> int:
    return int(client.post(doors.UNLOCK, {"pin": pin}).status_code)


def test_a_known_phone_opens_with_its_pin() -> None:
    ana = with_pin()
    assert b'name="pin"' in ana.client.get(doors.UNLOCK).content
    assert type_pin(ana.client, PIN) == 303
    assert doors.is_open(ana.client)


def test_the_pin_opens_nothing_without_that_phone() -> None:
    with_pin()
    stranger = Client()
    type_pin(stranger, PIN)
    assert not doors.is_open(stranger)


def test_the_database_alone_gives_no_device() -> None:
    with_pin()
    thief = Client()
    thief.cookies[cookies.device_name()] = Device.objects.get().pk * 2
    type_pin(thief, PIN)
    assert not doors.is_open(thief)


def test_five_wrong_pins_and_the_phone_asks_for_the_passphrase() -> None:
    ana = with_pin()
    answers = [type_pin(ana.client, "0000") for _ in range(devices.TRIES)]
    assert answers == [200] * 4 + [303]
    assert not Device.objects.exists()
    type_pin(ana.client, PIN)
    assert not doors.is_open(ana.client)
    assert b'name="passphrase"' in ana.client.get(doors.UNLOCK).content
    doors.unlock(ana.client, ana)
    assert doors.is_open(ana.client)


def test_a_right_pin_forgets_the_wrong_ones() -> None:
    ana = with_pin()
    for _ in range(3):
        type_pin(ana.client, "0000")
    type_pin(ana.client, PIN)
    assert Device.objects.get().tries == 0


@pytest.mark.django_db(transaction=True)
def test_five_tries_are_five_even_when_they_come_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = with_pin()
    secret = ana.client.cookies[cookies.device_name()].value
    tried: list[str] = []
    real = vault.device_unwrap

    def counted(*args: Any) -> Identity:
        tried.append("once")
        return real(*args)

    monkeypatch.setattr(vault, "device_unwrap", counted)

    def knock() -> None:
        browser = Client(raise_request_exception=False)
        browser.cookies[cookies.device_name()] = secret
        type_pin(browser, "0000")
        connection.close()

    threads = [threading.Thread(target=knock) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tried) <= devices.TRIES + 12  # those turned away at the gate give their try back
    assert not Device.objects.filter(tries__gt=devices.TRIES).exists()


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4", "", "²²²²"])
def test_a_pin_has_four_to_eight_digits(pin: str) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/device/", {"pin": pin, "again": pin})
    assert not Device.objects.exists()


def test_two_different_pins_are_none() -> None:
    ana = couples.alone("Ana")
    assert b"not the same" in ana.client.post("/door/device/", {"pin": PIN, "again": "1357"}).content
    assert not Device.objects.exists()


def test_a_phone_can_do_without_a_pin() -> None:
    ana = couples.alone("Ana")
    assert ana.client.post("/door/device/", {"without": "1"}).status_code == 303
    assert not Device.objects.exists()


def test_a_device_is_listed_for_its_owner_and_taken_away_at_once() -> None:
    ana, ben = couples.ana_and_ben()
    phone = ana.phone()
    phone.post("/door/device/", {"pin": PIN, "again": PIN}, headers={"User-Agent": "Firefox Android"})
    row = Device.objects.get().pk
    assert b"Firefox on Android" in ana.client.get("/me/devices/").content
    assert row.encode() not in ben.client.get("/me/devices/").content
    ben.client.post("/me/devices/", {"device": row})
    assert Device.objects.exists()
    ana.client.post("/me/devices/", {"device": row})
    assert not Device.objects.exists()
    phone.post("/door/lock/")
    type_pin(phone, PIN)
    assert not doors.is_open(phone)


def test_nobody_ends_a_session_of_somebody_else() -> None:
    from hearthside.people.models import Session

    ana, ben = couples.ana_and_ben()
    row = Session.objects.get(owner=ana.identity.person).pk
    ben.client.post("/me/devices/", {"session": row})
    assert doors.is_open(ana.client)


def test_two_people_can_use_one_phone_one_after_the_other() -> None:
    ana = with_pin()
    dan = couples.alone("Dan")
    doors.unlock(ana.client, dan)
    ana.client.post("/door/device/", {"pin": "1357", "again": "1357"})
    ana.client.post("/door/lock/")
    assert Device.objects.count() == 1
    assert type_pin(ana.client, "1357") == 303
