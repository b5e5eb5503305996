"""HTTPS at home for `serve --lan`: this machine's addresses, and the certificates that phones are shown."""

from __future__ import annotations

import socket
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Files:
    """Where the authority's certificate, the server's certificate and the server's key lie."""

    authority: Path
    certificate: Path
    key: Path


def files(data: Path) -> Files:
    """Name the files of a data folder."""
    folder = data / "lan"
    return Files(folder / "hearthside-ca.crt", folder / "server.crt", folder / "server.key")


def address() -> str:
    """Give this machine's address in the network at home, or 127.0.0.1. Nothing is sent to find it."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def names() -> list[str]:
    """Give the names under which phones at home may find this machine."""
    short = socket.gethostname().partition(".")[0].lower()
    usable = short.isascii() and short.replace("-", "").isalnum()
    return [f"{short}.local", "localhost", "127.0.0.1"] if usable else ["localhost", "127.0.0.1"]


def prepare(data: Path, hosts: list[str], *, now: datetime) -> None:
    """Make the authority if there is none, and a certificate for `hosts` unless a good one is there."""
    from hearthside.project import certificates

    found = files(data)
    found.authority.parent.mkdir(mode=0o700, exist_ok=True)
    signer = certificates.authority(found.authority, now=now)
    if not certificates.good(found.certificate, hosts, now=now):
        certificates.issue(found.certificate, hosts, signer, now=now)
