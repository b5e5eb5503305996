"""What two people say: the assessment, the weekly pulse, a rating. True things, through noise and habit."""

from __future__ import annotations

from random import Random

from bench.couples import chance
from bench.couples.catalogue import Practice, catalogue
from bench.couples.life import Week
from bench.couples.names import CAUSES, FAMILIES, STRESS, Json, between
from bench.couples.state import Now

DECK = 36
SAYS_BREACH, SAYS_FEAR, SAYS_FEAR_FIRST = 0.5, 0.5, 0.8


def _five(value: float) -> int:
    return round(between(value, 1, 5))


def _four(severity: float, yes_saying: float, rng: Random) -> list[int]:
    """Four answers about one cause; the fourth asks the other way round."""
    level = 1 + 0.4 * severity
    asked = [_five(level + yes_saying + rng.gauss(0, 0.9)) for _ in range(3)]
    return [*asked, _five(6 - level + yes_saying + rng.gauss(0, 0.9))]


def assessment(now: Now, one: int) -> Json:
    """One partner's answers before the first week."""
    couple, person = now.couple, now.couple.people[one]
    rng = Random(f"{couple.key} answers {one}")
    severities = zip(CAUSES, now.severity[one], strict=True)
    items = {cause: _four(severity, person.yes_saying, rng) for cause, severity in severities}
    return {
        "items": items,
        "rupture": couple.hurt > 0 and couple.told and (one == 0 or rng.random() < 0.6),
        "afraid": couple.afraid == one and rng.random() < SAYS_FEAR_FIRST,
        "willing": _five(person.willing + rng.gauss(0, 0.4)),
        "connection": round(between(now.connection[one] + rng.gauss(0, 1), 0, 10)),
        "interests": {family: _five(person.interest[family] + rng.gauss(0, 0.6)) for family in FAMILIES},
        "deck": _deck(now, one, rng),
    }


def _deck(now: Now, one: int, rng: Random) -> dict[str, int]:
    cards = Random(f"{now.couple.key} deck").sample(catalogue(), DECK)
    liking = now.couple.people[one].liking
    return {str(card.id): _five(liking[card.id] + rng.gauss(0, 0.8)) for card in cards}


def _is_silent(now: Now, week: Week, number: int, one: int) -> bool:
    """Pulses are left out more in bad weeks and by the unwilling."""
    person = now.couple.people[one]
    missing = person.answering + 0.05 * max(0, 3 - person.willing)
    missing += 0.10 * max(0.0, -week.mood[one]) + 0.08 * max(0.0, week.load[one])
    missing += 0.02 * max(0.0, 4 - now.connection[one])
    return chance.uniform(now.couple.key, chance.PULSE, number, one, 0) < missing


def pulse(now: Now, week: Week, number: int, one: int, asked: str | None) -> Json | None:
    """What one partner says at the start of a week, or nothing."""
    if not week.active[one] or _is_silent(now, week, number, one):
        return None
    key = (now.couple.key, chance.PULSE, number, one)
    minutes = week.minutes[one] * (1 + 0.2 * chance.normal(*key, 5))
    fourth = number > 0 and number % 4 == 0
    stress = 1 + 0.4 * now.severity[one][STRESS] + 0.4 * week.load[one]
    return {
        "connection": round(between(now.connection[one] + week.mood[one] + chance.normal(*key, 1), 0, 10)),
        "stress": _five(stress + 0.6 * chance.normal(*key, 2)),
        "tension": _five(now.tension(week) + 0.6 * chance.normal(*key, 3)),
        "energy": round(between(now.energy(week, one) + 0.35 * chance.normal(*key, 4), 1, 3)),
        "minutes": 5 * round(between(minutes, 5, 600) / 5),
        "probe": _probed(now, number, one, asked),
        "afraid": fourth and now.couple.afraid == one and chance.uniform(*key, 6) < SAYS_FEAR,
        "breach": fourth and now.hurt > 3 and chance.uniform(*key, 7) < SAYS_BREACH,
    }


def _probed(now: Now, number: int, one: int, asked: str | None) -> list[str | int] | None:
    """The answer to a follow-up question: it rises with the trouble, also for trust (5 = badly shaken)."""
    if asked is None or (asked != "trust" and asked not in CAUSES):
        return None
    severity = now.hurt if asked == "trust" else now.severity[one][CAUSES.index(asked)]
    level = 1 + 0.4 * severity + 0.6 * now.couple.people[one].yes_saying
    return [asked, _five(level + 0.8 * chance.normal(now.couple.key, chance.PROBE, number, one))]


def rating(now: Now, number: int, practice: Practice, one: int, felt: float) -> int | None:
    """How it was, 1-5: what was felt (points of connection), liking, an own bias, noise; or nothing."""
    key = (now.couple.key, chance.RATE, number, practice.id, one)
    if chance.uniform(*key, 0) < 0.15:
        return None
    person, world = now.couple.people[one], now.world
    level = 2.7 + world.rating_effect * between(11.0 * felt, -2.0, 2.0)
    level += (0.3 if world.rating_effect else 0.9) * (person.liking[practice.id] - 3)
    return _five(level + person.bias + world.rating_noise * chance.normal(*key, 1))
