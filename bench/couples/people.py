"""A couple with its hidden truth: what is at work, what would help them, who they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from random import Random

from bench.couples.catalogue import catalogue
from bench.couples.names import CAUSES, DISTANCE, FAMILIES, RESENTMENT, TOUCH, between
from bench.couples.worlds import World

# How far evidence grades are right on average: effect of a practice in shares of an average one.
GRADES = {"A": 1.3, "B": 1.15, "C": 0.95, "D": 0.75}
POPULATIONS = 10  # in each of which the catalogue is wrong about others, where it is wrong
# How common each root is, in the order of the causes.
_ROOTS = (5.0, 4.0, 3.0, 4.0, 4.0, 2.0, 3.0)


@dataclass(frozen=True, slots=True)
class Person:
    """One of the two. Severities 0-10; willing and liking 1-5; minutes a week; energy 1-3."""

    severity: tuple[float, ...]
    weights: tuple[float, ...]  # what each cause takes from this person's connection, per point
    willing: int
    tendency: float  # to do what was planned, in logits
    minutes: float
    energy: float
    interest: dict[str, float]
    liking: tuple[float, ...]
    bias: float  # of ratings
    yes_saying: float  # of answers, in points of 1-5
    answering: float  # chance to leave a pulse out in an ordinary week
    low: float  # connection where everything is at 0; what severities take comes off
    carries: float = 1.0  # how much a week of theirs can hold, in shares of what it does for others


@dataclass(frozen=True, slots=True)
class Couple:
    """Both, and what is true of them together. `effects`: per practice, in shares of an average effect.

    `leaning`: to each practice, in logits of doing it, beyond what they like.
    """

    number: int
    key: int
    people: tuple[Person, Person]
    roots: tuple[int, ...]
    effects: tuple[float, ...]
    hurt: float  # 0-10, after a rupture
    told: bool
    afraid: int | None  # which of the two
    leaning: tuple[float, ...]


def _roots(rng: Random) -> tuple[int, ...]:
    first = rng.choices(range(len(CAUSES)), _ROOTS)[0]
    if rng.random() < 0.6:
        return (first,)
    others = [weight if cause != first else 0.0 for cause, weight in enumerate(_ROOTS)]
    return (first, rng.choices(range(len(CAUSES)), others)[0])


def _severities(rng: Random, roots: tuple[int, ...], hurt: float) -> tuple[tuple[float, ...], ...]:
    """Two people's severities: half of what differs between couples is shared by the two."""
    both: tuple[list[float], list[float]] = ([], [])
    for cause in range(len(CAUSES)):
        common = rng.gauss(2.7, 1.1)
        raised = rng.uniform(2.2, 4.8) if cause in roots else 0.0
        fed = 0.7 * len(roots) if cause in (DISTANCE, RESENTMENT, TOUCH) else 0.3
        wounded = 0.25 * hurt if cause in (DISTANCE, RESENTMENT) else 0.0
        for person in both:
            own = raised * rng.uniform(0.6, 1.15)
            person.append(between(common + fed + own + wounded + rng.gauss(0, 0.9), 0.3, 9.7))
    return tuple(both[0]), tuple(both[1])


def _interest(rng: Random) -> tuple[dict[str, float], dict[str, float]]:
    first, second = {}, {}
    for family in FAMILIES:
        common = rng.gauss(3.1, 0.6)
        first[family] = between(common + rng.gauss(0, 0.7), 1, 5)
        second[family] = between(common + rng.gauss(0, 0.7), 1, 5)
    return first, second


def _person(rng: Random, severity: tuple[float, ...], interest: dict[str, float], world: World) -> Person:
    weights = [0.16 * rng.uniform(0.6, 1.4) for _ in CAUSES]
    weights[DISTANCE] *= 1.5
    return Person(
        severity=severity,
        weights=tuple(weights),
        willing=rng.choices((1, 2, 3, 4, 5), (6, 12, 27, 33, 22))[0],
        tendency=rng.gauss(0, 0.6),
        minutes=between(150 * world.minutes * rng.lognormvariate(0, 0.4), 25, 420),
        energy=between(2.05 + world.energy + rng.gauss(0, 0.3), 1.1, 2.8),
        interest=interest,
        liking=tuple(between(interest[one.family] + rng.gauss(0, 0.8), 1, 5) for one in catalogue()),
        bias=rng.gauss(0, world.rating_bias),
        yes_saying=max(0.0, rng.gauss(0.9, 0.3)) if rng.random() < 0.2 else 0.0,
        answering=rng.uniform(0.02, 0.16),
        low=9.4 + rng.gauss(0, 0.8),
    )


@cache
def wrong_ones(part: float, population: int) -> frozenset[int]:
    """The same practices for a whole population; rebuilding is left right, or nobody could ever rebuild."""
    able = [practice.id for practice in catalogue() if not practice.trust]
    return frozenset(Random(f"wrong {population}").sample(able, round(part * len(able))))


def _effects(rng: Random, world: World, population: int) -> tuple[float, ...]:
    """Grade x minutes^0.3 x (mean + population + family + own), turned round where the catalogue is wrong."""
    suits = {family: rng.gauss(0, world.family_sd) for family in FAMILIES}
    wrong, found = wrong_ones(world.wrong, population), []
    for practice in catalogue():
        general = Random(f"practice {practice.id}").gauss(0, world.population_sd)
        own = rng.gauss(0, world.practice_sd)
        size = GRADES[practice.evidence] * (practice.minutes / 45) ** 0.3
        effect = size * (world.mean + general + suits[practice.family] + own)
        found.append(-abs(effect) if practice.id in wrong else effect)
    return tuple(found)


def _leaning(rng: Random, world: World) -> tuple[float, ...]:
    """What they never get round to, and what does itself, though nobody can say why."""
    families = {family: rng.gauss(0, world.family_leaning_sd) for family in FAMILIES}
    return tuple(families[practice.family] + rng.gauss(0, world.leaning_sd) for practice in catalogue())


def make_couple(number: int, world: World, seed: int = 0) -> Couple:
    """The couple of this number; the same in every world as far as the world allows."""
    rng = Random(f"couple {seed} {number}")
    hurts, told, fear, whose, size = (rng.random() for _ in range(5))
    hurt = 5.0 + 4.0 * size if hurts < world.rupture else 0.0
    afraid = int(2 * whose) if fear < 0.04 else None
    roots = _roots(Random(rng.getrandbits(64)))
    severities = _severities(Random(rng.getrandbits(64)), roots, hurt)
    interests = _interest(Random(rng.getrandbits(64)))
    first, second = (
        _person(Random(rng.getrandbits(64)), severity, interest, world)
        for severity, interest in zip(severities, interests, strict=True)
    )
    effects = _effects(Random(rng.getrandbits(64)), world, number % POPULATIONS)
    key, carries = rng.getrandbits(62), Random(f"carries {seed} {number}")
    first, second = (
        replace(person, carries=carries.lognormvariate(0, world.carrying_sd)) for person in (first, second)
    )
    leaning = _leaning(Random(f"leaning {seed} {number}"), world)
    people = first, second
    return Couple(number, key, people, roots, effects, hurt, told >= world.hidden, afraid, leaning)
