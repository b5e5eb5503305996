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
from django.conf import settings

from hearthside.project.background import Background
from hearthside.project.hardening import keep_memory_private

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SLOWEST_BODY = 60
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearthside.project.settings")
keep_memory_private()


class BadBody(Exception):
    """A request body that is too large (413), too slow (408) or cut off (400)."""

    def __init__(self, status: int) -> None:
        """Remember which."""
        self.status = status


def pages() -> App:
    """Load Django for every page, under WSGI, in a few threads."""
    from hearthside.project.wsgi import application

    inner: Any = application  # a2wsgi's types of a WSGI application and of a scope are narrower than Django's
    outer: App = WSGIMiddleware(inner, workers=settings.OPTIONS.threads)  # type: ignore[assignment]  # likewise
    return outer


@cache
def streams() -> App:
    """Everything under /live/: Django under ASGI, loaded when first asked for."""
    from django.core.asgi import get_asgi_application

    outer: Any = get_asgi_application()
    return outer  # type: ignore[no-any-return]  # likewise


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


async def page(scope: Scope, receive: Receive, send: Send) -> None:
    """Take the whole body first, so that somebody who sends slowly holds no thread."""
    try:
        async with asyncio.timeout(SLOWEST_BODY):
            body = await whole(receive)
    except BadBody as bad:
        await refuse(send, bad.status)
    except TimeoutError:
        await refuse(send, 408)
    else:

        async def taken() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        await PAGES(scope, taken, send)


async def whole(receive: Receive) -> bytes:
    """Collect a body up to the limit."""
    parts: list[bytes] = []
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise BadBody(400)
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = message.get("more_body", False)
        if size > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            raise BadBody(413)
    return b"".join(parts)


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
