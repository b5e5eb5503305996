"""When nothing moves, steps get smaller, not reminders louder."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from hearthside.engine.plan.facts import Past, Rated
from hearthside.engine.plan.history import goes

FLAT = 2.5  # joint ratings below this left them rather further apart; 3 is no difference


def stalled(past: Sequence[Past], rated: Sequence[Rated]) -> bool:
    """Whether the last two weeks went by undone, or the last three goes left them rather further apart."""
    recent = [week for week in past if week.offered][-2:]
    if len(recent) == 2 and not any(week.done for week in recent):
        return True
    latest = set(nlargest(3, {(one.week, one.practice) for one in rated}))
    last = [closer for _, _, closer in goes(one for one in rated if (one.week, one.practice) in latest)]
    return len(last) == 3 and sum(last) / 3 < FLAT
