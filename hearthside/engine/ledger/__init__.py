"""The ledger: all that the past comes to, for one reader, small enough to be read on every page."""

from __future__ import annotations

from hearthside.engine.ledger.cards import CardState
from hearthside.engine.ledger.days import (
    EPOCH,
    day_date,
    day_number,
    month_of_day,
    week_name,
    week_number,
    week_of_day,
)
from hearthside.engine.ledger.fold import fold
from hearthside.engine.ledger.plain import (
    VERSION,
    from_bytes,
    from_plain,
    joined,
    parts,
    settled,
    to_bytes,
    to_plain,
)
from hearthside.engine.ledger.practised import Chosen, PastWeek, PracticeState, Practised, WeekState
from hearthside.engine.ledger.types import (
    EMPTY,
    MOMENTS,
    Ledger,
    MapSide,
    Moments,
    Own,
    Pulses,
    Said,
    Sat,
    Started,
)
from hearthside.engine.ledger.weekly import About, Probe, TrustMark, WeekMarks, WeekPulses

__all__ = [
    "EMPTY",
    "EPOCH",
    "MOMENTS",
    "VERSION",
    "About",
    "CardState",
    "Chosen",
    "Ledger",
    "MapSide",
    "Moments",
    "Own",
    "PastWeek",
    "PracticeState",
    "Practised",
    "Probe",
    "Pulses",
    "Said",
    "Sat",
    "Started",
    "TrustMark",
    "WeekMarks",
    "WeekPulses",
    "WeekState",
    "day_date",
    "day_number",
    "fold",
    "from_bytes",
    "from_plain",
    "joined",
    "month_of_day",
    "parts",
    "settled",
    "to_bytes",
    "to_plain",
    "week_name",
    "week_number",
    "week_of_day",
]
