"""The live channel: an open page hears that something changed between the two, and asks for it again.

Nothing but a number goes over it. One task in each process looks for changed numbers, for all who listen.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from uuid import UUID

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearthside.journal import stirs
from hearthside.people import listening
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.web import rooms

EVERY = 0.3  # seconds between two looks
SIGN_OF_LIFE = 20  # seconds: proxies end what is silent for long; so often the session is looked at as well
LONGEST = 15 * 60  # seconds, after which a browser connects anew
AT_ONCE = 4  # streams of one session: more are tabs that nobody looks at
AGAIN = b"retry: 2000\n\n"


class Hub:
    """Everybody who listens in this process, by couple, and the one task that looks."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self.waiting: dict[UUID, set[asyncio.Event]] = {}
        self.known: dict[UUID, int] = {}
        self.streams: dict[str, int] = {}
        self.task: asyncio.Task[None] | None = None

    def join(self, couple: UUID) -> asyncio.Event:
        """Begin to listen for one couple."""
        heard = asyncio.Event()
        self.waiting.setdefault(couple, set()).add(heard)
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self.look())
        return heard

    def part(self, couple: UUID, heard: asyncio.Event) -> None:
        """Listen no longer."""
        there = self.waiting.get(couple, set())
        there.discard(heard)
        if not there:
            self.waiting.pop(couple, None)
            self.known.pop(couple, None)

    async def look(self) -> None:
        """Look again and again, for as long as anybody listens."""
        while self.waiting:
            try:
                numbers = await _numbers(list(self.waiting))
            except Exception:  # noqa: BLE001  a database that is busy or away: the next look may find it again
                await asyncio.sleep(SIGN_OF_LIFE / 4)
                continue
            for couple, number in numbers.items():
                if self.known.get(couple) != number:
                    self.known[couple] = number
                    for heard in self.waiting.get(couple, ()):
                        heard.set()
            await asyncio.sleep(EVERY)


HUB = Hub()


@require_safe
@unlocked
def number(request: UnlockedRequest) -> HttpResponse:
    """The couple's number, for phones to which no stream comes through."""
    couple = request.desk.couple
    return HttpResponse(str(stirs.numbers([couple])[couple]), content_type="text/plain")


@require_safe
@unlocked
def arrived(request: UnlockedRequest) -> HttpResponse:
    """What the partner has just sent, for a page that is open; not again what that page shows itself."""
    but = request.GET.get("but", "")
    come = [one for one in rooms.arrivals(request.book) if one.context.get("entry") != but]
    return render(request, "ui/arrived.html", {"arrivals": come})


async def stream(request: HttpRequest) -> HttpResponseBase:
    """Tell of every change for as long as the session is open. Outside of ASGI, the number as it is."""
    desk, opened = getattr(request, "desk", None), getattr(request, "opened", None)
    if desk is None or opened is None or not isinstance(request, ASGIRequest):
        return await sync_to_async(number)(request)
    if HUB.streams.get(opened.row, 0) >= AT_ONCE:
        return HttpResponse(status=204)  # which tells a browser not to try again
    told = StreamingHttpResponse(_told(desk.couple, opened.row), content_type="text/event-stream")
    told.headers["X-Accel-Buffering"] = "no"
    return told


stream.is_locked = True  # type: ignore[attr-defined]  # read by the door matrix


async def _told(couple: UUID, session: str) -> AsyncIterator[bytes]:
    HUB.streams[session] = HUB.streams.get(session, 0) + 1
    heard = HUB.join(couple)
    end, alive = time.monotonic() + LONGEST, time.monotonic()
    try:
        yield AGAIN
        if couple in HUB.known:  # otherwise the first look tells
            yield b"data: %d\n\n" % HUB.known[couple]
        while time.monotonic() < end:
            try:
                async with asyncio.timeout(SIGN_OF_LIFE):
                    await heard.wait()
                heard.clear()
                yield b"data: %d\n\n" % HUB.known.get(couple, 0)
            except TimeoutError:
                yield b": still here\n\n"
            if time.monotonic() - alive >= SIGN_OF_LIFE:
                alive = time.monotonic()
                if not await _is_open(session):
                    return
    finally:
        HUB.part(couple, heard)
        HUB.streams[session] -= 1
        if not HUB.streams[session]:
            del HUB.streams[session]


@sync_to_async
def _numbers(couples: list[UUID]) -> dict[UUID, int]:
    close_old_connections()
    return stirs.numbers(couples)


@sync_to_async
def _is_open(session: str) -> bool:
    close_old_connections()
    return listening.is_open(session)
