"""What a ledger holds of the weekly pulse: a byte a week for each number, and the latest statements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from hearthside.records.fields import Cause

About = Cause | Literal["trust"]

EMPTY_WEEK = 255
NOTHING_SAID = (EMPTY_WEEK, EMPTY_WEEK, EMPTY_WEEK)
PROBES = 40  # statements kept of each member
TRUSTS = 24  # answers about trust kept, mine


class WeekMarks(Struct, frozen=True, array_like=True):
    """How one week was for one member: `close` 0-10, `tension` and `stress` 1-5, each None when passed."""

    close: float | None = None
    tension: int | None = None
    stress: int | None = None
    shared: bool = False

    @property
    def says_anything(self) -> bool:
        """Whether any of the three was answered."""
        return (self.close, self.tension, self.stress) != (None, None, None)


class Probe(Struct, frozen=True, array_like=True):
    """A statement that stood in a weekly pulse.

    `week` is a number (days.py). `mark` 0-4, 4 for a cause very much at work or trust badly hurt, None when
    it was passed. `item` names the statement where its author kept it, which only they can read.
    """

    week: int
    about: About
    mark: int | None
    shared: bool = False
    item: str = ""


class TrustMark(Struct, frozen=True, array_like=True):
    """My answer whether trust was broken and is still open; `at` Unix seconds."""

    week: int
    broken: bool
    at: int


class WeekPulses(Struct, frozen=True, array_like=True):
    """One member's weekly pulses, as far as the reader may read them: one byte a week from week `first`.

    `close` in tenths (0-100), `tension` and `stress` 1-5, `shared` 0 or 1; 255 for none. A week that was
    skipped stands in `shared` alone. `probes`: the latest 40, oldest first.
    """

    first: int = 0
    close: bytes = b""
    tension: bytes = b""
    stress: bytes = b""
    shared: bytes = b""
    probes: tuple[Probe, ...] = ()

    def on(self, week: int) -> WeekMarks | None:
        """Give what was said about one week; None when it was neither answered nor skipped."""
        at = week - self.first
        if not 0 <= at < len(self.shared) or self.shared[at] == EMPTY_WEEK:
            return None
        return _marks(self.close[at], self.tension[at], self.stress[at], self.shared[at])

    def pairs(self, since: int = 0) -> list[tuple[int, WeekMarks]]:
        """Give (week, marks) for every week since `since` in which any of the three was answered."""
        at = max(since - self.first, 0)
        rows = zip(self.close[at:], self.tension[at:], self.stress[at:], self.shared[at:], strict=True)
        return [
            (week, _marks(*row))
            for week, row in enumerate(rows, self.first + at)
            if row[3] != EMPTY_WEEK and row[:3] != NOTHING_SAID
        ]

    def probe(self, week: int) -> Probe | None:
        """Give the statement of one week."""
        return next((probe for probe in self.probes if probe.week == week), None)

    def with_weeks(self, changed: Mapping[int, WeekMarks], probes: Mapping[int, Probe]) -> WeekPulses:
        """Write weeks and statements into their places, growing at either end."""
        together = {probe.week: probe for probe in self.probes} | dict(probes)
        latest = tuple(together[week] for week in sorted(together)[-PROBES:])
        first = min([*changed, *([self.first] if self.shared else [])], default=0)
        last = max([*changed, self.first + len(self.shared) - 1 if self.shared else -1], default=-1)
        rows = [bytearray([EMPTY_WEEK]) * (last - first + 1) for _ in range(4)]
        for row, before in zip(rows, (self.close, self.tension, self.stress, self.shared), strict=True):
            row[self.first - first : self.first - first + len(before)] = before
        for week, marks in changed.items():
            for row, byte in zip(rows, _bytes(marks), strict=True):
                row[week - first] = byte
        close, tension, stress, shared = map(bytes, rows)
        return WeekPulses(first, close, tension, stress, shared, latest)


def _marks(close: int, tension: int, stress: int, shared: int) -> WeekMarks:
    tenths = _known(close)
    return WeekMarks(None if tenths is None else tenths / 10, _known(tension), _known(stress), shared == 1)


def _known(byte: int) -> int | None:
    return None if byte == EMPTY_WEEK else byte


def _bytes(marks: WeekMarks) -> tuple[int, int, int, int]:
    close = EMPTY_WEEK if marks.close is None else round(marks.close * 10)
    return close, marks.tension or EMPTY_WEEK, marks.stress or EMPTY_WEEK, int(marks.shared)
