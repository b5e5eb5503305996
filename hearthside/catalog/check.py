"""Checks all content and says what is wrong with which file: `python -m hearthside.catalog.check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from hearthside.catalog.checks import coverage, helplines, reading, references, variety, words
from hearthside.catalog.load import CONTENT, ENGLISH, Library, Problem, read
from hearthside.catalog.types import CAUSES

CHECKS = (references, words, reading, variety, coverage, helplines)


def check(library: Library) -> list[Problem]:
    """Give everything that is wrong with a library that could be read, by file."""
    return sorted({problem for module in CHECKS for problem in module.problems(library)}, key=str)


def report(library: Library) -> Iterator[str]:
    """Say in lines what there is: counts, reading ages, coverage by cause, the closest pairs."""
    shelves = (f"{len(shelf)} {name}" for name, shelf in vars(library).items())
    yield "There are " + ", ".join(shelves) + "."
    for kind, age in sorted(reading.ages(library).items()):
        yield f"Reading age of {kind}: {age:.1f}"
    for cause in CAUSES:
        yield f"{cause}: " + ", ".join(f"{n} {what}" for what, n in coverage.counts(library, cause).items())
    for pair in variety.closest(library):
        yield f"Alike {pair.share:.2f}: {pair.one} and {pair.other}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; gives 0 when all is well, 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m hearthside.catalog.check", description=__doc__)
    parser.add_argument("--language", default=ENGLISH, help="folder under content/ (default: %(default)s)")
    parser.add_argument("--report", action="store_true", help="also say what there is")
    parser.add_argument(
        "--due", metavar="DAY", type=date.fromisoformat, help="list helplines to check again on that day"
    )
    asked = parser.parse_args(arguments)
    library, problems = read(CONTENT / asked.language)
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
