"""The server as people start it: `hearthside serve`, from an empty folder to a stop."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode

from hearthside.project import lan

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "t" * 32
OWN = "violet ladder sunday copper marble"


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port: int = free.getsockname()[1]
    return port


@contextmanager
def serving(data: Path, *argv: str) -> Iterator[subprocess.Popen[str]]:
    """Type `hearthside serve`; stop it at the end."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("HEARTHSIDE_")}
    env.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "hearthside.project.cli", "serve", "--data", str(data), *argv]
    with subprocess.Popen(command, cwd=ROOT, env=env, text=True, stdout=subprocess.PIPE) as server:
        try:
            yield server
        finally:
            server.send_signal(signal.SIGTERM)


def answer(
    line: http.client.HTTPConnection, method: str, path: str, form: dict[str, str] | None = None
) -> int:
    headers = {
        "Cookie": f"form={TOKEN}",
        "X-CSRFToken": TOKEN,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    with closing(line):
        line.request(method, path, urlencode(form or {}), headers)
        return line.getresponse().status


def wait(make: Callable[[], http.client.HTTPConnection]) -> None:
    for _ in range(600):
        try:
            assert answer(make(), "GET", "/healthz") == 200
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not come")


def plain(port: int) -> Callable[[], http.client.HTTPConnection]:
    return lambda: http.client.HTTPConnection("127.0.0.1", port, timeout=60)


def test_an_empty_folder_becomes_a_house_and_a_stop_lets_the_last_request_end(tmp_path: Path) -> None:
    port, found = free_port(), list[int]()
    form = {
        "name": "Dan",
        "login": "dan",
        "company": "alone",
        "way": "own",
        "own": OWN,
        "again": OWN,
        "known": "on",
    }

    def create() -> None:
        found.append(answer(plain(port)(), "POST", "/door/create/", form))

    with serving(tmp_path / "data", "--port", str(port)) as server:
        wait(plain(port))
        last = threading.Thread(target=create)
        last.start()
        time.sleep(0.02)
        server.send_signal(signal.SIGTERM)
        last.join()
        assert server.wait(timeout=30) == 0
    assert found == [303]
    for path in (tmp_path / "data").iterdir():
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_phone_at_home_that_knows_the_house_is_not_warned(tmp_path: Path) -> None:
    port, data = free_port(), tmp_path / "data"
    with serving(data, "--port", str(port), "--lan", "--host", "127.0.0.2"):
        while not lan.files(data).certificate.exists():
            time.sleep(0.05)
        known = ssl.create_default_context(cafile=str(lan.files(data).authority))

        def phone() -> http.client.HTTPSConnection:
            return http.client.HTTPSConnection("127.0.0.2", port, timeout=60, context=known)

        wait(phone)
        assert answer(phone(), "GET", "/lan/") == 200
        with closing(phone()) as line:
            line.request("GET", "/lan/hearthside.crt")
            assert line.getresponse().read() == lan.files(data).authority.read_bytes()


def test_core_dumps_are_off_and_nobody_may_look_into_the_process(tmp_path: Path) -> None:
    port = free_port()
    with serving(tmp_path / "data", "--port", str(port)) as server:
        wait(plain(port))
        limits = Path(f"/proc/{server.pid}/limits")
        if sys.platform == "linux":
            core = next(
                line for line in limits.read_text().splitlines() if line.startswith("Max core file size")
            )
            assert core.split()[4:6] == ["0", "0"]
