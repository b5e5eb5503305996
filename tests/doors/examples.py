"""An example of every kind of record, made from its shape: kinds that are not yet written are covered too."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import inspect

from hearthside.records import Record
from hearthside.records.base import kinds

SOME_ENTRY = "01234567-89ab-cdef-0123-456789abcdef"
KNOWN_FORMS = ("0123456789abcdef", "2026-11-22", "2026-W47", "hello", "NZ", "en", SOME_ENTRY)
NOT_BY_HAND = {"rollup"}  # the journal's own


def examples(words: str) -> list[Record]:
    """One of each kind, with `words` wherever a person can write freely."""
    return [example(kind, words) for name, kind in sorted(kinds().items()) if name not in NOT_BY_HAND]


def example(kind: type[Record], words: str) -> Record:
    """One record with every field filled."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return msgspec.convert(_fields(info, words), kind)


def _fields(info: inspect.StructType, words: str) -> dict[str, Any]:
    return {field.encode_name: _value(field.type, words) for field in info.fields}


def _value(wanted: inspect.Type, words: str) -> Any:
    make = next((make for shape, make in MAKERS.items() if isinstance(wanted, shape)), None)
    assert make is not None, f"say in {__name__} what an example of {wanted} is"
    return make(wanted, words)


def _some(wanted: inspect.UnionType, words: str) -> Any:
    return _value(next(one for one in wanted.types if not isinstance(one, inspect.NoneType)), words)


def _list(wanted: inspect.ListType, words: str) -> Any:
    return [_value(wanted.item_type, words)]


def _dict(wanted: inspect.DictType, words: str) -> Any:
    return {_value(wanted.key_type, words): _value(wanted.value_type, words)}


def _text(wanted: inspect.StrType, words: str) -> str:
    if wanted.pattern is None:
        return words[: wanted.max_length or len(words)]
    found = next((form for form in KNOWN_FORMS if re.search(wanted.pattern or "", form)), None)
    assert found is not None, f"say in KNOWN_FORMS of {__name__} what matches {wanted.pattern}"
    return found


def _number(wanted: inspect.IntType | inspect.FloatType, words: str) -> Any:
    return max(1, wanted.ge or 0)


def _first(wanted: inspect.LiteralType, words: str) -> Any:
    return wanted.values[0]


def _yes(wanted: inspect.BoolType, words: str) -> Any:
    return True


def _words(wanted: inspect.AnyType, words: str) -> Any:
    return words


MAKERS: dict[type[inspect.Type], Callable[[Any, str], Any]] = {
    inspect.StructType: _fields,
    inspect.UnionType: _some,
    inspect.LiteralType: _first,
    inspect.ListType: _list,
    inspect.DictType: _dict,
    inspect.StrType: _text,
    inspect.BoolType: _yes,
    inspect.IntType: _number,
    inspect.FloatType: _number,
    inspect.AnyType: _words,
}
