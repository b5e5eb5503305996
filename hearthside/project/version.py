"""Which Hearthside this is. The changelog says so; nothing else repeats it."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"


def version() -> str:
    """Read the newest version from the changelog, or what was read from it when this was packaged."""
    if CHANGELOG.is_file() and (
        found := re.search(r"(?m)^## \[(\d+\.\d+\.\d+)\]", CHANGELOG.read_text("utf-8"))
    ):
        return found[1]
    return metadata.version("hearthside")
