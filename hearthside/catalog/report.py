"""What there is, at a glance: amounts beside floors, reading ages, gaps, and what is most alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from hearthside.catalog.checks import amounts, coverage, reading, shapes, variety
from hearthside.catalog.checks.coverage import Cell
from hearthside.catalog.checks.variety import Pair
from hearthside.catalog.load import Library
from hearthside.catalog.types import CAUSES

BEGINNINGS = (("cards", "words"), ("ideas", "words"), ("practices", "first step"), ("wishes", "words"))
DEPTHS = {1: "light", 2: "middling", 3: "deep"}
NOBODY_COMES = "·"
GAP = "none"


def report(library: Library) -> Iterator[str]:
    """Say in lines what there is, one part after the other."""
    yield from _part("Amounts, and how many are wanted at least", _amounts(library))
    yield from _part(f"Reading age in years ({reading.OLDEST_READER:.0f} at most)", _ages(library))
    yield from _part("Practices for each cause", _causes(library))
    yield from _part("Practices for each cause, depth, length and situation", _table(library))
    yield from _part(f"Nearest in words ({variety.TOO_ALIKE:.0%} at most)", _pairs(variety.closest(library)))
    yield from _part(f"Nearest in build ({shapes.TOO_ALIKE:.0%} at most)", _pairs(shapes.closest(library)))
    yield from _part("Most used beginnings (… is any word of content)", _frames(library))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from (title, "-" * len(title), *lines, "")


def _amounts(library: Library) -> Iterator[str]:
    yield "there  want"
    for amount in amounts.amounts(library):
        short = amount.floor - amount.there
        lacking = f": {short} too few" if short > 0 else ""
        yield f"{amount.there:5} {amount.floor:5}  {amount.what}{lacking}"


def _ages(library: Library) -> Iterator[str]:
    for kind, age in sorted(reading.ages(library).items()):
        yield f"{age:5.1f}  {kind}" + (": too hard" if age > reading.OLDEST_READER else "")


def _causes(library: Library) -> Iterator[str]:
    rows = {cause: coverage.counts(library, cause) for cause in CAUSES}
    yield " " * 12 + "".join(f"{what:>7}" for what in rows["distance"])
    for cause, counts in rows.items():
        yield f"{cause:12}" + "".join(f"{count:7}" for count in counts.values())


def _table(library: Library) -> Iterator[str]:
    """Say how many stand in each cell. Rows to which no couple comes, and which are empty, are left out."""
    yield f"{GAP}: a gap that couples would meet. {NOBODY_COMES} is empty, and nobody comes there."
    yield "  ".join(("cause     ", "depth    min", *coverage.SITUATIONS))
    for cause, of_cause in groupby(coverage.table(library), lambda cell: cell.cause):
        yield ""
        for (depth, minutes), row in groupby(of_cause, lambda cell: (cell.depth, cell.minutes)):
            cells = list(row)
            if any(cell.held or coverage.is_met(cell) for cell in cells):
                head = f"{cause:10}  {DEPTHS[depth]:8} {minutes:3}"
                yield head + "".join(f"  {_held(cell):>{len(cell.situation)}}" for cell in cells)


def _held(cell: Cell) -> str:
    return str(cell.held) if cell.held else GAP if coverage.is_met(cell) else NOBODY_COMES


def _pairs(pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        yield f"{pair.share:4.0%}  {pair.one}"
        yield f"      {pair.other}"


def _frames(library: Library) -> Iterator[str]:
    for kind, field in BEGINNINGS:
        for frame, uses in shapes.moulds(library, kind, field)[:3]:
            yield f"{uses:4}  {kind}: {frame.replace('_', '…')}"
