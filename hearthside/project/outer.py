"""The outermost application: live streams go to Django's ASGI side, every page to WSGI threads.

Pages under WSGI are three times as fast as under ASGI, and one slow page holds one thread, not the server.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from typing import Any

from a2wsgi import WSGIMiddleware
from asgiref.sync import SyncToAsync, ThreadSensitiveContext
from django.conf import settings

from hearthside.project.background import Background
from hearthside.project.hardening import keep_memory_private

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

READING = {"GET", "HEAD", "OPTIONS"}
SLOWEST_BODY = 60
MOST_HELD = 96 * 1024 * 1024  # of bodies that are still coming in or being answered, together
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearthside.project.settings")
keep_memory_private()


class BadBody(Exception):
    """A request body that is too large (413), too slow (408), cut off (400), or one too many (503)."""

    def __init__(self, status: int) -> None:
        """Remember which."""
        self.status = status


class Lanes:
    """Django for every page, under WSGI. Reading has a lane of its own, so that it waits for no passphrase.

    Python runs one page at a time anyway, and threads that all have something to compute take the turn from
    each other some sixty times a page (whenever SQLite or libsodium runs): measured, that costs a quarter of
    the pages. So with SQLite one page is read after the other. Whatever is sent may stretch a passphrase or
    wait for the disk, outside of Python, and is worked on by several threads.
    """

    def __init__(self, threads: int, *, readers: int) -> None:
        """Load Django."""
        from hearthside.project.wsgi import application

        inner: Any = application  # a2wsgi's types of a WSGI application are narrower than Django's
        self.reading: Any = WSGIMiddleware(inner, workers=readers)
        self.sending: Any = WSGIMiddleware(inner, workers=threads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in the lane for it."""
        lane = self.reading if scope["method"] in READING else self.sending
        await lane(scope, receive, send)


def pages() -> Lanes:
    """Open the lanes. A database on another machine is waited for outside of Python, so there more read."""
    threads = settings.OPTIONS.threads
    is_near = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    return Lanes(threads, readers=1 if is_near else threads)


class Streams:
    """Everything under /live/: Django under ASGI.

    By itself it keeps a thread with a connection to the database for as long as each stream lives, which is
    most of the time of everybody. One thread does what all of them need.
    """

    def __init__(self) -> None:
        """Load Django."""
        from django.core.asgi import get_asgi_application

        self.inner: Any = get_asgi_application()
        self.thread = ThreadSensitiveContext()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one of them; whatever begins within it uses the same thread."""
        before = SyncToAsync.thread_sensitive_context.set(self.thread)
        try:
            await self.inner(scope, receive, send)
        finally:
            SyncToAsync.thread_sensitive_context.reset(before)


@cache
def streams() -> App:
    """The one for this process, loaded when first asked for."""
    return Streams()


PAGES = pages()


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one connection of any kind."""
    if scope["type"] == "lifespan":
        await live(receive, send)
    elif scope["type"] != "http":
        await send({"type": "websocket.close", "code": 1000})
    elif scope["path"].startswith("/live/"):
        await streams()(from_outside(scope), receive, send)
    else:
        await page(from_outside(scope), receive, send)


async def live(receive: Receive, send: Send) -> None:
    """Tidy up beside the pages until the server stops."""
    background = Background(settings.DATA) if settings.OPTIONS.background else None
    await receive()
    if background:
        background.start()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    if background:
        background.stop()
    await send({"type": "lifespan.shutdown.complete"})


class Held:
    """How much of bodies this process holds: a crowd that sends much at once is turned away in part."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.size = 0

    def more(self, size: int) -> None:
        """Hold more. BadBody (503) when that would be too much."""
        if self.size + size > MOST_HELD:
            raise BadBody(503)
        self.size += size


HELD = Held()


async def page(scope: Scope, receive: Receive, send: Send) -> None:
    """Take the whole body first, so that somebody who sends slowly holds no thread."""
    parts: list[bytes] = []

    async def taken() -> Message:
        return {"type": "http.request", "body": b"".join(parts), "more_body": False}

    try:
        against = await objection(receive, parts)
        if against:
            await refuse(send, against)
        else:
            await PAGES(scope, taken, send)
    finally:
        HELD.size -= sum(map(len, parts))


async def objection(receive: Receive, parts: list[bytes]) -> int:
    """Collect a body into `parts`; give the status with which to refuse it, or 0."""
    try:
        async with asyncio.timeout(SLOWEST_BODY):
            await collect(receive, parts)
    except BadBody as bad:
        return bad.status
    except TimeoutError:
        return 408
    return 0


async def collect(receive: Receive, parts: list[bytes]) -> None:
    """Collect a body into `parts`, up to the limit of one and of all together."""
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise BadBody(400)
        part = message.get("body", b"")
        size += len(part)
        if size > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            raise BadBody(413)
        HELD.more(len(part))
        parts.append(part)
        more = message.get("more_body", False)


async def refuse(send: Send, status: int) -> None:
    """Answer with nothing but a status."""
    headers = [(b"content-length", b"0"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def from_outside(scope: Scope) -> Scope:
    """Say who asks and how, as the declared proxy tells it; drop what anybody else claims about that."""
    said = {name: value for name, value in scope["headers"] if name.startswith(b"x-forwarded-")}
    if not said:
        return scope
    plain = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in said]}
    if settings.OPTIONS.proxy:
        last = said.get(b"x-forwarded-for", b"").decode("latin-1").rpartition(",")[2].strip()
        plain["client"] = (last, 0) if is_address(last) else scope.get("client")
        plain["scheme"] = "https" if said.get(b"x-forwarded-proto") == b"https" else "http"
    return plain


def is_address(text: str) -> bool:
    """Tell whether this is an IP address."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
