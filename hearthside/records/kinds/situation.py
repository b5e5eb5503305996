"""How the two live, as far as it decides what can be done. Shared; the latest one counts."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from msgspec.structs import replace

from hearthside.records.base import Record, Upcast

Time = Literal["i_am_ill", "you_are_ill", "caring", "grief", "away", "shifts", "nights"]
OTHER_WAY_ROUND: dict[Time, Time] = {"i_am_ill": "you_are_ill", "you_are_ill": "i_am_ill"}


class Situation(Record, frozen=True, kw_only=True):
    """How the two live, as far as it decides what can be done. Shared; the latest one counts.

    `times`: what they are going through just now, as its writer says it: "you" is the other one.
    """

    KIND: ClassVar[str] = "situation"
    VERSION: ClassVar[int] = 2
    UPCASTS: ClassVar[dict[int, Upcast]] = {1: lambda fields: fields}  # before 2 no times were asked for

    apart: bool = False
    child: bool = False
    spend: bool = True
    seated: bool = False
    times: list[Time] = []

    def as_the_other_says_it(self) -> Situation:
        """The same, with the other one as its writer."""
        said = {OTHER_WAY_ROUND.get(one, one) for one in self.times}
        return replace(self, times=[one for one in get_args(Time) if one in said])
