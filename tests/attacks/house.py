"""What the attackers share: the pages of somebody, and rows put into the table past Hearthside."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client

from hearthside.journal import rows as table
from hearthside.vault.rows import Row
from hearthside.web import clock
from tests.couples import Somebody

PAGES = ("/", "/path/", "/us/", "/talk/", "/me/", "/me/partner/", "/me/shared/", "/me/export/", "/me/likes/")
EXPORT = "/me/export/open/"


def now() -> int:
    """This moment, in Unix seconds."""
    return int(clock.now().timestamp())


def today() -> int:
    """This day, counted from 1970-01-01."""
    return (clock.now().date() - date(1970, 1, 1)).days


def lay(by: Somebody, payload: dict[str, Any], *, day: int | None = None) -> Row:
    """Somebody with the disk and their own keys writes a shared entry of any content."""
    row = by.desk().write_shared(payload, day=today() if day is None else day)
    table.put(row)
    return row


def troubles(client: Client) -> list[tuple[str, int]]:
    """The pages that do not come up."""
    client.raise_request_exception = False
    found = [(page, client.get(page).status_code) for page in PAGES]
    found.append((EXPORT, client.post(EXPORT).status_code))
    return [(page, status) for page, status in found if status != 200]
