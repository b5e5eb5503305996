"""Results as text: shares by world, then the other measures."""

from __future__ import annotations

from collections.abc import Sequence

from bench.couples.measures import Result
from bench.couples.trial import error, share

COLUMNS = (
    ("share", "gain as a share of the oracle's"),
    ("+-", "standard error of the share over couples"),
    ("gain", "points of connection over the last 8 weeks, against no app; the less happy weighs 60 to 40"),
    ("area", "the same over all 26 weeks"),
    ("unhappier", "gain of the partner who was less happy at the start"),
    ("happier", "gain of the other"),
    ("worse", "% of couples in which one fell reliably within 8 weeks, and lower than without an app"),
    ("done", "steps done by a couple in 26 weeks"),
    ("backfired", "of those: too early, at a bad moment, or frightening"),
    ("harmful", "of those: backfired, or not good for these two"),
    ("to rules", "harmful steps in relation to rules"),
    ("root 0", "% with a true root among the two highest of the couple's map, at the start"),
    ("root 4", "the same after four weeks (if replies to propose carry a map)"),
    ("helped", "% of those in need of help who were told so within 6 weeks"),
    ("false", "% of the others who were told so"),
    ("unsafe", "% of those who said to be afraid who were answered so at once"),
    ("fear", "frightening steps done by a couple in which one is afraid"),
    ("ms", "milliseconds a proposal"),
)

_WIDTH = 10


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.0f}"


def shares(results: Sequence[Result]) -> str:
    """Engines down, worlds across."""
    worlds = list(dict.fromkeys(one.world for one in results))
    engines = list(dict.fromkeys(one.engine for one in results))
    known = {(one.engine, one.world): f"{share(one, results):.2f}" for one in results}
    lines = ["share".ljust(12) + "".join(world.rjust(8) for world in worlds)]
    for engine in engines:
        cells = (known.get((engine, world), "").rjust(8) for world in worlds)
        lines.append(engine.ljust(12) + "".join(cells))
    return "\n".join(lines)


def _cells(one: Result, results: Sequence[Result]) -> list[str]:
    rules = [other.harmful for other in results if other.engine == "rules" and other.world == one.world]
    return [
        f"{share(one, results):.2f}",
        f"{error(one, results):.2f}",
        f"{one.gain:.2f}",
        f"{one.area:.2f}",
        f"{one.unhappier:.2f}",
        f"{one.happier:.2f}",
        f"{100 * one.worse:.1f}",
        f"{one.done:.0f}",
        f"{one.backfired:.1f}",
        f"{one.harmful:.1f}",
        f"{one.harmful / rules[0]:.2f}" if rules and rules[0] else "-",
        *(_percent(value) for value in (one.root_first, one.root_later, one.helped, one.false_alarms)),
        _percent(one.unsafe),
        "-" if one.frightening is None else f"{one.frightening:.1f}",
        f"{one.milliseconds:.2f}",
    ]


def measures(results: Sequence[Result], world: str) -> str:
    """Everything else in one world."""
    head = world.ljust(12) + "".join(name.rjust(_WIDTH) for name, _ in COLUMNS)
    here = [one for one in results if one.world == world]
    rows = (one.engine.ljust(12) + "".join(c.rjust(_WIDTH) for c in _cells(one, results)) for one in here)
    return "\n".join([head, *rows])


def legend() -> str:
    """What the columns mean."""
    return "\n".join(f"{name.ljust(12)}{says}" for name, says in COLUMNS)
