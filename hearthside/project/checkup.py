"""What `hearthside doctor` looks at. A finding is well, worth knowing, or wrong."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from hearthside.project.options import Options

WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
LITTLE = 512 * 1024 * 1024


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `advice` says what to do unless all is well."""

    state: Literal["well", "know", "wrong"]
    what: str
    advice: str = ""


def look(options: Options, *, now: datetime) -> Iterator[Finding]:
    """Look at everything, most important first."""
    data = Path(options.data)
    yield from folder(data)
    yield from space(data)
    yield from key(options, data)
    yield from database()
    yield from content(options)
    yield from reach(options)
    yield from certificate(options, data, now=now)
    yield from clock(now=now)
    yield from memory()


def folder(data: Path) -> Iterator[Finding]:
    """Whether the data folder is ours alone."""
    open_to_others = [path.name for path in (data, *data.iterdir()) if path.stat().st_mode & 0o077]
    if open_to_others:
        names = ", ".join(sorted(open_to_others)[:3])
        yield Finding("wrong", f"Others on this machine can read {names}", f"chmod -R go= {data.resolve()}")
    else:
        yield Finding("well", f"The data folder {data.resolve()} is yours alone")


def space(data: Path) -> Iterator[Finding]:
    """Whether the disk has room."""
    free = shutil.disk_usage(data).free
    said = f"{free // 1024**2:,} MB free on the disk"
    if free < LITTLE:
        yield Finding("wrong", said, "make room: a full disk keeps everybody from writing")
    else:
        yield Finding("well", said)


def key(options: Options, data: Path) -> Iterator[Finding]:
    """Whether the server has its key."""
    if options.secret_key or (data / "secret_key").is_file():
        yield Finding("well", "The server has its own key")
    else:
        yield Finding("know", "The server has no key yet", "it is made when you first serve")


def database() -> Iterator[Finding]:
    """Whether the database answers, is whole, and is up to date."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check" if connection.vendor == "sqlite" else "SELECT 'ok'")
            said = str(cursor.fetchone()[0])
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as trouble:
        yield Finding("wrong", f"The database does not answer ({type(trouble).__name__})", "see DATABASE_URL")
        return
    if said != "ok":
        yield Finding("wrong", "The database is damaged", "stop serving, and restore the newest backup")
    elif waiting:
        yield Finding(
            "know", "The database is older than this version", "`hearthside serve` brings it up to date"
        )
    else:
        yield Finding("well", "The database answers, is whole and up to date")


def content(options: Options) -> Iterator[Finding]:
    """Whether the words of one's own can be used, where there are any."""
    from hearthside.catalog.load import BadContent, library

    if not options.content:
        return
    try:
        library()
    except BadContent as bad:
        yield Finding(
            "wrong", f"Content of your own cannot be used: {str(bad).splitlines()[0]}", "mend the file"
        )
    else:
        yield Finding("well", f"Content of your own is read from {Path(options.content).resolve()}")


def reach(options: Options) -> Iterator[Finding]:
    """Whether passphrases travel in the clear."""
    if options.lan or options.url.startswith("https://"):
        yield Finding("well", "People reach you by HTTPS")
    elif options.url:
        yield Finding(
            "wrong", "People reach you without HTTPS", "give HEARTHSIDE_URL as https://, behind a proxy"
        )
    else:
        yield Finding("well", "Only this computer is served")


def certificate(options: Options, data: Path, *, now: datetime) -> Iterator[Finding]:
    """Whether the certificate for phones at home lasts."""
    from hearthside.project import certificates, lan

    found = lan.files(data).certificate
    if not options.lan or not found.exists():
        return
    left = certificates.lasts_until(found) - now
    if left < certificates.EARLY:
        yield Finding(
            "know", f"The certificate ends in {left.days} days", "start the server anew: it makes one"
        )
    else:
        yield Finding("well", f"The certificate for phones lasts {left.days} days")


def clock(*, now: datetime) -> Iterator[Finding]:
    """Whether the clock can be right."""
    if now < WRITTEN or now > WRITTEN + timedelta(days=365 * 30):
        yield Finding("wrong", f"The clock says {now:%Y-%m-%d}", "set it; sessions and days depend on it")
        return
    said = network_time()
    if said == "no":
        yield Finding("know", "The clock is not kept right by the network", "timedatectl set-ntp true")
    else:
        yield Finding("well", f"The clock says {now:%Y-%m-%d %H:%M} UTC")


def network_time() -> str:
    """Ask systemd, where there is one, whether the network keeps the clock right: yes, no, or nothing."""
    asked = shutil.which("timedatectl")
    if not asked:
        return ""
    command = [asked, "show", "-P", "NTPSynchronized"]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=10).stdout.strip()


def memory() -> Iterator[Finding]:
    """Whether what is in memory can land in a file."""
    swaps = Path("/proc/swaps")
    if swaps.is_file() and len(swaps.read_text("ascii").splitlines()) > 1:
        advice = "switch it off or encrypt it: what is being read or written could land there"
        yield Finding("know", "Swap is on", advice)
    if resource.getrlimit(resource.RLIMIT_CORE)[0] and not os.environ.get("INVOCATION_ID"):
        yield Finding("well", "Core dumps are switched off by the server itself")
