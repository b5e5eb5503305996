"""The words of the protocol, in their fixed order, and the shape of what is sent."""

from __future__ import annotations

from typing import Any, Protocol

CAUSES = ("distance", "resentment", "touch", "routine", "stress", "individuality", "granted")
DISTANCE, RESENTMENT, TOUCH, ROUTINE, STRESS, INDIVIDUALITY, GRANTED = range(7)
FAMILIES = (
    "checkin",
    "listening",
    "questions",
    "appreciation",
    "touch",
    "sensual",
    "novelty",
    "quality_time",
    "conflict_repair",
    "autonomy",
    "stress_shield",
    "rebuild",
)
PARTNERS = ("a", "b")
MEMBERS = {"a": (0,), "b": (1,), "both": (0, 1)}
WEEKS = 26
MOST_ITEMS = 8

Json = dict[str, Any]  # one request or reply of the protocol


class Engine(Protocol):
    """What is judged: it takes and gives the protocol's dictionaries."""

    def hello(self, catalogue: list[Json]) -> Json: ...
    def new(self, couple: int, seed: int) -> Json: ...
    def assess(self, couple: int, data: Json) -> Json: ...
    def propose(self, couple: int, data: Json) -> Json: ...
    def learn(self, couple: int, data: Json) -> Json: ...


def between(value: float, low: float, high: float) -> float:
    """Keep a value within its scale."""
    return low if value < low else min(value, high)
