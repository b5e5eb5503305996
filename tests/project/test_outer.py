"""The outermost application: bodies are bounded, and only a declared proxy is believed."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from asgiref.sync import ThreadSensitiveContext, sync_to_async
from pytest_django import Settings

from hearthside.project import outer
from hearthside.project.options import Options

FORWARDED = [
    (b"host", b"hearthside.example.org"),
    (b"x-forwarded-for", b"6.6.6.6, 203.0.113.7"),
    (b"x-forwarded-proto", b"https"),
]


def scope(headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    return {"type": "http", "path": "/", "scheme": "http", "client": ("127.0.0.1", 5), "headers": headers}


def test_without_a_proxy_nobody_is_believed_about_who_they_are(settings: Settings) -> None:
    settings.OPTIONS = Options(proxy=False)
    seen = outer.from_outside(scope(FORWARDED))
    assert (seen["client"], seen["scheme"]) == (("127.0.0.1", 5), "http")
    assert seen["headers"] == FORWARDED[:1]


def test_a_declared_proxy_is_believed_about_its_own_visitor_only(settings: Settings) -> None:
    settings.OPTIONS = Options(proxy=True)
    seen = outer.from_outside(scope(FORWARDED))
    assert (seen["client"], seen["scheme"]) == (("203.0.113.7", 0), "https")
    assert seen["headers"] == FORWARDED[:1]


@pytest.mark.parametrize("said", [b"", b"unknown", b"1.2.3.4, <script>"])
def test_an_address_that_is_none_is_not_taken_over(settings: Settings, said: bytes) -> None:
    settings.OPTIONS = Options(proxy=True)
    seen = outer.from_outside(scope([(b"x-forwarded-for", said)]))
    assert seen["client"] == ("127.0.0.1", 5)


def test_all_streams_share_one_thread_and_so_does_what_outlives_the_first() -> None:
    """A thread for each would hold a connection to the database for each, most of the time of everybody."""
    streams, threads, left = outer.Streams(), set[int](), list[asyncio.Task[None]]()

    async def look() -> None:
        threads.add(await sync_to_async(threading.get_ident)())
        await asyncio.sleep(0.01)
        threads.add(await sync_to_async(threading.get_ident)())

    async def inner(*_asked: Any) -> None:
        async with ThreadSensitiveContext():  # as Django does for each request
            threads.add(await sync_to_async(threading.get_ident)())
            left.append(asyncio.create_task(look()))

    async def nothing(*_message: Any) -> Any:
        return {}

    async def all_of_them() -> None:
        streams.inner = inner
        await asyncio.gather(*(streams({}, nothing, nothing) for _ in range(5)))
        await asyncio.gather(*left)

    asyncio.run(all_of_them())
    assert len(threads) == 1


def statuses(messages: list[dict[str, Any]]) -> list[int]:
    sent: list[int] = []
    left = iter(messages)

    async def receive() -> dict[str, Any]:
        try:
            return next(left)
        except StopIteration:
            await asyncio.sleep(3600)
            raise

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    asyncio.run(outer.page(scope([]), receive, send))
    return sent


def test_a_body_that_is_too_large_is_refused_before_it_is_held(settings: Settings) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    part = {"type": "http.request", "body": b"x" * 60, "more_body": True}
    assert statuses([part, part, part]) == [413]


def test_a_body_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outer, "SLOWEST_BODY", 0.05)
    assert statuses([{"type": "http.request", "body": b"x", "more_body": True}]) == [408]


def test_a_body_that_breaks_off_reaches_no_page() -> None:
    assert statuses([{"type": "http.disconnect"}]) == [400]


def lanes_for(engine: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> outer.Lanes:
    settings.OPTIONS = Options(threads=3)
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", engine)
    return outer.pages()


@pytest.mark.parametrize(
    ("engine", "readers"),
    [("django.db.backends.sqlite3", 1), ("django.db.backends.postgresql", 3)],
)
def test_pages_are_read_one_by_one_where_the_database_is_near(
    engine: str, readers: int, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes = lanes_for(engine, settings, monkeypatch)
    assert lanes.reading.executor._max_workers == readers
    assert lanes.sending.executor._max_workers == 3


@pytest.mark.parametrize(("method", "lane"), [("GET", "reading"), ("HEAD", "reading"), ("POST", "sending")])
def test_whoever_reads_waits_for_no_passphrase(
    method: str, lane: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes, taken = lanes_for("django.db.backends.sqlite3", settings, monkeypatch), list[str]()

    def taking(name: str) -> Any:
        async def take(*_: Any) -> None:
            taken.append(name)

        return take

    lanes.reading, lanes.sending = taking("reading"), taking("sending")
    asyncio.run(lanes({"method": method}, taking("receive"), taking("send")))
    assert taken == [lane]
