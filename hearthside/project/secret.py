"""The server's own key: made once, kept in the data folder, readable by its owner only."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

NAME = "secret_key"


def secret_key(given: str, data: Path) -> str:
    """Give the server's key. Made at first use; without a data folder it lasts for this process only."""
    if given:
        return given
    path = data / NAME
    if not data.is_dir():
        return secrets.token_urlsafe(48)
    if not path.exists():
        write_once(path, secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()


def write_once(path: Path, text: str) -> None:
    """Write a private file whole or not at all; whoever comes second keeps what the first wrote."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
