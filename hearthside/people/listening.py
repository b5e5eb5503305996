"""Whether a session still is open, for what listens on its behalf and holds no key."""

from __future__ import annotations

from hearthside.people.models import Session
from hearthside.web import clock


def is_open(row: str) -> bool:
    """Tell whether this session has neither been locked nor run out, by its row alone."""
    now = int(clock.now().timestamp())
    return Session.objects.filter(pk=row, expires__gt=now).exists()
