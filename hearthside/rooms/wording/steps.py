"""Steps back and forward again, carried along by the page alone: rows of texts, the nearest one last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

MOST = 60_000  # letters that a page carries along each way; the furthest go first


def changed(said: Mapping[str, Any], words: str) -> dict[str, Any]:
    """Give the boxes with other words; the old ones are one step back."""
    return {**said, "words": words, "before": _with(said["before"], said["words"]), "after": ""}


def back(said: Mapping[str, Any]) -> dict[str, Any]:
    """Give the boxes one step back. What stands there now, typed since or not, is one step forward."""
    return _moved(said, "before", "after")


def forward(said: Mapping[str, Any]) -> dict[str, Any]:
    """Give the boxes one step forward again."""
    return _moved(said, "after", "before")


def _moved(said: Mapping[str, Any], source: str, target: str) -> dict[str, Any]:
    *rest, words = _texts(said[source]) or [said["words"]]
    if not _texts(said[source]):
        return dict(said)
    return {**said, "words": words, source: _row(rest), target: _with(said[target], said["words"])}


def _with(row: str, words: str) -> str:
    return _row([*_texts(row), words])


def _row(texts: list[str]) -> str:
    while len(texts) > 1 and sum(map(len, texts)) > MOST:
        texts = texts[1:]
    return json.dumps(texts, ensure_ascii=False) if texts else ""


def _texts(row: str) -> list[str]:
    """Read a row; anything else than one is none."""
    try:
        found = json.loads(row) if row else []
    except ValueError:
        return []
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
