"""A whole Hearthside for the journeys: the real server in a process of its own, on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(data: Path, **settings: str) -> Iterator[str]:
    """Serve from `data` and give the address; `settings` are HEARTHSIDE_… without the prefix."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HEARTHSIDE_")}
    environment |= {f"HEARTHSIDE_{name}": value for name, value in settings.items()}
    command = [
        sys.executable,
        "-m",
        "hearthside.project.cli",
        "serve",
        "--data",
        str(data),
        "--port",
        str(port),
    ]
    with (data.parent / "server.log").open("ab") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/healthz", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _attempt in range(300):
        assert server.poll() is None, "the server did not start"
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310  our own address
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")
