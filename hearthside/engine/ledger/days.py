"""Days and weeks as whole numbers: a day counts from 1970-01-01 (a Thursday); that day's week is week 0."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

EPOCH = date(1970, 1, 1)
WEEKS_AT_HAND = 2048  # names of weeks: a plan after five years asks for each of them some ten times


def day_number(text: str) -> int | None:
    """Turn "2026-11-22" into days since 1970-01-01; None when there is no such day."""
    try:
        return (date.fromisoformat(text) - EPOCH).days
    except ValueError:
        return None


def day_date(number: int) -> date:
    """Turn days since 1970-01-01 back into a date."""
    return EPOCH + timedelta(days=number)


def week_of_day(number: int) -> int:
    """Give the number of the ISO week in which a day falls."""
    return (number + 3) // 7


def monday_of(week: int) -> int:
    """Give the Monday of a week, by the week's number."""
    return 7 * week - 3


@lru_cache(maxsize=WEEKS_AT_HAND)
def week_number(name: str) -> int | None:
    """Turn "2026-W47" into a number that rises by one each week; None when there is no such week."""
    try:
        monday = date.fromisocalendar(int(name[:4]), int(name[6:]), 1)
    except ValueError:
        return None
    return week_of_day((monday - EPOCH).days)


@lru_cache(maxsize=WEEKS_AT_HAND)
def week_name(number: int) -> str:
    """Turn a week's number back into its name, "2026-W47"."""
    year, week, _ = day_date(number * 7).isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_of_day(number: int) -> int:
    """Give the number of the calendar month in which a day falls: year x 12 + month - 1."""
    day = day_date(number)
    return day.year * 12 + day.month - 1
