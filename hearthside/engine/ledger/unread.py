"""Values that lie in a ledger as they were read, and are understood one at a time, when somebody asks.

Most pages want the latest map and the latest sitting of sixty. Making objects of the others took half the
time in which a page reads its ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar, overload

from msgspec import Raw
from msgspec.json import Decoder, Encoder

K = TypeVar("K")
V = TypeVar("V")
_sorted = Encoder(order="sorted")


def raw(value: object) -> Raw:
    """Write a value so that it can lie unread in a ledger; equal values become equal bytes."""
    return Raw(_sorted.encode(value))


class UnreadDict(Mapping[K, V]):
    """A dict whose values are read when asked for, and then remembered."""

    def __init__(self, rows: Mapping[K, Raw], decoder: Decoder[V]) -> None:
        """Read nothing yet."""
        self._rows, self._decoder = rows, decoder
        self._read: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        """Read one value."""
        if key not in self._read:
            self._read[key] = self._decoder.decode(self._rows[key])
        return self._read[key]

    def __iter__(self) -> Iterator[K]:
        """Give the keys."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)


class UnreadList(Sequence[V]):
    """A list whose values are read when asked for."""

    def __init__(self, rows: Sequence[Raw], decoder: Decoder[V]) -> None:
        """Read nothing yet."""
        self._rows, self._decoder = rows, decoder

    @overload
    def __getitem__(self, index: int) -> V: ...

    @overload
    def __getitem__(self, index: slice) -> list[V]: ...

    def __getitem__(self, index: int | slice) -> V | list[V]:
        """Read one value, or some."""
        if isinstance(index, slice):
            return [self._decoder.decode(row) for row in self._rows[index]]
        return self._decoder.decode(self._rows[index])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)
