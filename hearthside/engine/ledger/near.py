"""What a record says about days and weeks is believed only near the day it was written.

So nobody, not even a partner who writes rows by other means than ours, stretches or empties a ledger.
"""

from __future__ import annotations

from hearthside.engine.ledger.days import day_number, week_number, week_of_day
from hearthside.records.base import Written

NEAR = 62  # days


def near_day(written: Written, text: str) -> int | None:
    """The day that a record speaks of, or None when it is nowhere near the day it was written."""
    day = day_number(text)
    return day if day is not None and written.day - NEAR <= day <= written.day + 1 else None


def near_week(written: Written, name: str) -> int | None:
    """The same for a week."""
    number, own = week_number(name), week_of_day(written.day)
    return number if number is not None and own - NEAR // 7 <= number <= own + 1 else None
