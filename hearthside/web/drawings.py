"""Where things stand in a drawing. Plain geometry: marks in, coordinates as text out (never localised)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from hearthside.web.marks import Band, CauseMark

CENTRE, INNER, OUTER = 220.0, 42.0, 152.0
APART = 8.5
SHIFT = (56, 50, 44, 34, 25, 15, 6)


def text(number: float) -> str:
    """Give a coordinate as text, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")


def circles(closeness: float) -> dict[str, str]:
    """Place two circles for a closeness of 0 to 10, at the same stops as the question does."""
    at = max(0.0, min(10.0, closeness)) / 10 * (len(SHIFT) - 1)
    left = min(int(at), len(SHIFT) - 2)
    half = SHIFT[left] + (SHIFT[left + 1] - SHIFT[left]) * (at - left)
    return {"me": text(150 - half), "you": text(150 + half)}


def _spot(angle: float, level: float, aside: float) -> tuple[float, float]:
    radius = INNER + (OUTER - INNER) * level / 10
    return (
        CENTRE + radius * math.cos(angle) - aside * math.sin(angle),
        CENTRE + radius * math.sin(angle) + aside * math.cos(angle),
    )


def _spoke(angle: float, band: Band | None, aside: float) -> dict[str, str] | None:
    if band is None:
        return None
    (x, y), (x1, y1), (x2, y2) = (_spot(angle, level, aside) for level in (band.level, band.low, band.high))
    diamond = (
        f"{text(x)},{text(y - 9)} {text(x + 9)},{text(y)} {text(x)},{text(y + 9)} {text(x - 9)},{text(y)}"
    )
    return {
        "x": text(x),
        "y": text(y),
        "x1": text(x1),
        "y1": text(y1),
        "x2": text(x2),
        "y2": text(y2),
        "diamond": diamond,
    }


def _wedge(angle: float, half: float) -> str:
    """Give the slice of the ring about a spoke, as an SVG path."""
    corners = [
        (CENTRE + radius * math.cos(angle + turn), CENTRE + radius * math.sin(angle + turn))
        for radius, turn in ((INNER, -half), (OUTER, -half), (OUTER, half), (INNER, half))
    ]
    a, b, c, d = (f"{text(x)} {text(y)}" for x, y in corners)
    return f"M{a} L{b} A{text(OUTER)} {text(OUTER)} 0 0 1 {c} L{d} A{text(INNER)} {text(INNER)} 0 0 0 {a} Z"


def _lines(name: str) -> list[str]:
    words, lines = name.split(), [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + len(word) > 9:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _label(angle: float, name: str) -> dict[str, Any]:
    x, y = CENTRE + (OUTER + 15) * math.cos(angle), CENTRE + (OUTER + 15) * math.sin(angle)
    anchor = "middle" if abs(math.cos(angle)) < 0.3 else "start" if math.cos(angle) > 0 else "end"
    lines = _lines(name)
    top = y + 5 - 9 * (len(lines) - 1) + (6 if math.sin(angle) > 0.3 else -2)
    return {
        "anchor": anchor,
        "lines": [{"x": text(x), "y": text(top + 18 * n), "words": line} for n, line in enumerate(lines)],
    }


def cause_map(marks: Sequence[CauseMark]) -> dict[str, Any]:
    """Lay the causes around a hearth: the further from the middle, the more a cause is at work."""
    two = any(mark.theirs for mark in marks) and any(mark.mine for mark in marks)
    spokes = []
    for turn, mark in enumerate(marks):
        angle = 2 * math.pi * turn / len(marks) - math.pi / 2
        (x1, y1), (x2, y2) = _spot(angle, 0, 0), _spot(angle, 10, 0)
        spokes.append(
            {
                "mark": mark,
                "axis": {"x1": text(x1), "y1": text(y1), "x2": text(x2), "y2": text(y2)},
                "mine": _spoke(angle, mark.mine, -APART if two else 0),
                "theirs": _spoke(angle, mark.theirs, APART if two else 0),
                "label": _label(angle, str(mark.name)),
                "wedge": _wedge(angle, math.pi / len(marks) * 0.82) if mark.root else "",
            }
        )
    rings = [text(INNER + (OUTER - INNER) * level / 10) for level in (0, 5, 10)]
    return {
        "spokes": spokes,
        "rings": rings,
        "centre": text(CENTRE),
        "two": two,
        "roots": any(mark.root for mark in marks),
    }


def strip(band: Band | None) -> dict[str, str] | None:
    """Place one band on a strip 0 to 300 wide."""
    if band is None:
        return None
    place = {"x": 8 + 28.4 * band.level, "low": 8 + 28.4 * band.low, "high": 8 + 28.4 * band.high}
    return {name: text(value) for name, value in place.items()}
