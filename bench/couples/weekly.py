"""One week of a plan: what was offered is picked, done or skipped, felt and rated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from bench.couples import chance
from bench.couples.answers import rating
from bench.couples.catalogue import Practice, catalogue
from bench.couples.doing import Planned, burden, is_done, reason
from bench.couples.life import Week
from bench.couples.names import FAMILIES, MEMBERS, MOST_ITEMS, Json
from bench.couples.state import Now
from bench.couples.truth import apply, effect, wear

HARM = -0.01  # points of lasting connection, of either partner, below which a step did harm


@dataclass(slots=True)
class Tally:
    """What came of a couple's steps."""

    offered: int = 0
    done: int = 0
    backfired: int = 0  # an order or moment that was wrong, or fear
    frightening: int = 0  # hard things for two, where one is afraid of the other
    harmful: int = 0  # those, and what simply was not good for these two


@dataclass(frozen=True, slots=True)
class Offer:
    """One item of a plan after the couple picked among its alternatives."""

    practice: Practice
    who: str
    ids: list[int] = field(default_factory=list)


@cache
def families() -> dict[str, list[int]]:
    """The ids of each family's practices."""
    return {family: [one.id for one in catalogue() if one.family == family] for family in FAMILIES}


def _who(practice: Practice, who: str) -> str:
    return "both" if practice.needs_both else who


def pick(now: Now, number: int, item: Json) -> Offer:
    """The couple takes what they like best of an item and its alternatives, roughly."""
    ids = [int(item["practice"]), *(int(other) for other in (item.get("alt") or [])[:2])]
    if item["who"] not in MEMBERS or not all(0 <= one < len(catalogue()) for one in ids):
        raise ValueError(f"Not an item of a plan: {item}")
    people = now.couple.people

    def wanted(one: int) -> float:
        noise = 0.5 * chance.normal(now.couple.key, chance.PICK, number, one)
        return (people[0].liking[one] + people[1].liking[one]) / 2 + noise

    chosen = catalogue()[max(ids, key=wanted)]
    return Offer(chosen, _who(chosen, str(item["who"])), ids)


def _doers(done: tuple[bool, bool], who: str) -> str:
    return who if who != "both" or all(done) else "a" if done[0] else "b"


def _unrated() -> Json:
    return {"a": None, "b": None}


def _rate(now: Now, number: int, practice: Practice, who: str, felt: Sequence[float]) -> Json:
    return {
        name: rating(now, number, practice, one, felt[one]) if one in MEMBERS[who] else None
        for one, name in enumerate("ab")
    }


@dataclass(frozen=True, slots=True)
class Doing:
    """One week's plan on its way: the couple, the week, everything planned."""

    now: Now
    week: Week
    number: int
    plan: Sequence[Planned]
    tally: Tally

    def answer(self, offer: Offer, done: tuple[bool, bool]) -> Json:
        """Let one item happen or not; what the couple says of it."""
        self.tally.offered += 1
        rated, why = _unrated(), None
        if any(done):
            who = _doers(done, offer.who)
            rated = _rate(self.now, self.number, offer.practice, who, self._happen(offer.practice, who))
        else:
            why = reason(self.now, self.week, self.number, (offer.practice, offer.who), self.plan)
        return {
            "practice": offer.practice.id,
            "who": offer.who,
            "offered": offer.ids,
            "done": {"a": done[0], "b": done[1]},
            "rating": rated,
            "reason": why,
        }

    def _happen(self, practice: Practice, who: str) -> list[float]:
        change = effect(self.now, self.week, self.number, practice, who)
        felt = [change.felt(self.now, one) for one in (0, 1)]
        self.tally.done += 1
        self.tally.backfired += change.backfired
        self.tally.frightening += change.frightening
        self.tally.harmful += change.backfired or min(felt) < HARM
        apply(self.now, self.number, practice, change)
        wear(self.now, practice, families())
        return felt


def carry_out(now: Now, week: Week, number: int, items: Sequence[Json], tally: Tally) -> list[Json]:
    """Do this week's plan as far as it is done; the answer is the feedback an engine learns from."""
    offers = [pick(now, number, item) for item in items[:MOST_ITEMS]]
    plan: list[Planned] = [(offer.practice, offer.who) for offer in offers]
    costs = [burden(plan, now, week, one)[0] for one in (0, 1)]
    doing, twice, found = Doing(now, week, number, plan, tally), set[tuple[int, int]](), []
    for offer, planned in zip(offers, plan, strict=True):
        taken = {(offer.practice.id, one) for one in MEMBERS[offer.who]}
        done = (False, False) if taken & twice else is_done(now, week, number, planned, costs)
        twice |= taken
        found.append(doing.answer(offer, done))
    return found
