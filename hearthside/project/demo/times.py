"""When things happened: from the story's words for days to moments before now."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.people.zones import known_zone
from hearthside.project.demo.story import Who

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """Somebody writes something at some moment, and `looks` first at what has happened since."""

    at: datetime
    who: Who
    write: Callable[[Book], object]
    looks: bool = False


class Times:
    """The days of the story, counted back from `now` (aware, where the two live)."""

    def __init__(self, now: datetime, chance: Random) -> None:
        """Begin from now; `chance` spreads things over a day."""
        self.now = now
        self.today = now.date()
        self.chance = chance

    def day(self, words: str) -> date:
        """Give the day of "today", "yesterday", "4 days ago", or "-12 wed": Wednesday twelve weeks ago."""
        if words in ("today", "yesterday"):
            return self.today - (words == "yesterday") * DAY
        number, rest = words.split(maxsplit=1)
        if rest == "days ago":
            return self.today - int(number) * DAY
        return self.monday(int(number)) + WEEKDAYS.index(rest) * DAY

    def monday(self, week: int) -> date:
        """Give the first day of a week, 0 for this one."""
        return self.today - self.today.weekday() * DAY + week * 7 * DAY

    def week(self, week: int) -> str:
        """Name a week as records do."""
        return week_of(self.monday(week))

    def at(self, day: date, hour: float, spread: float = 0.9) -> datetime:
        """Give a moment around `hour`, up to `spread` hours later. Today has only the hours until now."""
        hour = min(hour + self.chance.random() * spread, 23.9)
        midnight = datetime.combine(day, time(), self.now.tzinfo)
        if day >= self.today:
            start = datetime.combine(self.today, time(), self.now.tzinfo)
            return start + (self.now - start) * (hour / 24)
        return midnight + timedelta(hours=hour)

    def when(self, words: str, hour: float = 20, spread: float = 0.9) -> datetime:
        """Give a moment of a day in the story's words."""
        return self.at(self.day(words), hour, spread)


def own_zone() -> str:
    """Name the time zone of this computer, or UTC."""
    place = Path("/etc/localtime")
    linked = str(place.resolve()).partition("zoneinfo/")[2] if place.is_symlink() else ""
    return known_zone(os.environ.get("TZ", "").lstrip(":") or linked)
