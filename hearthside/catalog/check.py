"""Checks all content and says what is wrong with which file: `python -m hearthside.catalog.check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from hearthside.catalog.checks import (
    amounts,
    coverage,
    helplines,
    reading,
    references,
    shapes,
    spelling,
    variety,
    words,
)
from hearthside.catalog.load import CONTENT, ENGLISH, Library, Problem, read
from hearthside.catalog.types import CAUSES

CHECKS = (references, words, spelling, reading, variety, shapes, amounts, coverage, helplines)

BEGINNINGS = (("cards", "words"), ("ideas", "words"), ("practices", "first step"), ("wishes", "words"))


def check(library: Library) -> list[Problem]:
    """Give everything that is wrong with a library that could be read, by file."""
    return sorted({problem for module in CHECKS for problem in module.problems(library)}, key=str)


def report(library: Library) -> Iterator[str]:
    """Say in lines what there is: amounts beside floors, reading ages, coverage, the closest pairs."""
    shelves = (f"{len(shelf)} {name}" for name, shelf in vars(library).items())
    yield "There are " + ", ".join(shelves) + "."
    yield "\nAmounts (wanted at least)"
    for amount in amounts.amounts(library):
        yield f"  {amount.there:4} ({amount.floor:3})  {amount.what}"
    yield "\nReading age"
    for kind, age in sorted(reading.ages(library).items()):
        yield f"  {age:4.1f}  {kind}"
    yield "\nPractices by cause"
    for cause in CAUSES:
        yield f"  {cause}: " + ", ".join(f"{n} {what}" for what, n in coverage.counts(library, cause).items())
    yield from _table(library)
    yield "\nPairs that share most of their phrases"
    yield from (f"  {pair.share:.2f}  {pair.one} and {pair.other}" for pair in variety.closest(library))
    yield "\nPairs that are built most alike"
    yield from (f"  {pair.share:.2f}  {pair.one} and {pair.other}" for pair in shapes.closest(library))
    yield "\nFrames in which most begin"
    for kind, field in BEGINNINGS:
        yield from (f"  {uses:3}  {kind}: {begun}" for begun, uses in shapes.moulds(library, kind, field)[:3])
    if spelling.missing():
        yield "\nSpelling was not checked: pyspellchecker is not installed."


def _table(library: Library) -> Iterator[str]:
    """Say how many practices stand in each cell; an empty one that couples meet is marked."""
    yield "\nCause, depth, minutes: " + ", ".join(coverage.SITUATIONS)
    rows: dict[tuple[str, int, int], list[str]] = {}
    for cell in coverage.table(library):
        shown = f"{cell.held:3}" if cell.held or not coverage.is_met(cell) else " --"
        rows.setdefault((cell.cause, cell.depth, cell.minutes), []).append(shown)
    for (cause, depth, minutes), cells in rows.items():
        yield f"  {cause:10} {depth} {minutes:4} " + " ".join(cells)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; gives 0 when all is well, 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m hearthside.catalog.check", description=__doc__)
    parser.add_argument("--language", default=ENGLISH, help="folder under content/ (default: %(default)s)")
    parser.add_argument(
        "--folder",
        metavar="FOLDER",
        type=Path,
        help="a folder of your own, read after ours",
    )
    parser.add_argument("--report", action="store_true", help="also say what there is")
    parser.add_argument(
        "--due", metavar="DAY", type=date.fromisoformat, help="list helplines to check again on that day"
    )
    asked = parser.parse_args(arguments)
    over = [asked.folder / asked.language] if asked.folder else []
    library, problems = read(CONTENT / asked.language, *over)
    if asked.due:
        return _say(map(str, helplines.due(library, asked.due)))
    problems += check(library)
    if asked.report:
        _say(report(library))
    _say(map(str, problems))
    _say([f"{len(problems)} problems." if problems else "All content is in order."])
    return 1 if problems else 0


def _say(lines: Iterator[str] | Sequence[str]) -> int:
    for line in lines:
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
