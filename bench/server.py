"""A server of our own for a bench: its data in a folder that goes away, started as everybody starts it."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


def set_up(port: int) -> Path:
    """Make a data folder, point the settings at it, and make the tables."""
    data = Path(tempfile.mkdtemp(prefix="hearthside-bench-"))
    os.environ.update(
        DJANGO_SETTINGS_MODULE="bench.settings",
        HEARTHSIDE_DATA=str(data),
        HEARTHSIDE_PORT=str(port),
        PYTHONPATH=str(ROOT),
    )
    from hearthside.project.prepare import prepare

    prepare()
    return data


@contextmanager
def running(data: Path, port: int) -> Iterator[int]:
    """Serve until the block ends; gives the process id."""
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
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        shutil.rmtree(data, ignore_errors=True)


def wait_for(port: int, seconds: float = 60) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if get(port, "/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server does not answer")


def get(port: int, path: str, cookie: str = "") -> tuple[int, bytes]:
    """Ask for one page on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def family(pid: int) -> list[int]:
    """A process and all that came from it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(FileNotFoundError):  # a thread that has ended since
            for child in (task / "children").read_text().split():
                found += family(int(child))
    return found


def cpu_seconds(pid: int) -> float:
    """Processor time that the whole server has used."""
    total = 0
    for each in family(pid):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory_mib(pid: int) -> float:
    """Memory of the whole server (proportional set size), in MiB."""
    total = 0
    for each in family(pid):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024
