"""A phone of a bench: one live stream, taps and pages, as a browser sends them."""

from __future__ import annotations

import asyncio
import time
from urllib.parse import urlencode

TOKEN = "t" * 32


class Phone:
    """One person in one session. `heard` is set, and `at` is when, once the stream has told something new."""

    def __init__(self, port: int, cookie: str, session: str) -> None:
        """Take it out of the pocket."""
        self.port, self.session = port, session
        self.cookie = f"hearthside={cookie}; form={TOKEN}"
        self.open, self.heard = asyncio.Event(), asyncio.Event()
        self.at = 0.0
        self.number = b""

    async def listen(self) -> None:
        """Hold the stream open until cancelled."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(self._head("GET", "/live/", "Accept: text/event-stream\r\n"))
            while line := await reader.readline():
                if not line.startswith(b"data: ") or line == self.number:
                    continue
                self.number, self.at = line, time.monotonic()
                self.heard.set()
                self.open.set()
        finally:
            writer.close()

    async def tap(self, verb: str, after: int) -> None:
        """Send a move."""
        form = urlencode({"verb": verb, "after": after})
        kind = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n"
        status = await self._ask(self._head("POST", f"/together/{self.session}/on", kind) + form.encode())
        if status != 303:
            raise ValueError(f"a tap was answered with {status}")

    async def page(self, path: str = "") -> None:
        """Ask for the page of the session, or another."""
        status = await self._ask(self._head("GET", path or f"/together/{self.session}"))
        if status != 200:
            raise ValueError(f"a page was answered with {status}")

    def _head(self, method: str, path: str, more: str = "") -> bytes:
        host = f"127.0.0.1:{self.port}"
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {self.cookie}\r\n"
        )
        close = "" if path == "/live/" else "Connection: close\r\n"
        return f"{head}X-CSRFToken: {TOKEN}\r\n{close}{more}\r\n".encode()

    async def _ask(self, request: bytes) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(request)
            answer = await reader.read()
            return int(answer.split(b" ", 2)[1])
        finally:
            writer.close()
