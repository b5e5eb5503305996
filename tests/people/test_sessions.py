"""Sessions: one cookie finds and opens one row; a lock is a lock everywhere.

Promises 14 to 20 of docs/threat-model.md.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.urls import get_resolver

from hearthside.people import cookies, sessions
from hearthside.people.models import Device, Person, Session
from hearthside.vault import sessions as vault
from hearthside.vault.errors import CannotOpen
from hearthside.web import clock
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
Later = Callable[..., None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Let time pass: `later(minutes=31)` counts from the beginning of the test."""
    began = clock.now()

    def pass_by(**time: float) -> None:
        monkeypatch.setattr(clock, "now", lambda: began + timedelta(**time))

    return pass_by


def opened(client: Client) -> sessions.Opened:
    cookie = doors.session_of(client)
    row = Session.objects.get(pk=vault.session_id(cookie).hex())
    stored = vault.SessionRow(bytes.fromhex(row.pk), row.owner_id, bytes(row.box), row.expires)
    now = int(clock.now().timestamp())
    return sessions.Opened(cookie, row.pk, vault.open_session(cookie, stored, now=now))


def test_a_lock_makes_the_cookie_dead() -> None:
    ana, _ = couples.ana_and_ben()
    cookie = doors.session_of(ana.client)
    ana.client.post("/door/lock/")
    thief = Client()
    thief.cookies[cookies.session_name()] = cookie
    assert not doors.is_open(thief)
    assert not doors.is_open(ana.client)


def test_a_slow_request_that_ends_after_a_lock_brings_nothing_back() -> None:
    ana, _ = couples.ana_and_ben()
    slow = opened(ana.client)
    ana.client.post("/door/lock/")
    assert not sessions.save(slow)
    sessions.carry(slow, code="AAAA")
    assert not Session.objects.filter(pk=slow.row).exists()


def test_an_idle_session_closes_by_itself(later: Later) -> None:
    ana, _ = couples.ana_and_ben()
    later(minutes=29)
    assert doors.is_open(ana.client)
    later(minutes=29 + 31)
    assert not doors.is_open(ana.client)


@pytest.mark.parametrize("address", ["/live/", "/stirred", "/arrived"])
def test_a_page_that_was_left_open_keeps_no_door_open_by_itself(later: Later, address: str) -> None:
    ana, _ = couples.ana_and_ben()
    later(minutes=29)
    assert ana.client.get(address).status_code == 200
    later(minutes=31)
    assert ana.client.get(address).status_code == 302
    assert not doors.is_open(ana.client)


@pytest.mark.parametrize(("part", "opens"), [("now", False), ("card", False), ("going", True)])
def test_a_part_that_is_taken_up_keeps_none_open_but_that_of_a_session(
    later: Later, part: str, opens: bool
) -> None:
    ana, _ = couples.ana_and_ben()
    later(minutes=29)
    by_itself = {"HX-Request": "true", "HX-Target": part}
    assert ana.client.get("/", headers=by_itself).status_code == 200
    later(minutes=31)
    assert doors.is_open(ana.client) is opens


def test_a_session_in_use_closes_after_its_longest_time(later: Later) -> None:
    ana, _ = couples.ana_and_ben()
    for minutes in range(25, 12 * 60, 25):
        later(minutes=minutes)
        assert doors.is_open(ana.client)
    later(hours=12, seconds=1)
    assert not doors.is_open(ana.client)


def test_editing_the_date_of_a_row_stretches_nothing(later: Later) -> None:
    ana, _ = couples.ana_and_ben()
    Session.objects.filter(owner=ana.identity.person).update(expires=2**40)
    later(hours=13)
    assert not doors.is_open(ana.client)


def test_a_session_slides_at_most_once_a_minute(later: Later) -> None:
    ana, _ = couples.ana_and_ben()
    before = bytes(Session.objects.get(owner=ana.identity.person).box)
    later(seconds=50)
    ana.client.get("/me/")
    assert bytes(Session.objects.get(owner=ana.identity.person).box) == before
    later(seconds=70)
    ana.client.get("/me/")
    assert bytes(Session.objects.get(owner=ana.identity.person).box) != before


