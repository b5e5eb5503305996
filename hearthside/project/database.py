"""Where entries are kept: `DATABASE_URL` to what Django needs. SQLite in one file, or PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from hearthside.project.options import Nonsense

# Every connection: readers never wait for the writer; what was acknowledged survives a power cut; what
# was deleted is overwritten (docs/threat-model.md, 47); sorting never spills to a file.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
    "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
)


def database(url: str, data: Path) -> dict[str, Any]:
    """Give Django's description of the database. Raises Nonsense for an address that names none."""
    if not url:
        return sqlite(str(data.resolve() / "hearthside.sqlite3"))
    try:
        parts = urlsplit(url)
        named = unquote(parts.path[1:])
        if parts.scheme == "sqlite" and named and not parts.netloc:
            return sqlite(named)
        if parts.scheme in ("postgres", "postgresql") and named:
            return postgresql(parts, named)
    except ValueError:
        pass
    raise Nonsense(
        "DATABASE_URL cannot be read; it is sqlite:////a/file or postgresql://user:password@host/name."
    )


def sqlite(path: str) -> dict[str, Any]:
    """One file. `IMMEDIATE` takes the write lock at once, so that the second writer waits."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": 10, "transaction_mode": "IMMEDIATE", "init_command": PRAGMAS},
    }


def postgresql(parts: SplitResult, name: str) -> dict[str, Any]:
    """A PostgreSQL server. What follows `?` goes to its client library, for instance `?sslmode=require`."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
