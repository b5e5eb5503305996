"""Three made-up couples with every reference engine, quickly."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench.couples.catalogue import catalogue
from bench.couples.names import CAUSES, FAMILIES, PARTNERS, WEEKS, Json
from bench.couples.people import make_couple
from bench.couples.rules import Rules
from bench.couples.story import tell, told_catalogue
from bench.couples.table import measures, shares
from bench.couples.trial import ENGINES, REFERENCES, judge, stories, without
from bench.couples.wire import Program
from bench.couples.worlds import BASE, WORLDS

EMPTY = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"items": [], "help": None} if asked["op"] == "propose" else {}), flush=True)
"""


class Listening(Rules):
    """Keeps whatever it was told."""

    def __init__(self) -> None:
        self.heard: list[Json] = []

    def assess(self, couple: int, data: Json) -> Json:
        self.heard.append(data)
        return super().assess(couple, data)

    def propose(self, couple: int, data: Json) -> Json:
        self.heard.append(data)
        return {**super().propose(couple, data), "probes": {"a": "touch", "b": "trust"}}

    def learn(self, couple: int, data: Json) -> Json:
        self.heard.append(data)
        return {}


def test_every_reference_is_judged_in_every_table() -> None:
    results = [judge(name, ENGINES[name](), "base", 3) for name in REFERENCES]
    assert [one.engine for one in results] == list(REFERENCES)
    assert all(name in shares(results) and name in measures(results, "base") for name in REFERENCES)


def test_the_oracle_gains_most() -> None:
    gains = {name: judge(name, ENGINES[name](), "base", 3).gain for name in REFERENCES}
    assert max(gains, key=lambda name: gains[name]) == "oracle"


@pytest.mark.parametrize("world", WORLDS)
def test_a_plan_of_nothing_is_life_without_an_app(world: str) -> None:
    class Nothing(Rules):
        def propose(self, couple: int, data: Json) -> Json:
            return {"items": [], "help": None}

    told = stories(Nothing(), world, 1)
    assert [one.connection for one in told] == [one.connection for one in without(world, 1, 0)]


def test_the_same_couple_lives_the_same_life_again() -> None:
    first, second = (stories(ENGINES["rules"](), "base", 3) for _ in "12")
    assert [one.connection for one in first] == [one.connection for one in second]


def test_the_catalogue_says_what_the_protocol_asks() -> None:
    told = told_catalogue()
    assert {one["family"] for one in told} == set(FAMILIES)
    assert [one["id"] for one in told] == list(range(len(told)))
    assert all(set(one["causes"]) <= set(CAUSES) and 1 <= one["energy"] <= 3 for one in told)
    assert all(35 <= one.minutes <= 70 for one in catalogue() if one.daily)


def test_an_engine_hears_what_the_protocol_says() -> None:
    engine = Listening()
    engine.hello(told_catalogue())
    tell(make_couple(1, BASE), BASE, engine)
    first, *weeks = json.loads(json.dumps(engine.heard))
    assert len(weeks) == 2 * WEEKS
    assert all(len(first[name]["deck"]) == 36 and len(first[name]["items"]) == 7 for name in PARTNERS)
    pulses = [week["pulse"]["a"] for week in weeks[::2] if week["pulse"]["a"]]
    assert all(0 <= said["connection"] <= 10 and 1 <= said["energy"] <= 3 for said in pulses)
    assert any(said["probe"] and said["probe"][0] == "touch" for said in pulses)


def test_a_program_is_asked_line_by_line(tmp_path: Path) -> None:
    script = tmp_path / "engine.py"
    script.write_text(EMPTY, encoding="utf-8")
    with Program(f"{sys.executable} {script}") as program:
        assert judge("command", program, "base", 2).gain == 0