def test_the_session_changes_at_unlock_and_the_one_before_ends() -> None:
    ana, _ = couples.ana_and_ben()
    before = doors.session_of(ana.client)
    doors.unlock(ana.client, ana)
    assert doors.session_of(ana.client) != before
    thief = Client()
    thief.cookies[cookies.session_name()] = before
    assert not doors.is_open(thief)


@pytest.mark.parametrize("planted", ["", "a", "a" * 33, "A" * 33, "é" * 33, "0" * 4096])
def test_a_planted_cookie_is_never_adopted(planted: str) -> None:
    ana, _ = couples.ana_and_ben()
    browser = Client()
    browser.cookies[cookies.session_name()] = planted
    assert not doors.is_open(browser)
    doors.unlock(browser, ana)
    assert doors.session_of(browser) != planted
    assert doors.is_open(browser)


def test_a_rows_id_is_no_cookie() -> None:
    ana, _ = couples.ana_and_ben()
    thief = Client()
    for value in (
        Session.objects.get(owner=ana.identity.person).pk,
        ana.id,
        bytes(Person.objects.get(pk=ana.id).salt).hex(),
    ):
        thief.cookies[cookies.session_name()] = value
        assert not doors.is_open(thief)


def test_the_database_without_the_cookie_opens_no_session() -> None:
    """Every value that the database holds, tried as the key of the box."""
    ana, _ = couples.ana_and_ben()
    row = Session.objects.get(owner=ana.identity.person)
    stored = vault.SessionRow(bytes.fromhex(row.pk), row.owner_id, bytes(row.box), row.expires)
    with pytest.raises(CannotOpen):
        vault.open_session(row.pk + "a", stored, now=0)
    seed = ana.identity.seed.raw()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  table names come from the database itself
            for values in cursor.fetchall():
                for value in values:
                    raw = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                    assert seed not in raw
                    assert seed.hex().encode() not in raw


def test_a_session_row_moved_to_somebody_else_opens_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    Session.objects.filter(owner=ana.identity.person).update(owner=ben.identity.person)
    assert not doors.is_open(ana.client)


def test_lock_everywhere_ends_every_session_of_that_person_and_of_nobody_else() -> None:
    ana, ben = couples.ana_and_ben()
    laptop = ana.phone()
    ana.client.post("/door/lock/everywhere/")
    assert not doors.is_open(laptop)
    assert not doors.is_open(ana.client)
    assert doors.is_open(ben.client)


@pytest.mark.parametrize("how", ["change", "recover", "reseed"])
def test_a_new_passphrase_ends_every_other_session_and_every_pin(how: str) -> None:
    ana, _ = couples.ana_and_ben()
    laptop, phone = ana.phone(), ana.phone()
    laptop.post("/door/device/", {"pin": "2468", "again": "2468"})
    assert Device.objects.filter(owner=ana.identity.person).exists()
    new = doors.own("orchard velvet teapot harbour gravel")
    if how == "recover":
        Client().post("/door/recover/", {"login": ana.login, "code": ana.recovery, **new})
    else:
        seed = {"seed": "on"} if how == "reseed" else {}
        ana.client.post("/me/passphrase/", {"old": couples.PASSPHRASE, **new, **seed})
        assert doors.is_open(ana.client)
    assert not doors.is_open(laptop)
    assert not doors.is_open(phone)
    assert not Device.objects.filter(owner=ana.identity.person).exists()


def test_every_open_page_is_kept_by_nobody() -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.get("/me/")
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", ["/door/lock/", "/exit"])
def test_locking_clears_what_the_browser_kept(address: str) -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.post(address)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not answer.cookies[cookies.session_name()].value


def test_quick_exit_locks_and_leads_away_also_by_beacon_and_without_a_form_token() -> None:
    ana, _ = couples.ana_and_ben()
    laptop = ana.phone()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = laptop.cookies
    answer = strict.post("/exit", headers={"Sec-Fetch-Mode": "no-cors"})
    assert answer.status_code == 204
    assert not doors.is_open(laptop)
    away = ana.client.post("/exit")
    assert away.headers["Refresh"].startswith("0;url=https://")
    assert not doors.is_open(ana.client)


