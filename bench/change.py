"""How often a change is seen, and how often one is seen that is not there.

    python -m bench.change [--series 2000]

Made-up weeks of one person: SD 1 about a level of 6 (from person to person 0.6 to 1.6), each week like the
one before (AR(1), 0.3), three tenths of it stress that lasts and comes in shocks, 15 % of the weeks missing,
the worse the likelier. Wanted, with a long reference (a year): at most 0.10 of quiet half-years with a false
word; a drop of 1.5 SD seen within eight weeks by 0.75, one of 2.5 SD by 0.99. Beside it, with bounds that
give the same false alarms: one week against one before (single-week reliable change), and the mean of four
weeks against that of all before.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable
from math import exp, sqrt

from msgspec import Struct, convert

from hearthside.engine.change import ENOUGH, WEEKLY, Point, follow
from hearthside.engine.change.notice import Watch

HALF_YEAR, SEEN_WITHIN = 26, 8
ALLOWED, WANTED = 0.10, {1.5: 0.75, 2.5: 0.99}
LONG = 52


class Life(Struct, frozen=True, kw_only=True):
    """What is made up: weeks before we look (`reference`) and while (`weeks`), a drop in SD in between."""

    reference: int = LONG
    weeks: int = HALF_YEAR
    drop: float = 0.0
    alike: float = 0.3
    stress: float = 0.3
    missing: float = 0.15
    people: float = 0.25


class Made(Struct, frozen=True):
    """One made-up series, its stress by week, and the person's SD."""

    points: list[Point]
    stress: dict[int, float]
    spread: float


def made(life: Life, chance: random.Random) -> Made:
    """Make up one series."""
    spread = exp(chance.gauss(0, life.people))
    own, load = chance.gauss(0, 1), chance.gauss(0, 1)
    points, stress = [], {}
    for week in range(life.reference + life.weeks):
        own = life.alike * own + sqrt(1 - life.alike**2) * chance.gauss(0, 1)
        load = 0.5 * load + sqrt(0.75) * chance.gauss(0, 1)
        shock = 2.5 if chance.random() < 0.05 else 0.0
        felt = (load + shock - 0.125) / sqrt(1.297)
        away = sqrt(1 - life.stress) * own - sqrt(life.stress) * felt
        if chance.random() < min(0.9, life.missing * exp(-away / 2 - 0.125)):
            continue
        drop = life.drop if week >= life.reference else 0.0
        points.append(Point(week, 6 + spread * (away - drop)))
        stress[week] = 5 + 2 * felt
    return Made(points, stress, spread)


def words(one: Made, life: Life, *, stress: bool = True) -> set[str] | None:
    """Every word said once we look: "higher", "lower"; None when one stood already."""
    watch = Watch(one.points, stress=one.stress if stress else None, scale=WEEKLY)
    looking = sum(point.week < life.reference for point in one.points)
    for end in range(ENOUGH, looking + 1):
        watch.see(end)
    if watch.stands is not None:
        return None
    seen = [watch.see(end) for end in range(looking + 1, len(one.points) + 1)]
    return {"higher" if stands.step > 0 else "lower" for stands in seen if stands is not None}


def furthest(values: Iterable[float], before: float, spread: float) -> tuple[float, float]:
    """The furthest down and up from `before`, in SD."""
    away = [0.0, *((value - before) / spread for value in values)]
    return min(away), max(away)


def single_week(one: Made, life: Life) -> tuple[float, float]:
    """How far any week is from the last one of the reference."""
    before = [point.value for point in one.points if point.week < life.reference][-1]
    later = [point.value for point in one.points if point.week >= life.reference]
    return furthest(later, before, one.spread)


def four_weeks(one: Made, life: Life) -> tuple[float, float]:
    """How far the mean of any four weeks is from that of the whole reference."""
    by_week = {point.week: point.value for point in one.points}

    def mean(last: int) -> list[float]:
        known = [by_week[week] for week in range(last - 3, last + 1) if week in by_week]
        return [sum(known) / len(known)] if len(known) >= 3 else []

    reference = [point.value for point in one.points if point.week < life.reference]
    before = sum(reference) / len(reference)
    later = [found for last in range(life.reference + 3, life.reference + life.weeks) for found in mean(last)]
    return furthest(later, before, one.spread)


Rule = Callable[[Made, Life], tuple[float, float]]
Lives = dict[float, tuple[Life, list[Made]]]  # by drop; 0 for the quiet ones


def seen_by(rule: Rule, lives: Lives) -> list[float]:
    """What a simple rule sees when its bound is set to the allowed false alarms."""
    far = {drop: [rule(one, life) for one in many] for drop, (life, many) in lives.items()}
    quiet = sorted(max(-low, high) for low, high in far[0.0])
    bound = quiet[int((1 - ALLOWED) * len(quiet))]
    return [share(-low > bound for low, _ in far[drop]) for drop in WANTED]


def share(truths: Iterable[bool]) -> float:
    """The share that is true."""
    listed = list(truths)
    return sum(listed) / len(listed)


def covered(life: Life, many: list[Made]) -> float:
    """The share of weeks in which the band holds the level that was made up."""
    held = []
    for one in many:
        for stretch in follow(one.points, stress=one.stress).bands:
            for at in stretch.weeks:
                level = 6 - (life.drop * one.spread if at.week >= life.reference else 0)
                held.append(at.low <= level <= at.high)
    return share(held)


def lived(series: int, **facts: float) -> Lives:
    """Quiet lives and those with each drop."""
    found: Lives = {}
    for drop in (0.0, *WANTED):
        life = convert({**facts, "drop": drop, "weeks": SEEN_WITHIN if drop else HALF_YEAR}, Life)
        chance = random.Random(f"{facts}{drop}")
        found[drop] = (life, [made(life, chance) for _ in range(series)])
    return found


def measured(lives: Lives, *, stress: bool = True) -> list[float]:
    """False words in quiet half-years, then the share of each drop that is seen."""
    said = {
        drop: [found for one in many if (found := words(one, life, stress=stress)) is not None]
        for drop, (life, many) in lives.items()
    }
    return [
        share(bool(found) for found in said[0.0]),
        *(share("lower" in found for found in said[d]) for d in WANTED),
    ]


def told(name: str, figures: list[float]) -> None:
    """Print one row."""
    print(f"{name:<46}" + "".join(f"{figure:>9.3f}" for figure in figures))


CASES: dict[str, dict[str, float]] = {
    "half a year of reference": {"reference": 26},
    "twelve weeks of reference": {"reference": 12},
    "much less stress in it": {"stress": 0.1},
    "weeks more alike (0.5)": {"alike": 0.5},
    "twice as many weeks missing": {"missing": 0.3},
    "people who differ more": {"people": 0.4},
}


def main() -> None:
    """Print every case as shares of 1."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--series", type=int, default=2000)
    series = parser.parse_args().series
    started = time.perf_counter()
    lives = lived(series)
    print(f"{series:,} series a case" + " " * 22 + "   false   1.5 SD   2.5 SD")
    told("wanted", [ALLOWED, *WANTED.values()])
    told("single-week reliable change", [ALLOWED, *seen_by(single_week, lives)])
    told("four-week means", [ALLOWED, *seen_by(four_weeks, lives)])
    told("long reference, stress beside it", measured(lives))
    told("  stress not known", measured(lives, stress=False))
    for name, facts in CASES.items():
        told(f"  {name}", measured(lived(series, **facts)))
    bands = [covered(*lives[drop]) for drop in lives]
    told("weeks whose band holds the true level (quiet, drops)", bands)
    print(f"{time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
