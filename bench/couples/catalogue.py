"""What a real catalogue would say about eighty-two practices; their true effects are elsewhere."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.couples.names import CAUSES, Json


@dataclass(frozen=True, slots=True)
class Practice:
    """One thing to do. `causes` holds (index of the cause, weight 1-3)."""

    id: int
    name: str
    family: str
    minutes: int
    energy: int
    closeness: int
    needs_both: bool
    daily: bool
    cooldown: int
    evidence: str
    causes: tuple[tuple[int, int], ...]
    trust: int
    conflict: bool
    physical: bool
    sexual: bool

    def told(self) -> Json:
        """What an engine is told about it."""
        return {
            "id": self.id,
            "name": self.name,
            "family": self.family,
            "minutes": self.minutes,
            "energy": self.energy,
            "closeness": self.closeness,
            "needs_both": self.needs_both,
            "cadence": "daily" if self.daily else "weekly",
            "cooldown": self.cooldown,
            "evidence": self.evidence,
            "causes": {CAUSES[cause]: weight for cause, weight in self.causes},
            "trust": self.trust,
            "conflict": self.conflict,
            "physical": self.physical,
            "sexual": self.sexual,
        }


def _causes(text: str) -> tuple[tuple[int, int], ...]:
    pairs = (part.split(":") for part in text.split())
    return tuple((CAUSES.index(cause), int(weight)) for cause, weight in pairs)


def _practice(number: int, row: dict[str, str]) -> Practice:
    flags = row["flags"].split()
    return Practice(
        id=number,
        name=row["name"],
        family=row["family"],
        minutes=int(row["minutes"]),
        energy=int(row["energy"]),
        closeness=int(row["closeness"]),
        needs_both="both" in flags,
        daily="daily" in flags,
        cooldown=int(row["cooldown"]),
        evidence=row["evidence"],
        causes=_causes(row["causes"]),
        trust=int(row["trust"]),
        conflict="conflict" in flags,
        physical="physical" in flags,
        sexual="sexual" in flags,
    )


@cache
def catalogue() -> tuple[Practice, ...]:
    """All practices; the id of each is its place."""
    with Path(__file__).with_name("practices.csv").open(encoding="utf-8") as lines:
        return tuple(_practice(number, row) for number, row in enumerate(csv.DictReader(lines)))
