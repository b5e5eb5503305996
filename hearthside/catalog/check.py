"""Checks all content and says what is wrong with which file: `python -m hearthside.catalog.check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from hearthside.catalog import load
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
from hearthside.catalog.load import CONTENT, ENGLISH, Library, Problem
from hearthside.catalog.report import report

EVERYWHERE = (references, helplines)  # what holds together or doesn't, whatever the language
IN_ENGLISH = (words, spelling, reading, variety, shapes)  # word lists and measures made for English
FLOORS = (amounts, coverage)  # how much there is: a promise about what we wrote, and about nobody else's


def check(library: Library, *, language: str = ENGLISH, ours: bool = True) -> list[Problem]:
    """Give everything that is wrong with a library that could be read, by file.

    A translation is checked for what holds in every language. Floors count for our own English words only:
    else nobody could begin a translation, or write a small deck of her own.
    """
    english = language == ENGLISH
    modules = (*EVERYWHERE, *(IN_ENGLISH if english else ()), *(FLOORS if english and ours else ()))
    return sorted({problem for module in modules for problem in module.problems(library)}, key=str)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; gives 0 when all is well, 1 when something is wrong."""
    asked = _asked(arguments)
    own = [asked.folder] if asked.folder else []
    root, *over = load.layers(asked.language, *own)
    library, problems = load.read(root, *over)
    if asked.due:
        _say(map(str, helplines.due(library, asked.due)))
        return 0
    wrong = check(library, language=asked.language, ours=not own)
    problems += [load.located(problem, *over) for problem in wrong]
    for folder in own:
        problems += load.unread(folder / asked.language)
    if asked.report:
        _say(report(library))
    _say(map(str, problems))
    _say([_summary(problems, spelt=asked.language != ENGLISH or not spelling.missing())])
    return 1 if problems else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m hearthside.catalog.check", description=__doc__)
    parser.add_argument("--language", default=ENGLISH, help="folder under content/ (default: %(default)s)")
    parser.add_argument(
        "--folder", metavar="FOLDER", type=Path, help="a folder of your own, as HEARTHSIDE_CONTENT names it"
    )
    parser.add_argument("--report", action="store_true", help="also say what there is")
    parser.add_argument(
        "--due", metavar="DAY", type=date.fromisoformat, help="list helplines to check again on that day"
    )
    asked = parser.parse_args(arguments)
    place = asked.folder or CONTENT
    if not (place / asked.language).is_dir():
        parser.error(f"there is no folder {place / asked.language}")
    return asked


def _summary(problems: Sequence[Problem], *, spelt: bool) -> str:
    """Say in one line whether all is in order."""
    count = len(problems)
    said = "One thing is not" if count == 1 else f"{count} things are not" if count else "All content is"
    unspelt = "" if spelt else " Spelling was not checked: pyspellchecker is not installed."
    return f"{said} in order.{unspelt}"


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
