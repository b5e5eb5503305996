"""Somebody on the network, or on another site: what the door says to those who are not let in."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from django.test import Client, RequestFactory, override_settings

from hearthside.people import access
from hearthside.project import outer
from tests import couples
from tests.people import doors

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "https://evil.example",
    "//evil.example/",
    "/\\evil.example",
    "///evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    "javascript:alert(1)",
    "http:///evil.example",
    "/\x00//evil.example",
]


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_unlocking_leads_to_no_other_site(wanted: str) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/lock/")
    form = {"login": ana.login, "passphrase": ana.passphrase, "next": wanted}
    answer = ana.client.post(doors.UNLOCK, form)
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "/%2F/evil.example/"])
def test_the_page_for_those_from_elsewhere_leads_to_no_other_site(path: str) -> None:
    request = RequestFactory().get("/me/", headers={"Sec-Fetch-Site": "cross-site"})
    request.path = request.path_info = path
    answer = access.to_door(request)
    assert b'href="//' not in answer.content
    assert b'href="/\\' not in answer.content


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost:80@evil.example"])
def test_a_host_that_is_none_of_ours_gets_nothing(host: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    answer = Client(raise_request_exception=False).get("/door/", headers={"Host": host})
    assert answer.status_code == 400
    assert host.encode() not in answer.content


@pytest.mark.parametrize("path", ["/static/none", "/static/", "/static/../me/", "/static/%2e%2e/me/"])
def test_only_a_static_file_may_be_kept_by_a_browser(path: str) -> None:
    ana = couples.alone("Ana")
    answer = ana.client.get(path)
    assert answer.status_code == 200 or "no-store" in answer.headers["Cache-Control"]
    assert b"Ana" not in answer.content


def test_no_form_is_taken_from_another_site() -> None:
    ana = couples.alone("Ana")
    strict = Client(enforce_csrf_checks=True)
    for name, held in ana.client.cookies.items():
        strict.cookies[name] = held.value
    for path in ("/door/lock/", "/door/lock/everywhere/", "/me/pause/", "/me/export/open/", "/door/unlock/"):
        assert strict.post(path, {"words": "quincetree"}).status_code == 403
    assert doors.is_open(ana.client)


def test_what_a_stranger_typed_is_given_back_to_nobody_without_a_token() -> None:
    answer = Client(enforce_csrf_checks=True).post("/me/pause/", {"words": "quincetree"})
    assert b"quincetree" not in answer.content


@pytest.mark.parametrize("debug", [True, False])
def test_an_error_tells_nothing_of_what_was_sent(debug: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from hearthside.rooms.household import telling

    ana = couples.alone("Ana")
    ana.client.raise_request_exception = False

    def broken(*_: object, **__: object) -> None:
        words = "quincetree"
        raise RuntimeError(words)

    monkeypatch.setattr(telling, "tell", broken)
    with override_settings(DEBUG=debug):
        answer = ana.client.post("/me/pause/", {"until": "mulberrygate", "words": "plumorchard"})
    assert answer.status_code == 500
    for word in (b"quincetree", b"mulberrygate", b"plumorchard", doors.session_of(ana.client).encode()):
        assert word not in answer.content


def test_the_page_without_network_is_the_same_for_everybody() -> None:
    ana, ben = couples.ana_and_ben()
    pages = {client.get("/offline").content for client in (ana.client, ben.client, Client())}
    workers = {client.get("/sw.js").content for client in (ana.client, ben.client, Client())}
    assert len(pages) == len(workers) == 1


def test_many_large_bodies_at_once_are_turned_away_before_they_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sixty strangers who each send sixteen megabytes and never finish."""
    part = b"x" * (1024 * 1024)
    waiting: list[asyncio.Event] = []
    statuses: list[int] = []

    async def stranger() -> None:
        done = asyncio.Event()
        waiting.append(done)
        left = [part] * 15

        async def receive() -> dict[str, Any]:
            if left:
                return {"type": "http.request", "body": left.pop(), "more_body": True}
            await done.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])

        scope = {"type": "http", "path": "/", "scheme": "http", "client": ("10.0.0.1", 5), "headers": []}
        await outer.app(scope, receive, send)

    async def flood() -> None:
        tasks = [asyncio.create_task(stranger()) for _ in range(60)]
        await asyncio.sleep(0.2)
        held = len([task for task in tasks if not task.done()])
        assert held * 15 <= 128
        for done in waiting:
            done.set()
        await asyncio.gather(*tasks)

    asyncio.run(flood())
    assert statuses.count(503) >= 50
    assert outer.HELD.size == 0
