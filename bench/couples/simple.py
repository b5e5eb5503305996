"""Plans that know nothing of the two: at random, one question a day, a fixed programme."""

from __future__ import annotations

from abc import ABC, abstractmethod
from random import Random

from bench.couples.names import Json


class Plain(ABC):
    """What all simple engines share: they keep the catalogue, and nothing else."""

    catalogue: list[Json]

    def hello(self, catalogue: list[Json]) -> Json:
        self.catalogue = catalogue
        return {}

    def new(self, couple: int, seed: int) -> Json:
        return {}

    def assess(self, couple: int, data: Json) -> Json:
        return {"map": None, "help": None}

    @abstractmethod
    def propose(self, couple: int, data: Json) -> Json:
        """The items of a week: what each of these plans is about."""

    def learn(self, couple: int, data: Json) -> Json:
        return {}

    def named(self, name: str) -> Json:
        """An item of this practice, for both."""
        found = next(practice for practice in self.catalogue if practice["name"] == name)
        return {"practice": found["id"], "who": "both"}


class Chance(Plain):
    """Four practices drawn from the whole catalogue."""

    def new(self, couple: int, seed: int) -> Json:
        self.rng = Random(f"random {couple} {seed}")
        return {}

    def propose(self, couple: int, data: Json) -> Json:
        drawn = self.rng.sample(self.catalogue, 4)
        return {"items": [{"practice": one["id"], "who": "both"} for one in drawn], "help": None}


class DailyQuestion(Plain):
    """The same for everybody: a question a day."""

    def propose(self, couple: int, data: Json) -> Json:
        return {"items": [self.named("Question of the day")], "help": None}


class Programme(Plain):
    """A sensible course for everybody, two things a week, again from the start after ten weeks."""

    WEEKS = (
        ("Weekly check-in", "Three thanks a week"),
        ("Weekly check-in", "Ten minutes each"),
        ("Stress talk", "Thank for ordinary work"),
        ("Who are you now", "Phones down meal"),
        ("Gentle start", "Good news and stay with it"),
        ("Fair shares talk", "Say what you saw"),
        ("New recipe together", "Kiss hello and goodbye"),
        ("Tell what I learned", "Morning coffee"),
        ("Date night", "Long hug"),
        ("Monthly review", "Appreciation first"),
    )

    def propose(self, couple: int, data: Json) -> Json:
        names = self.WEEKS[data["week"] % len(self.WEEKS)]
        return {"items": [self.named(name) for name in names], "help": None}
