"""Engines by name, and the same couples with each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from math import sqrt

from bench.couples.measures import Result, measure
from bench.couples.names import Engine
from bench.couples.oracle import Oracle
from bench.couples.people import Couple, make_couple
from bench.couples.rules import Rules
from bench.couples.simple import Chance, DailyQuestion, Programme
from bench.couples.story import Story, tell, told_catalogue
from bench.couples.wire import hearthside
from bench.couples.worlds import WORLDS

ENGINES: dict[str, Callable[[], Engine]] = {
    "random": Chance,
    "question": DailyQuestion,
    "programme": Programme,
    "rules": Rules,
    "hearthside": hearthside,
    "oracle": Oracle,
}
REFERENCES = ("random", "question", "programme", "rules", "oracle")


@cache
def couples(world: str, count: int, seed: int) -> tuple[Couple, ...]:
    """The first so many couples of a world."""
    return tuple(make_couple(number, WORLDS[world], seed) for number in range(count))


@cache
def without(world: str, count: int, seed: int) -> tuple[Story, ...]:
    """The same couples with no app."""
    return tuple(tell(couple, WORLDS[world], None) for couple in couples(world, count, seed))


def stories(engine: Engine, world: str, count: int, seed: int = 0) -> list[Story]:
    """Half a year of each couple with this engine; couples come one after the other."""
    engine.hello(told_catalogue())
    return [tell(couple, WORLDS[world], engine) for couple in couples(world, count, seed)]


def judge(name: str, engine: Engine, world: str, count: int, seed: int = 0) -> Result:
    """All measures of one engine in one world."""
    return measure(name, world, stories(engine, world, count, seed), without(world, count, seed))


def oracle_of(result: Result, results: Sequence[Result]) -> Result:
    """The oracle's result in the same world."""
    return next(one for one in results if one.engine == "oracle" and one.world == result.world)


def share(result: Result, results: Sequence[Result]) -> float:
    """The engine's gain as a share of the oracle's: a ratio of sums over couples."""
    return result.gain / oracle_of(result, results).gain


def error(result: Result, results: Sequence[Result]) -> float:
    """Standard error of the share over couples: of a ratio of two sums, by linearization."""
    best, ratio = oracle_of(result, results), share(result, results)
    pairs = zip(result.gains, best.gains, strict=True)
    return sqrt(sum((mine - ratio * theirs) ** 2 for mine, theirs in pairs)) / sum(best.gains)
