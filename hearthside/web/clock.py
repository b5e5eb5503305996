"""The one clock. Everything else is told the time."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Give this moment, aware, in UTC."""
    return datetime.now(UTC)
