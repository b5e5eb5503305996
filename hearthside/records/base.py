"""The form of every record: how it becomes a payload, and how an old payload becomes a record."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar

import msgspec

Payload = dict[str, Any]
Upcast = Callable[[Payload], Payload]


class Unreadable(Exception):
    """A payload of an unknown kind, a later version, or the wrong shape. Shown as "cannot be shown"."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a member recorded. Subclasses live one to a file in `records/kinds/`.

    `KIND` is stable for ever. `VERSION` rises with every change of shape, and `UPCASTS[v]` then turns
    the fields of version `v` into those of `v + 1`.
    """

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1
    UPCASTS: ClassVar[dict[int, Upcast]] = {}


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A record as it stands in the journal, opened for one reader.

    `audience` is private, sealed or shared; `at` is Unix seconds; `day` the author's day as days since
    1970-01-01; `record` is None when the payload cannot be shown; `label` is what it meets the partner's
    entry under, empty when it stands alone.
    """

    id: str
    author: str
    audience: str
    at: int
    day: int
    record: Record | None
    label: tuple[str, ...] = ()


@cache
def kinds() -> dict[str, type[Record]]:
    """Every kind of record by its name, found by looking into `records/kinds/`."""
    folder = importlib.import_module("hearthside.records.kinds")
    for module in pkgutil.iter_modules(folder.__path__):
        importlib.import_module(f"{folder.__name__}.{module.name}")
    return {kind.KIND: kind for kind in Record.__subclasses__() if kind.KIND}


def to_payload(record: Record, *, at: int) -> Payload:
    """Give the payload of `record`, written `at` Unix seconds: `{"k", "v", "t", …fields}`."""
    fields: Payload = msgspec.to_builtins(record)
    return {"k": record.KIND, "v": record.VERSION, "t": at, **fields}


def from_payload(payload: object) -> tuple[int, Record]:
    """Read a payload of this or any earlier version; gives (Unix seconds, record).

    Raises Unreadable for anything else: a partner may have written it by other means than ours.
    """
    if not isinstance(payload, dict):
        raise Unreadable
    fields = dict(payload)
    kind, version, at = (
        fields.pop("k", None),
        fields.pop("v", None),
        fields.pop("t", None),
    )
    found = kinds().get(kind) if isinstance(kind, str) else None
    if found is None or type(version) is not int or type(at) is not int:
        raise Unreadable
    if not 1 <= version <= found.VERSION or not 0 <= at < 2**40:
        raise Unreadable
    try:
        for step in range(version, found.VERSION):
            fields = found.UPCASTS[step](fields)
        return at, msgspec.convert(fields, found)
    except (msgspec.ValidationError, KeyError, TypeError, ValueError):
        raise Unreadable from None
