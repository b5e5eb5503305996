"""Time zones: days begin and end where a person lives."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones


@cache
def zones() -> tuple[str, ...]:
    """Every zone that a person may live in, by the names of the tz database."""
    return tuple(
        sorted(
            name
            for name in available_timezones()
            if "/" in name and not name.startswith(("Etc/", "posix/", "right/", "SystemV/", "US/"))
        )
    )


def known_zone(name: str) -> str:
    """Give the zone if there is one of this name, else UTC."""
    return name if name in zones() else "UTC"
