"""What a plan costs: after five years beside eight weeks, with a larger catalogue, and over the protocol.

    python -m bench.plan [--rounds 60] [--profile plan|gather|protocol]

Times are processor time of one thread, that of the quickest tenth of all rounds, so that other work on the
machine moves them little. Wanted: five years at most 15 ms and about as much as two, since a plan looks back
a year and a half; twice the catalogue at most twice the time; 3 ms for a proposal of the protocol with a
catalogue of eighty; 100 ms for a process that speaks it to start.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from msgspec.structs import replace

from bench.couples.catalogue import catalogue
from bench.plan_history import LAST, MEMBERS, kept
from hearthside.catalog.load import library
from hearthside.engine.ledger import Ledger, day_date, joined, parts, week_name
from hearthside.engine.plan import Content, Own, Shared, chance_of, lay_week, own_week
from hearthside.engine.plan.gather import circumstances, own_of, shared_of
from hearthside.engine.protocol import Engine
from tests.engine.wire import answers, feedback, pulse, state

LONG, WEEKS = 260, (8, 26, 104, 260)
ITEMS = {slug: item for slug, item in library().items.items() if item.form == "a"}
Facts = tuple[Shared, Own]


def content(times: int = 1) -> Content:
    """Our practices and roads, the practices so many times over."""
    found = library()
    more = {
        f"{slug}-{turn}": replace(practice, slug=f"{slug}-{turn}")
        for turn in range(2, times + 1)
        for slug, practice in found.practices.items()
    }
    return Content({**found.practices, **more}, found.roads)


def gathered(ledger: Ledger) -> Facts:
    """The facts of one week for ana, from her ledger."""
    week = week_name(LAST)
    today = day_date(LAST * 7).isoformat()
    now = circumstances(ledger, couple="bench", members=MEMBERS, week=week, today=today)
    return shared_of(ledger, now, me="ana"), own_of(ledger, ITEMS, me="ana", week=week)


def fresh(facts: Facts) -> Facts:
    """The same facts, of which nothing is worked out yet."""
    shared, own = facts
    return replace(shared), replace(own)


def planned(facts: Facts, shelf: Content) -> None:
    """Lay what is for the two, and what is for ana."""
    shared, own = facts
    laid = lay_week(shared, shelf, chance_of("bench", shared.week))
    beside = [offer.practice for offer in laid.offers]
    own_week(own, shared, shelf, chance_of("bench", shared.week, "ana"), beside=beside)


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The processor time of one round."""
    spent = []
    for _ in range(rounds + 3):
        started = time.thread_time()
        work()
        spent.append((time.thread_time() - started) * 1000)
    return quick(spent[3:])


def quick(spent: list[float]) -> float:
    """The quickest tenth: what it takes when nothing else runs."""
    return statistics.quantiles(spent, n=10)[0]


def plan_cost(weeks: int, shelf: Content, rounds: int) -> tuple[float, float]:
    """Milliseconds to gather the facts after so many weeks, and to lay the week by them."""
    ledger = kept(weeks, sorted(library().practices), sorted(ITEMS))
    facts, apart = gathered(ledger), parts(ledger)
    ledgers = iter([joined(*apart) for _ in range(rounds + 3)])  # each is read for the first time
    gathering = milliseconds(lambda: gathered(next(ledgers)), rounds)
    return gathering, milliseconds(lambda: planned(fresh(facts), shelf), rounds)


class Talk:
    """A couple of the protocol, week after week."""

    def __init__(self) -> None:
        """They have sat."""
        self.engine, self.week = Engine(), 0
        self.engine.hello([practice.told() for practice in catalogue()])
        self.engine.new(1, 1)
        self.engine.assess(1, {"a": answers(distance=5, stress=4), "b": answers(touch=4)})
        self.spent: list[float] = []

    def one_week(self) -> None:
        """What they say of a week, what is proposed, and what became of it."""
        told = state(self.week, pulse(minutes=90 + self.week % 40), pulse(connection=4 + self.week % 5))
        started = time.thread_time()
        items = self.engine.propose(1, told)["items"]
        self.spent.append((time.thread_time() - started) * 1000)
        reason = None if self.week % 3 else "time"
        done = dict.fromkeys("ab", reason is None)
        self.engine.learn(1, feedback(self.week, items, done=done, reason=reason))
        self.week += 1


def proposals(weeks: int, times: int = 7) -> tuple[float, float, float]:
    """Milliseconds of a proposal in the first weeks, over half a year, and in the last of so many."""
    talks = [Talk() for _ in range(times)]
    for talk in talks:
        for _ in range(weeks):
            talk.one_week()
    best = [min(week) for week in zip(*(talk.spent for talk in talks), strict=True)]
    return statistics.mean(best[:6]), statistics.mean(best[:26]), statistics.mean(best[-6:])


def start_up(code: str, rounds: int = 9) -> float:
    """Milliseconds of processor time that a fresh process takes, with byte code at hand."""
    spent = []
    with tempfile.TemporaryDirectory() as folder:
        around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        for _ in range(rounds + 1):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            environment = {**around, "PYTHONPYCACHEPREFIX": folder}
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent[1:]) * 1000


def profiled(what: str) -> None:
    """Say where the time goes."""
    ledger = kept(LONG, sorted(library().practices), sorted(ITEMS))
    facts, shelf, talk = gathered(ledger), content(), Talk()
    work: dict[str, Callable[[], None]] = {
        "plan": lambda: planned(fresh(facts), shelf),
        "gather": lambda: (gathered(replace(ledger)), None)[1],
        "protocol": talk.one_week,
    }
    work[what]()
    with cProfile.Profile() as profile:
        for _ in range(50):
            work[what]()
    pstats.Stats(profile).sort_stats("tottime").print_stats(32)


def main() -> None:
    """Print every cost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--profile", choices=("plan", "gather", "protocol"))
    told = parser.parse_args()
    if told.profile:
        profiled(told.profile)
        return
    shelf = content()
    costs = {weeks: plan_cost(weeks, shelf, told.rounds) for weeks in WEEKS}
    for weeks, (gathering, laying) in costs.items():
        both = gathering + laying
        print(f"{weeks:4} weeks: gather {gathering:6.2f} ms, lay {laying:6.2f} ms, both {both:6.2f} ms")
    print(f"five years beside two: {sum(costs[LONG]) / sum(costs[104]):.2f}")
    sizes = {times: plan_cost(LONG, content(times), told.rounds // 2)[1] for times in (1, 2, 4)}
    for times, laying in sizes.items():
        grown = laying / sizes[1]
        print(f"{times * len(library().practices):4} practices: {laying:6.2f} ms, {grown:.2f} times")
    early, half, late = proposals(60)
    print(f"protocol: {early:.2f} ms a proposal, {half:.2f} over half a year, {late:.2f} after a year")
    bare = start_up("pass")
    for code in ("import msgspec", "import hearthside.engine.protocol"):
        print(f"start-up, {code}: {start_up(code):.0f} ms (Python alone {bare:.0f})")


if __name__ == "__main__":
    main()
