"""How quick Today is for a couple with five years of history, beside a bare Django page and beside 60 days.

    python -m bench.today [--port 8791] [--seconds 3]

Throughput is counted per second of processor time that the server used, so that other work on the machine
does not move it. Wanted: Today at least half of the bare page, p95 at most 25 ms at one request at a time,
five years at most 1.2 times the 60 days.
"""

from __future__ import annotations

import argparse
import http.client
import re
import secrets
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench import server

LONG, SHORT = 1826, 60
ONE_BY_ONE = 400
ROUNDS = 7


def seed() -> dict[str, str]:
    """Write both histories and open a session each; gives the cookie header for every page."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore

    from bench.bare import COOKIE
    from bench.history import Life, cookie_for, couple, person
    from hearthside.engine.ledger import EPOCH
    from hearthside.journal.book import Book
    from hearthside.web.clock import now

    moment = now()
    today = (moment.date() - EPOCH).days
    cookies = {}
    for name, days in (("five years", LONG), ("60 days", SHORT)):
        desks = couple()
        count = Life(desks).write(first=today - days, last=today)
        print(f"{name}: {count:,} entries")
        book = Book(desks[0], moment)
        book.on_visit()
        book.told_of_disturbance()  # a history that was written at once looks as if a roll-up had been lost
        cookie = cookie_for(desks[0], now=int(moment.timestamp()))
        form = secrets.token_hex(16)  # the cookie that a browser has from its first form on
        cookies[name] = f"{settings.SESSION_COOKIE_NAME}={cookie}; {settings.CSRF_COOKIE_NAME}={form}"
    for number in range(40):
        person(f"somebody-{number}")
    session = SessionStore()
    session["name"] = "bare"
    session.create()
    cookies["bare"] = f"{COOKIE}={session.session_key}"
    return cookies


def load(pid: int, port: int, path: str, cookie: str, seconds: int) -> tuple[float, float]:
    """Requests a second, and requests for each second of processor time, with 16 connections at once."""
    before = server.cpu_seconds(pid)
    command = [
        "wrk",
        "-t1",
        "-c16",
        f"-d{seconds}s",
        "-H",
        f"Cookie: {cookie}",
        f"http://127.0.0.1:{port}{path}",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = server.cpu_seconds(pid) - before
    if "Non-2xx" in said:
        sys.exit(f"{path} did not answer with a page:\n{said}")
    count = re.search(r"(\d+) requests in", said)
    assert count is not None
    return int(count[1]) / seconds, int(count[1]) / used


def one_by_one(port: int, path: str, cookie: str) -> tuple[float, float]:
    """Median and 95th percentile of the time for one page, in ms, one request at a time."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    took = []
    for _ in range(ONE_BY_ONE):
        begun = time.perf_counter()
        connection.request("GET", path, headers={"Cookie": cookie})
        connection.getresponse().read()
        took.append((time.perf_counter() - begun) * 1000)
    connection.close()
    return statistics.median(took), statistics.quantiles(took, n=20)[18]


def between(rates: dict[str, list[float]], one: str, other: str) -> float:
    """The middle of the ratios round by round: what else the machine does weighs on both sides of one."""
    return statistics.median(left / right for left, right in zip(rates[one], rates[other], strict=True))


def main() -> int:
    """Measure and say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8791)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--path", default="/")
    args = parser.parse_args()
    data: Path = server.set_up(args.port)
    cookies = seed()
    pages = {name: "/bench/bare" if name == "bare" else args.path for name in cookies}
    rates: dict[str, list[float]] = {name: [] for name in cookies}
    with server.running(data, args.port) as pid:
        for name, path in pages.items():
            first = time.perf_counter()
            status, body = server.get(args.port, path, cookies[name])
            print(f"{name}: first visit {time.perf_counter() - first:.2f} s, {status}, {len(body):,} bytes")
            load(pid, args.port, path, cookies[name], 1)
        for _ in range(ROUNDS):
            for name, path in pages.items():
                rates[name].append(load(pid, args.port, path, cookies[name], args.seconds)[1])
        times = {name: one_by_one(args.port, path, cookies[name]) for name, path in pages.items()}
        print(f"memory {server.memory_mib(pid):.0f} MiB")
    return report(rates, times)


def report(rates: dict[str, list[float]], times: dict[str, tuple[float, float]]) -> int:
    """Print the figures; the exit status says whether they are as wanted."""
    for name, rate in rates.items():
        median, p95 = times[name]
        pages = statistics.median(rate)
        print(f"{name:<11} {pages:7.0f} pages per core-second   median {median:5.1f} ms   p95 {p95:5.1f} ms")
    to_bare, to_short = between(rates, "five years", "bare"), between(rates, "60 days", "five years")
    print(f"five years / bare    {to_bare:.2f}   (wanted: at least 0.50)")
    print(f"60 days / five years {to_short:.2f}   (wanted: at most 1.20)")
    print(f"p95 {times['five years'][1]:.1f} ms (wanted: at most 25)")
    return 0 if to_bare >= 0.5 and to_short <= 1.2 and times["five years"][1] <= 25 else 1


if __name__ == "__main__":
    sys.exit(main())
