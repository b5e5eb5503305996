"""Numbers that people call when they are afraid: complete, of their own country, and not too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hearthside.catalog.phone import dial, numbers
from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.types import Country, Helpline

TOLD_IN_WORDS = {"therapy", "violence"}  # the name of a public service or an app may be all there is
OLD = timedelta(days=183)  # half a year
SHORT = 6  # digits; short codes mean different services in different countries
SHARED = {"us", "ca"}  # countries that share a numbering plan, so the same line may serve both


def problems(library: Library) -> Iterator[Problem]:
    """Find lines with no way to reach them, and full-length numbers that stand in two countries."""
    owners: dict[str, str] = {}
    for country in library.helplines.values():
        file = f"helplines/{country.slug}.toml"
        if not any(line.about == "violence" for line in country.lines):
            yield Problem(file, "has no line for violence at home")
        yield from _first(country, file)
        for line in country.lines:
            yield from _line(line, file)
            for number in numbers(line):
                if len(dial(number)) <= SHORT:
                    continue
                other = owners.setdefault(dial(number), country.slug)
                if other != country.slug and not {other, country.slug} <= SHARED:
                    yield Problem(file, f"{number} also stands in {other}.toml")


def due(library: Library, on: date) -> list[Problem]:
    """Give the countries whose numbers are older than half a year on the day `on`, the oldest first."""
    late = [country for country in library.helplines.values() if is_old(country, on)]
    late.sort(key=lambda country: (country.checked, country.slug))
    return [Problem(f"helplines/{found.slug}.toml", f"last checked on {found.checked}") for found in late]


def is_old(country: Country, on: date) -> bool:
    """Say whether the numbers of a country are older than half a year on the day `on`."""
    return on - country.checked > OLD


def _first(country: Country, file: str) -> Iterator[Problem]:
    if not any(entry.phone in country.first for entry in country.emergency):
        yield Problem(file, "the first line names no emergency number of this country")


def _line(line: Helpline, file: str) -> Iterator[Problem]:
    ways = (line.phone, line.text, line.chat, line.url, line.email)
    if not any(ways) and line.about not in TOLD_IN_WORDS:
        yield Problem(file, f"{line.name}: there is no way to reach it")
    for number in numbers(line):
        if len(dial(number)) < 3:
            yield Problem(file, f"{line.name}: {number} is no number")
