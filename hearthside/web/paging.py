"""A long list, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

PER_PAGE = 24


@dataclass(frozen=True)
class Page:
    """Part of a list: which part it is, of how many, and where the parts beside it are."""

    here: Sequence[Any]
    now: int
    of: int
    earlier: str
    later: str


def paged(every: Sequence[Any], asked: str, query: str = "", size: int = PER_PAGE) -> Page:
    """Give the page that an address asks for, or the nearest there is; `query` goes along in addresses."""
    last = max(1, -(-len(every) // size))
    now = min(max(1, int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else 1), last)

    def to(page: int) -> str:
        parts = [part for part in (query, f"p={page}" if page > 1 else "") if part]
        return "?" + "&".join(parts)

    return Page(
        here=every[(now - 1) * size : now * size],
        now=now,
        of=last,
        earlier=to(now - 1) if now > 1 else "",
        later=to(now + 1) if now < last else "",
    )
