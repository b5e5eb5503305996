"""A couple as it is in one week, and what time alone does to it."""

from __future__ import annotations

from bench.couples.catalogue import catalogue
from bench.couples.life import Week
from bench.couples.names import CAUSES, DISTANCE, RESENTMENT, STRESS, TOUCH, between
from bench.couples.people import Couple
from bench.couples.worlds import World

NEVER = -99


class Now:
    """What is true this week: severities, connection and hurt 0-10, how worn each practice is (0-1)."""

    def __init__(self, couple: Couple, world: World) -> None:
        self.couple, self.world = couple, world
        self.severity = [list(person.severity) for person in couple.people]
        self.point = [self._start(one) for one in (0, 1)]
        self.hurt = couple.hurt
        self.worn = [0.0] * len(catalogue())
        self.last_done = [NEVER] * len(catalogue())
        self.connection = [self.target(one) for one in (0, 1)]

    def _start(self, one: int) -> list[float]:
        """Where each severity tends to: people come when things are bad, so a little nearer to the middle."""
        return [value + 0.3 * (3.2 - value) for value in self.couple.people[one].severity]

    def target(self, one: int) -> float:
        """The connection that these severities would leave in the long run."""
        person = self.couple.people[one]
        taken = sum(weight * value for weight, value in zip(person.weights, self.severity[one], strict=True))
        return between(person.low - taken - 0.2 * self.hurt, 0.0, 10.0)

    def closed(self) -> float:
        """The higher of distance and resentment, of whoever feels it more: how unsafe closeness is."""
        return max(max(values[DISTANCE], values[RESENTMENT]) for values in self.severity)

    def safe_closeness(self, one: int) -> float:
        """How close a step (1-5) this person can take without strain."""
        values = self.severity[one]
        return 5.6 - 0.35 * max(0.0, max(values[DISTANCE], values[RESENTMENT]) - 2.5)

    def tension(self, week: Week) -> float:
        """How tense it is between the two, 1-5."""
        resentment = sum(values[RESENTMENT] for values in self.severity) / 2
        strain = max(values[STRESS] for values in self.severity)
        return between(1.0 + 0.2 * resentment + 0.06 * strain + week.tension, 1.0, 5.0)

    def energy(self, week: Week, one: int) -> float:
        """This person's energy, 1-3."""
        return between(week.energy[one] - 0.06 * (self.severity[one][STRESS] - 4), 1.0, 3.0)

    def pass_week(self, week: Week) -> None:
        """Life goes on: drift, load, roots that feed the rest, old levels that pull back, wear that fades."""
        self.hurt = max(self.hurt * 0.99, week.breach)
        for one in (0, 1):
            self._settle(one, week)
            self.connection[one] += 0.5 * (self.target(one) - self.connection[one])
        self.worn = [value * 0.93 for value in self.worn]

    def _settle(self, one: int, week: Week) -> None:
        values, point = self.severity[one], self.point[one]
        fed = 0.004 * sum(max(0.0, values[root] - 4) for root in self.couple.roots)
        for cause in range(len(CAUSES)):
            change = 0.05 * (point[cause] - values[cause]) + week.drift[one][cause]
            if cause in (DISTANCE, RESENTMENT, TOUCH) and cause not in self.couple.roots:
                change += fed
            if cause in (DISTANCE, RESENTMENT):
                change += 0.012 * self.hurt
            if cause == STRESS:
                change += week.load[one]
            values[cause] = between(values[cause] + change, 0.0, 10.0)
            point[cause] += 0.05 * (values[cause] - point[cause])
