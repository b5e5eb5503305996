"""Guessing: whoever has phones of their own to knock from gets no more tries than anybody else."""

from __future__ import annotations

import pytest
from django.test import Client

from hearthside.people import cookies, throttle
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
PIN = {"pin": "2468", "again": "2468"}


def knock(client: Client, login: str) -> int:
    answer = client.post(doors.UNLOCK, {"login": login, "passphrase": "wrong wrong wrong wrong"})
    return int(answer.status_code)


def test_ten_phones_of_ben_give_him_no_more_guesses_at_anas_passphrase() -> None:
    ana, ben = couples.ana_and_ben()
    answers = []
    for _ in range(4):
        phone = ben.phone()
        phone.post("/door/device/", PIN)
        answers += [knock(phone, ana.login) for _ in range(throttle.FREE)]
    assert answers.count(200) == throttle.FREE


def test_guessing_from_bens_phone_leaves_anas_own_phone_alone() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/door/device/", PIN)
    ana.client.post("/door/lock/")
    for _ in range(8):
        knock(ben.phone(), ana.login)
    ana.client.get("/door/unlock/?passphrase")
    assert doors.unlock(ana.client, ana).status_code == 303
    assert doors.is_open(ana.client)


def test_new_phones_give_no_more_tries_at_a_recovery_code_or_an_invitation() -> None:
    ana, ben = couples.ana_and_ben()
    code = "-".join(["ABCD"] * 8)
    recovering = {"login": ana.login, "code": code, **doors.offered()}
    answers, invited = [], []
    for _ in range(3):
        phone = ben.phone()
        phone.post("/door/device/", PIN)
        answers += [phone.post("/door/recover/", recovering).status_code for _ in range(throttle.FREE)]
        invited += [b"Too many" in phone.post("/door/join/", {"invitation": code}).content for _ in range(5)]
    assert answers.count(200) == throttle.FREE
    assert invited.count(False) == throttle.FREE


def test_a_made_up_device_cookie_counts_for_nothing() -> None:
    ana, _ = couples.ana_and_ben()
    answers = []
    for at in range(12):
        stranger = Client()
        stranger.cookies[cookies.device_name()] = f"{at:064x}"
        stranger.defaults["HTTP_X_FORWARDED_FOR"] = f"10.0.0.{at}"
        answers.append(knock(stranger, ana.login))
    assert answers.count(200) == throttle.FREE
