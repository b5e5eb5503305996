"""Whether this is the moment for a hard talk: asked, tapped, or left. Shared; what was tapped is private."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Token

Tap = Literal["rested", "fed", "calm", "time"]


class MomentCheck(Record, frozen=True, kw_only=True):
    """One thing that happens while the two find out whether it is the moment.

    `ask` opens it, `find` opens it at looking for a time, `tapped` says that its author has tapped, not what;
    `stop` leaves it. `taps` is private: what its author tapped.
    """

    KIND: ClassVar[str] = "moment_check"

    check: Token
    verb: Literal["ask", "find", "tapped", "taps", "stop"]
    taps: list[Tap] = []
