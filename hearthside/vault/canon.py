"""The one way in which a value becomes bytes."""

from __future__ import annotations

import json
from typing import Any

import msgspec

Payload = dict[str, Any]

# Made once: a page reads a dozen boxes, and making these takes as long as using them.
_quick_encoder = msgspec.json.Encoder(order="sorted")
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
    quick = _quickly(raw)
    if quick is not None:
        return quick
    value = _decoder.decode(raw.decode("utf-8"))
    if not isinstance(value, dict) or canon(value) != raw:
        raise ValueError("not canonical")
    return value


class _Slowly(Exception):
    """Something in here is spelt in more ways than one: a number with a point, or a coded letter."""


def _refuse(_number: str) -> float:
    raise _Slowly


_quick_decoder = msgspec.json.Decoder(float_hook=_refuse)


def _quickly(raw: bytes) -> Payload | None:
    """Read what has whole numbers only, in a sixth of the time; None for whatever has to be read slowly.

    Without numbers with a point and without `\\u`, there is one spelling for each value, the same for both
    readers: what this writes as it found it, `canon` writes so, too. Everything else is for `canon` to say.
    """
    if b"\\u" in raw:
        return None
    try:
        value = _quick_decoder.decode(raw)
    except (_Slowly, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict) and _quick_encoder.encode(value) == raw else None
