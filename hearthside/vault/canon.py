"""The one way in which a value becomes bytes."""

from __future__ import annotations

import json
from typing import Any

Payload = dict[str, Any]

# Made once: a page reads a dozen boxes, and making these takes as long as using them.
_encoder = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_decoder = json.JSONDecoder()


def canon(value: object) -> bytes:
    """Canonical JSON: sorted keys, no blanks, UTF-8, no NaN. Raises ValueError for what JSON cannot say."""
    return _encoder.encode(value).encode("utf-8")


def parse(raw: bytes) -> Payload:
    """Read an object that `canon` could have written; raises ValueError (or RecursionError) for any other.

    The comparison refuses doubled names, lone surrogates and odd spellings of numbers, which two readers
    might otherwise take for two different things.
    """
    value = _decoder.decode(raw.decode("utf-8"))
    if not isinstance(value, dict) or canon(value) != raw:
        raise ValueError("not canonical")
    return value
