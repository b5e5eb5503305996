"""A part of the ledger of its own: a small value that some kinds of record change, one module to each.

`lasting/<name>.py` holds a `Part` and the functions that fold into it, so that a room which remembers
something new adds a file and changes none. A part is read when a page asks for it, not before.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, TypeVar

from msgspec import Raw, Struct
from msgspec.json import Decoder

from hearthside.records.base import Record, Written


class Part(Struct, frozen=True, omit_defaults=True):
    """What lasts of one thing. `NAME` is its key in the ledger; every field has a default.

    `AT_HAND`: whether every page may want it (Today). Otherwise it lies squeezed with what is older.
    A change of shape raises `VERSION` in plain.py, so that it is folded anew from all there is.
    """

    NAME: ClassVar[str] = ""
    AT_HAND: ClassVar[bool] = False


P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Record)
FoldInto = Callable[[P, Written, R, str], P]

FOLDS: dict[type[Record], list[tuple[type[Part], Callable[[Any, Written, Any, str], Part]]]] = {}


def folds_into(part: type[P], kind: type[R]) -> Callable[[FoldInto[P, R]], FoldInto[P, R]]:
    """Name the function that folds one kind of record into a part: (part, written, record, me) -> part."""

    def name(handler: FoldInto[P, R]) -> FoldInto[P, R]:
        FOLDS.setdefault(kind, []).append((part, handler))
        return handler

    return name


@cache
def every_part() -> dict[str, type[Part]]:
    """Every part by its name, found by looking into `lasting/`."""
    folder = importlib.import_module("hearthside.engine.ledger.lasting")
    for module in pkgutil.iter_modules(folder.__path__):
        importlib.import_module(f"{folder.__name__}.{module.name}")
    return {part.NAME: part for part in Part.__subclasses__() if part.NAME}


@cache
def _decoder(part: type[P]) -> Decoder[P]:
    return Decoder(part)


def read(part: type[P], rows: dict[str, Raw], older: Callable[[], dict[str, Raw]]) -> P:
    """Read a part as it lies in a ledger; what nobody has written about is as it begins."""
    row = rows.get(part.NAME)
    if row is None and not part.AT_HAND:
        row = older().get(part.NAME)
    return part() if row is None else _decoder(part).decode(row)
