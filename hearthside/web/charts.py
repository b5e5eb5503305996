"""A chart over time: what it shows, and where that stands in 0..400 x 0..212 (never localised).

A line is drawn where one week follows another and broken where nothing is known; what was measured now and
then stands as spots with their ranges. Everything is told again in a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hearthside.web.drawings import text
from hearthside.web.marks import Band

LEFT, RIGHT, TOP, BOTTOM = 10.0, 390.0, 34.0, 172.0
WIDEST = 34.0


@dataclass(frozen=True)
class Point:
    """What is known of one time: `at` (any unit), and its level with the range."""

    at: float
    band: Band


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one member's levels were. `whose`: "mine" (full line, dots) or "theirs" (dashed, diamonds).

    `pieces`: points that belong together; drawn as a line with its band, or, if not `joined`, as spots.
    `dots`: single values behind the line, as they were said: (at, value).
    """

    name: Any
    pieces: Sequence[Sequence[Point]]
    whose: str = "mine"
    joined: bool = True
    dots: Sequence[tuple[float, float]] = ()


@dataclass(frozen=True)
class Bar:
    """How much there was in one stretch of time, and that in words."""

    at: float
    amount: float
    words: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """The same as the drawing, in words: heads of the columns, and rows of which the first cell names it."""

    heads: Sequence[Any]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A whole chart. `top` and `bottom` say what the ends of the scale mean; `ticks` name times.

    `since`: a time from which something is different, and its name. `about`: the drawing in a sentence.
    """

    title: Any
    about: Any
    table: Table
    ticks: Sequence[tuple[float, str]]
    lines: Sequence[Line] = ()
    bars: Sequence[Bar] = ()
    top: Any = ""
    bottom: Any = ""
    since: tuple[float, Any] | None = None
    low: float = 0
    high: float = 10


def laid(chart: Chart) -> dict[str, Any]:
    """Give everything of a chart its place."""
    across = _Across(chart)
    return {
        "chart": chart,
        "grid": [text(TOP), text((TOP + BOTTOM) / 2), text(BOTTOM)] if chart.lines else [text(BOTTOM)],
        "ticks": [{"words": words, **across.words(at)} for at, words in chart.ticks],
        "drawn": [_drawn(line, chart, across) for line in chart.lines],
        "names": _names(chart, across),
        "bars": _bars(chart, across),
        "since": _since(chart, across),
    }


class _Across:
    """Where times stand from left to right."""

    def __init__(self, chart: Chart) -> None:
        every = [point.at for line in chart.lines for piece in line.pieces for point in piece]
        every += [at for line in chart.lines for at, _ in line.dots]
        every += [bar.at for bar in chart.bars]
        self.first, last = (min(every), max(every)) if every else (0.0, 1.0)
        self.span = last - self.first
        self.step = (RIGHT - LEFT) / (self.span + 1) if chart.bars else 0.0
        self.inset = 8.0 if any(not line.joined for line in chart.lines) else self.step / 2

    def x(self, at: float) -> float:
        if not self.span:
            return (LEFT + RIGHT) / 2
        return LEFT + self.inset + (RIGHT - LEFT - 2 * self.inset) * (at - self.first) / self.span

    def words(self, at: float, half: float = 22) -> dict[str, str]:
        """Where words about a time stand (`half` as wide), so that none of them leaves the drawing."""
        x = self.x(at)
        if x < LEFT + half:
            return {"at": text(LEFT), "anchor": "start"}
        if x > RIGHT - half:
            return {"at": text(RIGHT), "anchor": "end"}
        return {"at": text(x), "anchor": "middle"}


def _since(chart: Chart, across: _Across) -> dict[str, Any] | None:
    if chart.since is None:
        return None
    at, words = chart.since
    return {"x": text(across.x(at)), "words": words, **across.words(at, half=80)}


def _y(level: float, chart: Chart) -> float:
    inside = max(chart.low, min(chart.high, level))
    return BOTTOM - (BOTTOM - TOP) * (inside - chart.low) / ((chart.high - chart.low) or 1)


def _drawn(line: Line, chart: Chart, across: _Across) -> dict[str, Any]:
    def spot(at: float, level: float) -> str:
        return f"{text(across.x(at))},{text(_y(level, chart))}"

    pieces = []
    for piece in line.pieces if line.joined else ():
        over = [spot(point.at, point.band.high) for point in piece]
        under = [spot(point.at, point.band.low) for point in reversed(piece)]
        middle = [spot(point.at, point.band.level) for point in piece]
        pieces.append({"path": " ".join(middle), "band": " ".join(over + under), "alone": len(piece) == 1})
    aside = 0.0 if len(chart.lines) < 2 else 4.0 if line.whose == "theirs" else -4.0
    return {
        "whose": line.whose,
        "pieces": pieces,
        "spots": [
            _spot(point, aside, chart, across)
            for piece in line.pieces
            for point in piece
            if not line.joined or len(piece) == 1
        ],
        "dots": [dict(zip("xy", spot(at, value).split(","), strict=True)) for at, value in line.dots],
    }


def _spot(point: Point, aside: float, chart: Chart, across: _Across) -> dict[str, str]:
    places = {"y": point.band.level, "high": point.band.high, "low": point.band.low}
    return {
        "x": text(across.x(point.at) + aside),
        **{name: text(_y(level, chart)) for name, level in places.items()},
    }


def _names(chart: Chart, across: _Across) -> list[dict[str, Any]]:
    """Name each of two lines where it ends: the higher one above both ranges, the lower one below them."""
    ends = sorted(
        ((line.pieces[-1][-1], line) for line in chart.lines if line.pieces),
        key=lambda end: -end[0].band.level,
    )
    if len(ends) < 2:
        return []
    high = max(point.band.high for point, _line in ends)
    low = min(point.band.low for point, _line in ends)
    places = (max(TOP + 4, _y(high, chart) - 6), min(BOTTOM + 12, _y(low, chart) + 16))
    return [
        {"words": line.name, "whose": line.whose, "y": text(y), **across.words(point.at)}
        for y, (point, line) in zip(places, ends, strict=False)
    ]


def _bars(chart: Chart, across: _Across) -> list[dict[str, str]]:
    most = max((bar.amount for bar in chart.bars), default=0) or 1
    width = min(WIDEST, across.step * 0.62)
    found = []
    for bar in chart.bars:
        tall = (BOTTOM - TOP) * bar.amount / most
        found.append(
            {
                "x": text(across.x(bar.at) - width / 2),
                "middle": text(across.x(bar.at)),
                "y": text(BOTTOM - tall),
                "width": text(width),
                "height": text(tall),
                "words": bar.words,
            }
        )
    return found


def effect(mean: float, low: float, high: float, *, end: float = 0.8) -> dict[str, str]:
    """Place an effect with its range on a strip 0 to 300 wide; nothing either way stands in the middle."""

    def x(value: float) -> str:
        return text(150 + 142 * max(-end, min(end, value)) / end)

    return {"x": x(mean), "low": x(low), "high": x(high)}
