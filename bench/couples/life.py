"""What life brings a couple, drawn in advance, so that every engine meets the same weeks."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bench.couples.names import CAUSES, DISTANCE, RESENTMENT, WEEKS, between
from bench.couples.people import Couple

_Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Week:
    """One week from outside. `drift`: what happens to each severity of each partner by itself."""

    active: tuple[bool, bool]
    mood: _Pair
    load: _Pair  # points on the severity of stress
    energy: _Pair
    minutes: _Pair
    tension: float
    drift: tuple[tuple[float, ...], tuple[float, ...]]
    breach: float  # hurt that a new breach of trust brings, mostly 0


def _wave(rng: Random, sd: float, stays: float) -> list[float]:
    """A series of the given SD in which each week resembles the one before."""
    value = rng.gauss(0, sd)
    series = []
    for _ in range(WEEKS):
        series.append(value)
        value = stays * value + (1 - stays**2) ** 0.5 * rng.gauss(0, sd)
    return series


def _events(rng: Random) -> list[float]:
    """What weighs on both: a hard time in one week of seventeen, halved each week; rarely a good one."""
    weight, series = 0.0, []
    for _ in range(WEEKS):
        weight *= 0.5
        chance = rng.random()
        if chance < 0.06:
            weight += rng.uniform(0.8, 2.0)
        elif chance > 0.97:
            weight -= rng.uniform(0.4, 0.9)
        series.append(weight)
    return series


def _away(rng: Random) -> list[tuple[bool, bool]]:
    """About one week in twenty each: a journey, an illness, a pause; half of them for both."""
    weeks = []
    for _ in range(WEEKS):
        both, first, second = rng.random() < 0.025, rng.random() < 0.025, rng.random() < 0.025
        weeks.append((not (both or first), not (both or second)))
    return weeks


def make_life(couple: Couple) -> tuple[Week, ...]:
    """The weeks of this couple."""
    rng = Random(couple.key)
    events = _events(rng)
    moods, energies, minutes = ([_wave(rng, sd, 0.5) for _ in "ab"] for sd in (0.5, 0.32, 0.3))
    tension, patch, away = _wave(rng, 0.65, 0.5), _wave(rng, 0.32, 0.7), _away(rng)
    weeks = []
    for week, event in enumerate(events):
        loads = tuple(0.3 * event * rng.uniform(0.6, 1.4) - 0.06 for _ in "ab")
        weeks.append(
            Week(
                active=away[week],
                mood=(moods[0][week], moods[1][week]),
                load=(loads[0], loads[1]),
                energy=(_energy(couple, 0, energies, week, event), _energy(couple, 1, energies, week, event)),
                minutes=(
                    _minutes(couple, 0, minutes, week, event),
                    _minutes(couple, 1, minutes, week, event),
                ),
                tension=tension[week] + 0.4 * max(0.0, event),
                drift=(_drift(rng, patch[week]), _drift(rng, patch[week])),
                breach=rng.uniform(4.0, 8.0) if rng.random() < 0.0015 else 0.0,
            )
        )
    return tuple(weeks)


def _drift(rng: Random, patch: float) -> tuple[float, ...]:
    """What each severity does by itself; good and bad patches are felt by both, in what is between them."""
    return tuple(
        rng.gauss(patch if cause in (DISTANCE, RESENTMENT) else 0, 0.25) for cause in range(len(CAUSES))
    )


def _energy(couple: Couple, one: int, waves: list[list[float]], week: int, event: float) -> float:
    return between(couple.people[one].energy + waves[one][week] - 0.25 * max(0.0, event), 1.0, 3.0)


def _minutes(couple: Couple, one: int, waves: list[list[float]], week: int, event: float) -> float:
    usual = couple.people[one].minutes
    return between(usual * (1 + waves[one][week]) * (1 - 0.2 * max(0.0, min(event, 2.5))), 10, 500)