def test_a_quick_exit_without_a_network_locks_before_anything_is_shown_again() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.cookies[cookies.LEFT] = "1"
    assert ana.client.get("/me/").status_code == 302
    assert not doors.is_open(ana.client)
    assert not ana.client.cookies[cookies.LEFT].value
    couples.sign_in(ana.client, ana.identity)
    assert doors.is_open(ana.client)


def test_every_other_form_of_the_door_wants_its_token() -> None:
    strict = Client(enforce_csrf_checks=True)
    names = [name for name in get_resolver("hearthside.people.urls").reverse_dict if isinstance(name, str)]
    assert names == ["exit"]
    for place in (
        "create",
        "unlock",
        "recover",
        "join",
        "lock",
        "lock/everywhere",
        "invite",
        "words",
        "device",
    ):
        assert strict.post(f"/door/{place}/").status_code == 403, place


def test_looking_at_a_page_changes_nothing_of_the_session() -> None:
    ana, _ = couples.ana_and_ben()
    before = list(Session.objects.order_by("pk").values())
    for place in ("/door/lock/", "/door/words/", "/door/device/", "/me/devices/", "/me/ending/everything/"):
        ana.client.get(place)
    assert list(Session.objects.order_by("pk").values()) == before


def test_a_link_from_elsewhere_leads_to_a_page_with_one_button() -> None:
    answer = Client().get("/me/devices/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert b'href="/me/devices/"' in answer.content


def test_the_door_leads_back_to_where_one_wanted_to_go() -> None:
    ana, _ = couples.ana_and_ben()
    browser = Client()
    assert browser.get("/me/devices/").headers["Location"] == "/door/unlock/?next=%2Fme%2Fdevices%2F"
    answer = browser.post(
        "/door/unlock/", {"login": ana.login, "passphrase": couples.PASSPHRASE, "next": "/me/devices/"}
    )
    assert answer.headers["Location"] == "/me/devices/"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_the_door_leads_nobody_to_another_site(elsewhere: str) -> None:
    ana, _ = couples.ana_and_ben()
    form = {"login": ana.login, "passphrase": couples.PASSPHRASE, "next": elsewhere}
    assert Client().post("/door/unlock/", form).headers["Location"] == "/"


@override_settings(SESSION_COOKIE_SECURE=True)
def test_with_https_the_cookie_is_locked_to_this_host() -> None:
    ana, _ = couples.ana_and_ben()
    cookie = doors.unlock(Client(), ana).cookies["__Host-hearthside"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert not cookie["domain"]


def test_the_limits_that_a_person_chose_count_from_the_next_unlock(later: Later) -> None:
    ana, _ = couples.ana_and_ben()
    likes = {"theme": "auto", "text": "normal", "pace": "gentle", "idle_minutes": "5", "open_hours": "1"}
    later(seconds=5)
    ana.client.post("/me/likes/", likes)
    browser = Client()
    doors.unlock(browser, ana)
    later(minutes=6)
    assert not doors.is_open(browser)
    assert not doors.is_open(ana.client)


def test_a_dead_cookie_is_taken_away() -> None:
    browser = Client()
    browser.cookies[cookies.session_name()] = "a" * 33
    assert browser.get("/door/").cookies[cookies.session_name()]["max-age"] == 0


def test_words_written_until_the_door_had_closed_are_given_back_once() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.cookies.clear()
    response = ana.client.post("/cards/ours", {"words": "Who was the third guest at the wedding?"})
    assert response.status_code == 403
    assert "the third guest" in response.content.decode()
    assert "the third guest" not in ana.client.get("/door/unlock/").content.decode()


def test_who_is_writing_keeps_the_door_open_without_a_word() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.get("/door/here/").status_code == 204
    ana.client.cookies.clear()
    assert ana.client.get("/door/here/").status_code == 302
