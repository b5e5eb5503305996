"""Knows the truth of every couple: what could be had, one week ahead; out of reach for an engine."""

from __future__ import annotations

from dataclasses import dataclass

from bench.couples.catalogue import catalogue
from bench.couples.doing import Planned, burden, leaning, likely
from bench.couples.life import Week
from bench.couples.names import CAUSES, DISTANCE, MEMBERS, RESENTMENT, TOUCH, Json
from bench.couples.simple import Plain
from bench.couples.state import Now
from bench.couples.truth import Change, effect

CANDIDATES = 24
_HURT = 0.35  # what a point of hurt is worth: it also keeps the rest from working


@dataclass(slots=True)
class Option:
    """A practice this week: what it would give, and how each leans to it."""

    planned: Planned
    value: float
    leaning: tuple[float, float]

    def chance(self, costs: tuple[float, float]) -> float:
        """How likely it is done under this burden."""
        found = 1.0
        for one in MEMBERS[self.planned[1]]:
            found *= likely(self.leaning[one] - costs[one])
        return found


class Oracle(Plain):
    """Greedy: adds whatever raises the expected gain of this week most, until nothing does."""

    def watch(self, now: Now, life: tuple[Week, ...]) -> None:
        """The couple and its weeks, shown as they are. Only this engine is given them."""
        self.now, self.life = now, life

    def propose(self, couple: int, data: Json) -> Json:
        number = data["week"]
        week = self.life[number]
        options = sorted(self._options(week, number), key=lambda option: option.value, reverse=True)
        chosen = self._choose(options[:CANDIDATES], week)
        items = [{"practice": one.planned[0].id, "who": one.planned[1]} for one in chosen]
        truth = {name: dict(zip(CAUSES, self.now.severity[i], strict=True)) for i, name in enumerate("ab")}
        couple_map = {cause: truth["a"][cause] + truth["b"][cause] for cause in CAUSES}
        return {"items": items, "help": self._help(), "map": {**truth, "couple": couple_map}}

    def _help(self) -> str | None:
        if self.now.couple.afraid is not None:
            return "unsafe"
        return "therapy" if self.now.hurt > 3 else None

    def _options(self, week: Week, number: int) -> list[Option]:
        found = []
        for practice in catalogue():
            for who in ("both",) if practice.needs_both else ("both", "a", "b"):
                if not all(week.active[one] for one in MEMBERS[who]):
                    continue
                value = self._value(effect(self.now, week, number, practice, who))
                if value > 0:
                    lean = [leaning(self.now, week, number, practice, one) for one in (0, 1)]
                    found.append(Option((practice, who), value, (lean[0], lean[1])))
        return found

    def _value(self, change: Change) -> float:
        """Lasting connection, the less happy 60 to 40; more for roots, which feed others, and for hurt."""
        first, second = self.now.connection
        shares = (0.6, 0.4) if first <= second else (0.4, 0.6)
        value = sum(share * change.felt(self.now, one) for one, share in enumerate(shares))
        fed = sum(points for _, cause, points in change.severities if cause in self.now.couple.roots)
        closer = sum(p for _, cause, p in change.severities if cause in (DISTANCE, RESENTMENT, TOUCH))
        return value - 0.02 * fed - 0.01 * closer - _HURT * change.hurt

    def _choose(self, options: list[Option], week: Week) -> list[Option]:
        chosen: list[Option] = []
        best = 0.0
        while len(chosen) < 8:
            tried = [(self._expected([*chosen, one], week), i) for i, one in enumerate(options)]
            if not tried or max(tried)[0] <= best:
                break
            best, place = max(tried)
            taken = options.pop(place)
            chosen.append(taken)
            options = [one for one in options if one.planned[0].id != taken.planned[0].id]
        return chosen

    def _expected(self, chosen: list[Option], week: Week) -> float:
        plan = [option.planned for option in chosen]
        costs = (burden(plan, self.now, week, 0)[0], burden(plan, self.now, week, 1)[0])
        return sum(option.value * option.chance(costs) for option in chosen)
