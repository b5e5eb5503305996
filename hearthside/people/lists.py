"""Where a person is signed in, and which of their devices open with a PIN."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from hearthside.people import devices, notes, sessions
from hearthside.people.models import Device
from hearthside.people.sessions import Opened


@dataclass(frozen=True)
class Place:
    """One session or device: its row, browser, system, since when, and whether it is this one."""

    row: str
    browser: str
    system: str
    since: datetime | None
    here: bool


def everywhere(request: HttpRequest, opened: Opened, *, now: int) -> dict[str, Any]:
    """Give both lists."""
    person = opened.identity.person
    this = devices.here(request)
    known = Device.objects.filter(owner=person).order_by("id")
    return {
        "sessions": [place(opened, row, here=row.pk == opened.row) for row in sessions.of(person, now=now)],
        "devices": [place(opened, row, here=this is not None and row.pk == this.pk) for row in known],
        "known_here": this is not None and this.owner_id == person,
    }


def place(opened: Opened, row: Any, *, here: bool) -> Place:
    """Read one row's note."""
    note = notes.read(opened.identity, row.pk, row.note)
    since = datetime.fromtimestamp(note.since, UTC) if note.since else None
    return Place(row.pk, note.browser, note.system, since, here)
