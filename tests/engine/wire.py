"""A made-up catalogue and couple of the protocol, and what they say over it."""

from __future__ import annotations

from typing import Any

from hearthside.engine.protocol import Engine
from hearthside.engine.protocol.catalogue import FAMILIES

CAUSES = ("distance", "resentment", "touch", "routine", "stress", "individuality", "granted")
Told = dict[str, Any]


def practice(number: int, **facts: Any) -> Told:
    """A practice as the protocol tells it; family and cause go round."""
    families = sorted(FAMILIES)
    plain: Told = {
        "id": number,
        "name": f"Practice {number}",
        "family": families[number % len(families)],
        "minutes": (10, 20, 30, 60)[number % 4],
        "energy": 1 + number % 2,
        "closeness": 1 + number % 3,
        "needs_both": number % 3 > 0,
        "cadence": "weekly",
        "cooldown": number % 2,
        "evidence": "ABCD"[number % 4],
        "causes": {CAUSES[number % 7]: 3, CAUSES[(number + 2) % 7]: 1},
        "trust": 0,
        "conflict": False,
        "physical": False,
        "sexual": False,
    }
    return {**plain, **facts}


def catalogue(size: int = 80) -> list[Told]:
    """Some of it physical, some about a conflict, for two and for one."""
    made = []
    for number in range(size):
        facts: Told = {}
        if number % 12 == 1:
            facts = {"family": "touch", "physical": True}
        if number % 12 == 4:
            facts = {"family": "sensual", "physical": True, "sexual": True, "closeness": 5}
        if number % 12 in {6, 7}:
            facts = {"family": "conflict_repair", "conflict": True}
        if number % 12 in {8, 9}:
            facts = {"family": "rebuild", "trust": 2}
        made.append(practice(number, **facts))
    return made


def answers(rest: int = 2, **about: int) -> Told:
    """A sitting: how much each cause is at work, 1-5, the fourth statement the other way round."""
    facts = {name: about.pop(name) for name in ("rupture", "afraid") if name in about}
    marks = {cause: about.get(cause, rest) for cause in CAUSES}
    return {
        "items": {cause: [mark, mark, mark, 6 - mark] for cause, mark in marks.items()},
        "rupture": bool(facts.get("rupture")),
        "afraid": bool(facts.get("afraid")),
        "willing": 4,
        "connection": 6,
        "interests": dict.fromkeys(FAMILIES, 3),
        "deck": {str(number): 3 for number in range(36)},
    }


def pulse(**facts: Any) -> Told:
    """An ordinary week of one of them."""
    plain: Told = {
        "connection": 6,
        "stress": 2,
        "tension": 1,
        "energy": 2,
        "minutes": 120,
        "probe": ["distance", 3],
    }
    return {**plain, **facts}


def state(week: int = 0, a: Told | None = None, b: Told | None = None, *, away: str = "") -> Told:
    """What both say about a week; whoever is away says nothing."""
    said = {"a": a or pulse(), "b": b or pulse()}
    return {
        "week": week,
        "active": {member: member != away for member in "ab"},
        "pulse": {member: None if member == away else said[member] for member in "ab"},
    }


def feedback(week: int, items: list[Told], **facts: Any) -> Told:
    """Everything done and liked, unless `facts` say otherwise."""
    return {"week": week, "items": [{**_felt(item), **facts} for item in items]}


def _felt(item: Told) -> Told:
    who = item["who"]
    does = {member: who in {member, "both"} for member in "ab"}
    return {
        "practice": item["practice"],
        "who": who,
        "offered": [item["practice"], *item["alt"]],
        "done": does,
        "rating": {member: 4 if does[member] else None for member in "ab"},
        "reason": None,
    }


def begun(a: Told | None = None, b: Told | None = None, *, seed: int = 1) -> Engine:
    """An engine that knows the catalogue and one couple who have sat."""
    engine = Engine()
    engine.hello(catalogue())
    engine.new(7, seed)
    engine.assess(7, {"a": a or answers(distance=5), "b": b or answers(distance=4)})
    return engine


def lived(engine: Engine, weeks: int, **facts: Any) -> list[list[Told]]:
    """The items of some weeks, each followed by what became of it."""
    found = []
    for week in range(weeks):
        items = engine.propose(7, state(week))["items"]
        engine.learn(7, feedback(week, items, **facts))
        found.append(items)
    return found


PRACTICES = {told["id"]: told for told in catalogue()}


def told_of(items: list[Told]) -> list[Told]:
    """The practices of these items, and those they may be swapped for."""
    return [PRACTICES[number] for item in items for number in (item["practice"], *item["alt"])]
