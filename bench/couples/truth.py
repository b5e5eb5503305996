"""What doing a practice truly does to a couple. No engine may look in here but the oracle."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.couples.catalogue import Practice
from bench.couples.life import Week
from bench.couples.names import DISTANCE, MEMBERS, RESENTMENT, STRESS, between
from bench.couples.state import Now


@dataclass(slots=True)
class Change:
    """Changes of severity as (partner, cause, points), of hurt; whether a rule of order was broken."""

    severities: list[tuple[int, int, float]] = field(default_factory=list)
    hurt: float = 0.0
    backfired: bool = False
    frightening: bool = False

    def felt(self, now: Now, one: int) -> float:
        """Points of connection that it gives this partner in the long run."""
        weights = now.couple.people[one].weights
        gained = sum(weights[cause] * points for who, cause, points in self.severities if who == one)
        return -gained - 0.2 * self.hurt


def too_early(now: Now, practice: Practice) -> float:
    """By how much a bodily step comes before emotional safety; 0 if it does not."""
    if not (practice.physical or practice.sexual):
        return 0.0
    limit = 7.5 - 0.5 * practice.closeness - (0.5 if practice.sexual else 0.0)
    return max(0.0, now.closed() - limit, 1.5 if now.hurt > 3 else 0.0)


def bad_moment(now: Now, practice: Practice, week: Week) -> float:
    """By how much it is too tense, or anybody too tired, for what is hard to say; 0 if it is not."""
    if not practice.conflict:
        return 0.0
    tired = 1.5 - min(now.energy(week, 0), now.energy(week, 1))
    return max(0.0, now.tension(week) - 3.4, tired)


def _frightens(now: Now, practice: Practice, who: str) -> bool:
    hard = practice.conflict or practice.physical or practice.sexual
    return now.couple.afraid is not None and who == "both" and hard


def _harm(practice: Practice, size: float) -> Change:
    """A step too far: both move apart, and what was to be eased gets a little worse."""
    found = Change(backfired=True)
    for one in (0, 1):
        found.severities += [(one, DISTANCE, 0.2 * size), (one, RESENTMENT, 0.22 * size)]
        found.severities += [(one, cause, 0.06 * weight * size) for cause, weight in practice.causes]
    return found


def _fear(afraid: int) -> Change:
    found = Change(backfired=True, frightening=True)
    for one, size in ((afraid, 0.5), (1 - afraid, 0.1)):
        found.severities += [(one, cause, size) for cause in (DISTANCE, RESENTMENT, STRESS)]
    return found


def effect(now: Now, week: Week, number: int, practice: Practice, who: str) -> Change:
    """What happens if it is done this week by `who` (a, b or both)."""
    if _frightens(now, practice, who):
        return _fear(now.couple.afraid or 0)
    if now.world.gates:
        excess = max(too_early(now, practice), bad_moment(now, practice, week))
        if excess > 0:
            return _harm(practice, between(0.6 + 0.3 * excess, 0.6, 1.6))
    return _work(now, number, practice, who)


def _work(now: Now, number: int, practice: Practice, who: str) -> Change:
    power = now.couple.effects[practice.id] * (1 - now.worn[practice.id])
    if number - now.last_done[practice.id] <= practice.cooldown:
        power *= 0.4
    found = Change()
    if practice.trust:
        if now.hurt < 1:
            found.severities = [(one, RESENTMENT, 0.08) for one in (0, 1)]  # digs up what was not there
            return found
        found.hurt = -min(now.hurt, 0.2 * practice.trust * max(0.15, power) * _liked(now, practice, who, 0))
    else:
        power *= 1 - 0.85 * min(1.0, now.hurt / 4)
    for one in (0, 1):
        found.severities += _eased(now, practice, who, one, power)
    return found


def _liked(now: Now, practice: Practice, who: str, one: int) -> float:
    """What comes of it for somebody: more if they like it; of what the other does alone, less than half."""
    doers = MEMBERS[who]
    if one in doers:
        return 0.4 + 0.2 * now.couple.people[one].liking[practice.id]
    return 0.45 * (0.4 + 0.2 * now.couple.people[doers[0]].liking[practice.id])


def _eased(now: Now, practice: Practice, who: str, one: int, power: float) -> list[tuple[int, int, float]]:
    size = now.world.scale * power * _liked(now, practice, who, one)
    if practice.closeness > now.safe_closeness(one) and now.world.gates:
        size *= 0.5
    values = now.severity[one]
    if size < 0:
        return [(one, cause, -0.7 * size * weight / 2) for cause, weight in practice.causes]
    return [
        (one, cause, -min(values[cause], size * weight / 2 * (values[cause] / 5) ** 1.3))
        for cause, weight in practice.causes
    ]


def apply(now: Now, number: int, practice: Practice, change: Change) -> None:
    """Let it have happened; it wears the practice, and a quarter as much the others of its family."""
    for one, cause, points in change.severities:
        now.severity[one][cause] = between(now.severity[one][cause] + points, 0.0, 10.0)
    now.hurt = max(0.0, now.hurt + change.hurt)
    now.last_done[practice.id] = number


def wear(now: Now, practice: Practice, families: dict[str, list[int]]) -> None:
    """What was done has less left, what is done daily half as much again; others of its family a quarter."""
    once = now.world.tiring * (1.5 if practice.daily else 1.0)
    for other in families[practice.family]:
        part = min(0.9, once) * (1.0 if other == practice.id else 0.25)
        now.worn[other] += part * (1 - now.worn[other])
