"""What lasts of looking for the right moment: the latest time that the two did, and the time they set."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.moment_check import MomentCheck
from hearthside.records.kinds.moment_set import MomentSet
from hearthside.records.kinds.moment_times import MomentTimes

AT_ONCE = 120  # seconds in which two who ask at the same time mean the same


class RightMoment(Part, frozen=True):
    """The latest check. `opened` and `at` (the time that was set; 0 for none) in Unix seconds.

    `tapped`: who has; `taps`: what I tapped; `times`: who could when; `yes`: who said yes, by time; `no`:
    times that one of them said no to.
    """

    NAME: ClassVar[str] = "right-moment"
    AT_HAND: ClassVar[bool] = True

    check: str = ""
    by: str = ""
    opened: int = 0
    finding: bool = False
    stopped: bool = False
    tapped: tuple[str, ...] = ()
    taps: tuple[str, ...] = ()
    times: dict[str, tuple[int, ...]] = {}
    yes: dict[str, tuple[str, ...]] = {}
    no: tuple[int, ...] = ()
    at: int = 0


@folds_into(RightMoment, MomentCheck)
def moment_check(part: RightMoment, written: Written, record: MomentCheck, me: str) -> RightMoment:
    """Asked, tapped or left. What somebody tapped counts as theirs only if they kept it to themselves."""
    if record.verb in ("ask", "find"):
        return _opened(part, written, record.check, finding=record.verb == "find")
    if record.check != part.check:
        return part
    if record.verb == "stop":
        return replace(part, stopped=True)
    if record.verb == "tapped":
        return part if written.author in part.tapped else replace(part, tapped=(*part.tapped, written.author))
    mine = written.audience == "private" and written.author == me
    return replace(part, taps=tuple(record.taps)) if mine else part


def _opened(part: RightMoment, written: Written, check: str, *, finding: bool) -> RightMoment:
    if check == part.check:
        return part
    is_same = not (part.stopped or part.tapped or part.times) and written.author != part.by
    if part.check and is_same and finding == part.finding and written.at - part.opened < AT_ONCE:
        return part
    return RightMoment(check=check, by=written.author, opened=written.at, finding=finding)


@folds_into(RightMoment, MomentTimes)
def moment_times(part: RightMoment, written: Written, record: MomentTimes, _me: str) -> RightMoment:
    """When somebody could."""
    if record.check != part.check:
        return part
    return replace(part, times={**part.times, written.author: tuple(sorted(set(record.times)))})


@folds_into(RightMoment, MomentSet)
def moment_set(part: RightMoment, written: Written, record: MomentSet, _me: str) -> RightMoment:
    """Two who said yes to the same time have set it."""
    if record.verb == "both":
        fresh = RightMoment(check=record.check, by=written.author, opened=written.at, finding=True)
        return replace(part if part.check == record.check else fresh, at=record.at, stopped=False)
    if record.check != part.check:
        return part
    if record.verb == "off":
        return replace(part, at=0, stopped=True) if record.at == part.at else part
    if record.verb == "no":
        return part if part.at or record.at in part.no else replace(part, no=(*part.no, record.at))
    key = str(record.at)
    who = tuple(dict.fromkeys((*part.yes.get(key, ()), written.author)))
    is_set = len(who) > 1 and not part.at and record.at not in part.no
    return replace(part, yes={**part.yes, key: who}, at=record.at if is_set else part.at)
