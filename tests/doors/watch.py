"""What is looked at: whole answers, and every byte of every table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.test import Client

from tests.doors.addresses import LEAVES, Address

TOKEN = re.compile(
    rb'(name="(?:csrfmiddlewaretoken|once)" value=")[^"]+|(X-CSRFToken&quot;: &quot;)[^&]+'
)  # of a form, also the one by which a second tap is known
CHANGING = {"Expires", "Last-Modified"}  # of /healthz: the moment itself


def stored() -> dict[str, tuple[int, str]]:
    """How many rows every table has, and what they come to."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  a table's own name
            rows = sorted(map(_plain, cursor))
            found[table] = (len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())
    return found


def _plain(row: Iterable[object]) -> str:
    return repr([bytes(value) if isinstance(value, memoryview) else value for value in row])


def whole(response: Any) -> bytes:
    """Everything of an answer that a browser gets, headers and cookies too, but for the form's token."""
    head = [f"{response.status_code}"]
    head += [f"{name}: {value}" for name, value in sorted(response.headers.items()) if name not in CHANGING]
    head += [morsel.OutputString() for name, morsel in sorted(response.cookies.items()) if name != "form"]
    return "\n".join(head).encode() + b"\n\n" + TOKEN.sub(rb"\1\2", bodied(response))


def bodied(response: Any) -> bytes:
    """The body, also of an answer that comes in parts."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return bytes(content)


def walked(client: Client, ways: Iterable[Address]) -> dict[str, bytes]:
    """Look at every address but the quick exit."""
    return {way.path: whole(client.get(way.path)) for way in ways if way.place.name != LEAVES}
