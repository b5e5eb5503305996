"""Values that lie in a ledger as they were read, and are understood one at a time, when somebody asks.

Most pages want the latest map and the latest sitting of sixty. Making objects of the others took half the
time in which a page reads its ledger.
"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, overload

from msgspec import Raw
from msgspec.json import Decoder, Encoder

K = TypeVar("K")
V = TypeVar("V")
_sorted = Encoder(order="sorted")


def raw(value: object) -> Raw:
    """Write a value so that it can lie unread in a ledger; equal values become equal bytes."""
    return Raw(_sorted.encode(value))


def squeezed(data: bytes) -> str:
    """Give bytes as text that takes little room, to lie in a ledger for years; "" for none."""
    return b64encode(zlib.compress(data, 9)).decode("ascii") if data else ""


def widened(text: str) -> bytes:
    """Read what `squeezed` gave. Raises ValueError for anything else."""
    try:
        return zlib.decompress(b64decode(text, validate=True)) if text else b""
    except zlib.error:
        raise ValueError("not squeezed") from None


class Lines:
    """Values by name as they lie squeezed: the names in the first line, then a line for each of them."""

    def __init__(self, text: str) -> None:
        """Read what `lined` gave. Raises ValueError for anything else."""
        first, *self._lines = widened(text).split(b"\n") if text else [b""]
        self._names = f" {first.decode()} "

    def get(self, name: str) -> Raw | None:
        """Give one value, found by searching in the names."""
        at = self._names.find(f" {name} ")
        return None if at < 0 else Raw(self._lines[self._names.count(" ", 0, at)])

    def every(self) -> dict[str, Raw]:
        """Give all of them."""
        return dict(zip(self._names.split(), map(Raw, self._lines), strict=True))


def lined(rows: Mapping[str, Raw]) -> str:
    """Write values down for `Lines`. The names hold no blanks, and JSON holds no bare line end."""
    if not rows:
        return ""
    names = sorted(rows)
    return squeezed(b"\n".join([" ".join(names).encode(), *(bytes(rows[name]) for name in names)]))


class UnreadDict(Mapping[K, V]):
    """A dict whose values are read when asked for, and then remembered.

    `rows` are those of lately; `older` gives all others, and is asked only when a key is not among them.
    """

    def __init__(
        self, rows: Mapping[K, Raw], decoder: Decoder[V], older: Callable[[], Mapping[K, Raw]] = dict
    ) -> None:
        """Read nothing yet."""
        self._lately, self._decoder, self._older = rows, decoder, older
        self._all: Mapping[K, Raw] | None = None
        self._read: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        """Read one value."""
        if key not in self._read:
            row = self._lately.get(key)
            self._read[key] = self._decoder.decode(self.rows()[key] if row is None else row)
        return self._read[key]

    def __iter__(self) -> Iterator[K]:
        """Give the keys."""
        return iter(self.rows())

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rows())

    def rows(self) -> Mapping[K, Raw]:
        """Give everything, unread."""
        if self._all is None:
            self._all = {**self._older(), **self._lately}
        return self._all

    def after(self, before: UnreadDict[K, V]) -> None:
        """Know what was read before of the rows that are still the same."""
        for key, value in dict(before._read).items():  # a copy: another thread may still be reading there
            if before._lately.get(key) is self._lately.get(key):
                self._read[key] = value

    def every(self) -> dict[K, V]:
        """Read everything at once."""
        known, decode = self._read, self._decoder.decode
        self._read = {key: known[key] if key in known else decode(row) for key, row in self.rows().items()}
        return self._read


class UnreadList(Sequence[V]):
    """A list whose values are read when asked for. `older` gives the rows before `rows`, if there are any."""

    def __init__(
        self, rows: Sequence[Raw], decoder: Decoder[V], older: Callable[[], Sequence[Raw]] = tuple
    ) -> None:
        """Read nothing yet."""
        self._lately, self._decoder, self._older = rows, decoder, older
        self._all: Sequence[Raw] | None = None

    @overload
    def __getitem__(self, index: int) -> V: ...

    @overload
    def __getitem__(self, index: slice) -> list[V]: ...

    def __getitem__(self, index: int | slice) -> V | list[V]:
        """Read one value, or some."""
        if isinstance(index, slice):
            return [self._decoder.decode(row) for row in self.rows()[index]]
        if -len(self._lately) <= index < 0:
            return self._decoder.decode(self._lately[index])
        return self._decoder.decode(self.rows()[index])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rows())

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._lately) or bool(self.rows())

    def rows(self) -> Sequence[Raw]:
        """Give everything, unread."""
        if self._all is None:
            self._all = (*self._older(), *self._lately)
        return self._all
