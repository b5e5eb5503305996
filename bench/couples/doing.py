"""Whether two people do what was planned, and what they say if not."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from bench.couples import chance
from bench.couples.catalogue import Practice
from bench.couples.life import Week
from bench.couples.names import MEMBERS
from bench.couples.state import NEVER, Now

Planned = tuple[Practice, str]  # what, and who does it: a, b or both
_REASONS = ("time", "energy", "not_us", "too_soon", "forgot")


def burden(plan: Sequence[Planned], now: Now, week: Week, one: int) -> tuple[float, float, float]:
    """Logits that the whole set costs this person; the share of their minutes and energy that it takes."""
    minutes = energy = count = 0.0
    share = 1 / now.couple.people[one].carries
    for practice, who in plan:
        if one in MEMBERS[who]:
            minutes, energy, count = minutes + practice.minutes, energy + practice.energy, count + share
    time = share * minutes / week.minutes[one]
    strength = share * energy / (2.6 * now.energy(week, one))
    cost = 3.5 * max(0.0, time - 0.75) + 2.0 * max(0.0, strength - 1) + 0.35 * max(0.0, count - 3)
    return cost, time, strength


def leaning(now: Now, week: Week, number: int, practice: Practice, one: int) -> float:
    """Logits for this practice by itself: will, liking, strength, closeness, habit, newness."""
    person = now.couple.people[one]
    logit = 1.9 + person.tendency + 0.55 * (person.willing - 3.5)
    logit += 0.55 * (person.liking[practice.id] - 3) + now.couple.leaning[practice.id]
    logit -= 0.7 * max(0.0, practice.energy - now.energy(week, one))
    logit -= 0.9 * max(0.0, practice.closeness - now.safe_closeness(one))
    if now.last_done[practice.id] == number - 1:
        logit += 0.3
    elif now.last_done[practice.id] == NEVER:
        logit += 0.2
    return logit


def likely(logit: float) -> float:
    """A chance from logits."""
    return 1 / (1 + exp(min(-logit, 500.0)))


def is_done(now: Now, week: Week, number: int, planned: Planned, costs: Sequence[float]) -> tuple[bool, bool]:
    """Who does it this week. What is for two happens if both would; the rest anybody can do alone."""
    practice, who = planned
    members = MEMBERS[who]
    if not all(week.active[one] for one in members) and practice.needs_both:
        return False, False
    chances = [likely(leaning(now, week, number, practice, one) - costs[one]) for one in (0, 1)]
    key = (now.couple.key, chance.DO, number, practice.id)
    if practice.needs_both:
        together = chance.uniform(*key, 2) < chances[0] * chances[1]
        return together, together
    done = [
        one in members and week.active[one] and chance.uniform(*key, one) < chances[one] for one in (0, 1)
    ]
    return done[0], done[1]


def reason(now: Now, week: Week, number: int, planned: Planned, plan: Sequence[Planned]) -> str | None:
    """What is said of a skip: mostly what stood in the way most, now and then another thing or nothing."""
    practice, who = planned
    if not all(week.active[one] for one in MEMBERS[who]):
        return None
    draw = chance.uniform(now.couple.key, chance.SKIP, number, practice.id)
    if draw < 0.15:
        return None
    if draw < 0.30:
        return _REASONS[int((draw - 0.15) / 0.03)]
    return max(_obstacles(now, week, practice, who, plan), key=lambda pair: pair[1])[0]


def _obstacles(
    now: Now, week: Week, practice: Practice, who: str, plan: Sequence[Planned]
) -> list[tuple[str, float]]:
    sizes = {"time": 0.0, "energy": 0.0, "not_us": 0.0, "too_soon": 0.0, "forgot": 0.35}
    for one in MEMBERS[who]:
        _, time, strength = burden(plan, now, week, one)
        tired = 2.0 * (strength - 1) + 0.7 * (practice.energy - now.energy(week, one))
        disliked = 0.55 * (2.6 - now.couple.people[one].liking[practice.id]) - now.couple.leaning[practice.id]
        close = 0.9 * (practice.closeness - now.safe_closeness(one))
        found = (("time", 3.5 * (time - 0.75)), ("energy", tired), ("not_us", disliked), ("too_soon", close))
        for name, size in found:
            sizes[name] = max(sizes[name], size)
    return list(sizes.items())
