"""Rows of small numbers as bytes: a tenth of the room, and read at once instead of number by number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from struct import pack, unpack

from msgspec import Struct

Five = tuple[int, int, int, int, int]
MOST = 65_535


def numbers(packed: bytes, since: int = 0) -> tuple[int, ...]:
    """Unpack ascending numbers (days or weeks, up to the year 2149) from `since` on."""
    if not packed:
        return ()
    found: tuple[int, ...] = unpack(f"<{len(packed) // 2}H", packed)
    return found if found[0] >= since else found[bisect_left(found, since) :]


def packed_with(packed: bytes, number: int) -> bytes:
    """Put one more number into its place; once is enough."""
    known = numbers(packed)
    at = bisect_left(known, number)
    if not 0 <= number <= MOST or (at < len(known) and known[at] == number):
        return packed
    return packed[: 2 * at] + pack("<H", number) + packed[2 * at :]


def marks(packed: bytes, since: int = 0) -> dict[int, int]:
    """Unpack marks (0-7) by week, from week `since` on."""
    return {number // 8: number % 8 for number in numbers(packed, 8 * since)}


def packed_marks(by_week: Mapping[int, int]) -> bytes:
    """Pack marks (0-7) by week."""
    return packed_all(week * 8 + mark for week, mark in sorted(by_week.items()))


def packed_all(values: Iterable[int]) -> bytes:
    """Pack numbers in the order given; those that do not fit are left out."""
    fitting = [value for value in values if 0 <= value <= MOST]
    return pack(f"<{len(fitting)}H", *fitting)


class Fives(Struct, frozen=True, array_like=True):
    """Five counts for each of a row of days or months, from number `first` on."""

    first: int = 0
    counts: bytes = b""

    def on(self, number: int) -> Five:
        """The counts of one day or month."""
        at = (number - self.first) * 10
        if not 0 <= at < len(self.counts):
            return (0, 0, 0, 0, 0)
        return unpack("<5H", self.counts[at : at + 10])

    def raised(self, number: int, index: int) -> Fives:
        """One more of the `index`-th, growing at either end where needed."""
        if not self.counts:
            return Fives(number, bytes(10)).raised(number, index)
        at = 10 * (number - self.first) + 2 * index
        if 0 <= at < len(self.counts) and self.first <= number:
            more = pack("<H", min(MOST, unpack("<H", self.counts[at : at + 2])[0] + 1))
            return Fives(self.first, self.counts[:at] + more + self.counts[at + 2 :])
        first = min(self.first, number)
        last = max(self.first + len(self.counts) // 10 - 1, number)
        counts = bytearray(10 * (last - first + 1))
        start = 10 * (self.first - first)
        counts[start : start + len(self.counts)] = self.counts
        at = 10 * (number - first) + 2 * index
        counts[at : at + 2] = pack("<H", min(MOST, unpack("<H", counts[at : at + 2])[0] + 1))
        return Fives(first, bytes(counts))

    def since(self, number: int) -> Fives:
        """Without everything before `number`, beginning with the first day or month that counts anything."""
        if number <= self.first or not self.counts:
            return self
        kept = self.counts[10 * (number - self.first) :]
        empty = (len(kept) - len(kept.lstrip(b"\0"))) // 10
        return Fives(number + empty, kept[10 * empty :]) if kept else Fives()

    def totals(self) -> Five:
        """The sums of all."""
        flat = numbers(self.counts)
        one, two, three, four, five = (sum(flat[index::5]) for index in range(5))
        return one, two, three, four, five

    def items(self) -> list[tuple[int, Five]]:
        """(number, counts) of every day or month in the row."""
        return [(self.first + step, self.on(self.first + step)) for step in range(len(self.counts) // 10)]
