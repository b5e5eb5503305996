"""Where the two stand in looking for the right moment. Nothing here tells for whom it was not right."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hearthside.engine.ledger.lasting.right_moment import RightMoment

Phase = Literal["none", "asked", "right", "not_now", "finding", "set"]
TAPS = ("rested", "fed", "calm", "time")
FRESH = 2 * 3600  # seconds for which an answer about this moment is one
LOOKED_FOR = 6 * 86_400  # seconds after which a search for a time is given up, silently
AFTER = 2 * 3600  # seconds after a time that was set for which it still shows
SOON = 600  # seconds: a time nearer than this is none to propose


class Search(Struct, frozen=True, kw_only=True):
    """A search for a time. `common`: what both marked and nobody refused; the first of it is proposed."""

    mine: tuple[int, ...] = ()
    theirs: tuple[int, ...] = ()
    common: tuple[int, ...] = ()
    i_said_yes: bool = False
    they_said_yes: bool = False

    @property
    def proposed(self) -> int | None:
        """The time that is proposed, in Unix seconds."""
        return self.common[0] if self.common else None


def phase(part: RightMoment, *, now: int, both: bool | None) -> Phase:
    """Where it stands. `both`: whether it is right for both; asked only once both have tapped.

    `now` in Unix seconds. Both for whom it is right and for whom it is not read the same word.
    """
    if not part.check or part.stopped:
        return "none"
    if part.at:
        return "set" if now < part.at + AFTER else "none"
    if part.finding or part.times:
        return "finding" if now - part.opened < LOOKED_FOR else "none"
    if now - part.opened >= FRESH:
        return "none"
    if len(part.tapped) < 2:
        return "asked"
    return "right" if both else "not_now"


def search(part: RightMoment, *, me: str, partner: str, now: int) -> Search:
    """What both marked, as far as it lies ahead."""

    def ahead(who: str) -> tuple[int, ...]:
        return tuple(time for time in part.times.get(who, ()) if time > now + SOON)

    mine, theirs = ahead(me), ahead(partner)
    common = tuple(sorted(set(mine) & set(theirs) - set(part.no)))
    yes = part.yes.get(str(common[0]), ()) if common else ()
    return Search(mine=mine, theirs=theirs, common=common, i_said_yes=me in yes, they_said_yes=partner in yes)
