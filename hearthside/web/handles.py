"""Opaque names for content in addresses, so that a proxy log or a history entry tells nothing."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from functools import lru_cache

from django.conf import settings

SHELVES = {
    "practice": "practices",
    "deck": "decks",
    "card": "cards",
    "item": "items",
    "cause": "causes",
    "moment": "moments",
    "road": "roads",
    "article": "articles",
    "evidence": "evidence",
    "helpline": "helplines",
    "idea": "ideas",
    "guide": "guides",
    "pattern": "patterns",
}


@lru_cache(maxsize=8192)
def _name(secret: str, kind: str, slug: str) -> str:
    key = hashlib.sha256(b"hearthside.handles:" + secret.encode()).digest()
    return hmac.new(key, f"{kind}:{slug}".encode(), hashlib.sha256).hexdigest()[:12]


def handle(kind: str, slug: str) -> str:
    """Give the 12 hex digits under which `slug` stands in addresses of this server."""
    return _name(settings.SECRET_KEY, kind, slug)


def find(kind: str, named: str, among: Iterable[str] | None = None) -> str | None:
    """Give the slug behind a handle, or None. Looks at `among`, or at all content of that kind."""
    if among is None:
        return _shelf(kind, settings.SECRET_KEY).get(named)
    return next((slug for slug in among if handle(kind, slug) == named), None)


@lru_cache(maxsize=64)
def _shelf(kind: str, secret: str) -> dict[str, str]:
    from hearthside.catalog.load import library

    return {_name(secret, kind, str(slug)): str(slug) for slug in getattr(library(), SHELVES[kind])}
