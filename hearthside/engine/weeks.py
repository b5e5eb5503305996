"""Weeks as both members name them: ISO weeks, "2026-W47"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


def week_of(day: date) -> str:
    """Name the week in which `day` falls."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def monday(week: str) -> date:
    """Give the first day of a week."""
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


@lru_cache(maxsize=2048)
def number_of(week: str) -> int:
    """Number a week: one more each week, over the turn of years too."""
    return monday(week).toordinal() // 7


def weeks_between(earlier: str, later: str) -> int:
    """Count the weeks from one week to another; negative when `later` is before."""
    return number_of(later) - number_of(earlier)
