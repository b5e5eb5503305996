"""Lay a week: a few things for two, one of them perhaps a date, and small ones for each alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import partial
from zlib import crc32

from msgspec import Struct, structs

from hearthside.catalog.types import Family, Practice
from hearthside.engine.plan.choose import Basket, Candidate, Chosen, fill
from hearthside.engine.plan.facts import ENERGY, Content, Own, Shared
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.rules import (
    allowed,
    is_for,
    kept_away,
    least_minutes,
    refused,
    rested,
    room_for_one,
    room_for_two,
    takes,
)
from hearthside.engine.plan.score import Weighing, load, score, terms
from hearthside.engine.plan.weighing import alone, weighing_for
from hearthside.records.fields import Place
from hearthside.records.kinds.week import Offer, Reason, WeekLaid

TWO_MOST = 4  # things for two in one week
OWN_MOST = 3  # small things for each, one less in a week of little strength or time
LITTLE = 45  # minutes
ALIKE_MOST = 2  # of one family
CONSIDERED = 18  # of the best, each by itself
LIGHT = 10  # minutes: a small thing that finds room in any week
AS_GOOD = 0.6  # of the score of an offer that another has to have to stand beside it
LIGHT_LOAD, SMALL_LOAD = 0.5, 0.9  # of what they carry: in a light week, and while steps are smaller
ALONE_TOO = {"own_growth", "stress_talk", "rebuild"}  # what one may do alone, wherever the road has come to
SOLO = 0.62  # of what a practice for two does, when one does it
OTHERS_TURN = 0.9  # of the worth of a small thing in a week in which it is the other one's turn with it

Why = Callable[[Practice], list[Reason]]


class Ranked(Struct, frozen=True):
    """A candidate and its score."""

    practice: Practice
    score: float


def lay_week(shared: Shared, content: Content, chance: random.Random) -> WeekLaid:
    """Lay what is for the two of them, from nothing but what both know: both phones get the same week.

    Room is left for the small things that each will find on their own page. A paused week has no offers.
    Same facts and chance, same week.
    """
    weighing = weighing_for(shared, content)
    if shared.paused:
        return WeekLaid(week=shared.week, road=weighing.road.slug, offers=[])
    two = rank({"main", "small", "date"}, shared, content, weighing)
    minutes = tuple(_minutes(shared, who) for who in shared.members)
    alone_too = rank_own(Own(me=""), shared, content, weighing)[: CONSIDERED // 3]
    small = [
        _candidate(one.practice, (member,), weighing, (each,))
        for member, each in enumerate(minutes)
        for one in alone_too
    ]
    both = tuple(range(len(shared.members)))
    for_two = [_candidate(one.practice, both, weighing, minutes) for one in two[:CONSIDERED]]
    basket = _basket(weighing, len(shared.members))
    most = TWO_MOST + 2 * own_most(shared, shared.minutes)
    chosen = fill(basket, [*for_two, *small], chance, most=most, room=partial(_room, shared))
    ours = [one for one in chosen if len(one.candidate.who) == len(both)]
    why: Why = partial(reasons, shared=shared, weighing=weighing)
    offers = _offers(ours, two, why)
    return WeekLaid(
        week=shared.week,
        road=weighing.road.slug,
        offers=offers,
        load=round(max(basket.loads, default=0.0), 2),
    )


def own_week(
    own: Own, shared: Shared, content: Content, chance: random.Random, *, beside: Iterable[str] = ()
) -> WeekLaid:
    """Lay one member's own small things; alone, longer ones too. `beside` is what stands for the two."""
    shared = as_known_to(own, shared)
    weighing = weighing_for(shared, content, own)
    if own.me in shared.resting:
        return WeekLaid(week=shared.week, road=weighing.road.slug, offers=[])
    minutes = _minutes(shared, own.me)
    basket = _basket(weighing, 1)
    for slug in beside:
        if slug in content.practices:
            basket.add(_candidate(content.practices[slug], (0,), weighing, (minutes,)))
    ranked = rank_own(own, shared, content, weighing)
    candidates = [
        _in_turn(_candidate(one.practice, (0,), weighing, (minutes,)), shared, own.me)
        for one in ranked[:CONSIDERED]
    ]
    chosen = fill(basket, candidates, chance, most=own_most(shared, minutes), room=_own_room)
    chosen = chosen or [Chosen(one, 1.0) for one in candidates if one.practice.minutes <= LIGHT][:1]
    why: Why = partial(reasons, shared=shared, weighing=weighing, own=own)
    offers = _offers(chosen, ranked, why)
    return WeekLaid(
        week=shared.week, road=weighing.road.slug, offers=offers, load=round(max(basket.loads), 2)
    )


def own_most(shared: Shared, minutes: int) -> int:
    """How many small things one member may have in a week with so many minutes."""
    return OWN_MOST - (shared.energy < ENERGY or minutes < LITTLE)


def as_known_to(own: Own, shared: Shared) -> Shared:
    """The facts for one member's own small things: what they told only Hearthside counts there too."""
    return structs.replace(shared, silent_rupture=True) if own.rupture else shared


def _minutes(shared: Shared, who: str) -> int:
    return shared.minutes_of(who) if who else shared.minutes


def _basket(weighing: Weighing, members: int) -> Basket:
    less = LIGHT_LOAD if weighing.light else SMALL_LOAD if weighing.small_steps else 1.0
    return Basket(weighing.likely.carries.lighter(less), members)


def _candidate(
    practice: Practice, who: tuple[int, ...], weighing: Weighing, minutes: tuple[int, ...]
) -> Candidate:
    found = terms(practice, weighing)
    worth = found.worth * (1.0 if practice.who == "both" else SOLO)
    return Candidate(practice, who, worth, found.likely, tuple([load(practice, each) for each in minutes]))


def _in_turn(one: Candidate, shared: Shared, me: str) -> Candidate:
    """Each week every small thing is a little more one member's than the other's, as chance has it.

    Else two alike would be offered the same and do it to each other on the same evening. Nothing that either
    of them knows goes into it.
    """
    if len(shared.members) < 2:
        return one
    turn = crc32(f"{shared.couple}|{shared.week}|{one.practice.slug}".encode()) % len(shared.members)
    if shared.members[turn] == me:
        return one
    return structs.replace(one, worth=one.worth * (OTHERS_TURN if one.worth > 0 else 1.0))


def _room(shared: Shared, chosen: list[Candidate], one: Candidate) -> bool:
    """Whether an item has a place in the week of two: not twice, few of a kind, one date, within the time."""
    practice, whole = one.practice, len(shared.members)
    if not chosen:
        return len(one.who) < whole or takes(practice, room_for_two(shared)) is not None
    beside = [other for other in chosen if other.who == one.who or len(other.who) != len(one.who)]
    alike = [other.practice for other in beside if other.practice.family == practice.family]
    if practice in alike or len(alike) >= ALIKE_MOST:
        return False
    two = [other.practice for other in beside if len(other.who) == whole]
    if len(one.who) < whole:
        return len(beside) - len(two) < own_most(shared, shared.minutes)
    if len(two) >= TWO_MOST or (practice.size == "date" and any(other.size == "date" for other in two)):
        return False
    if shared.rupture and "calm" in practice.needs and any("calm" in other.needs for other in two):
        return False  # one hard talk in a week is enough then
    spent = sum(takes(other, shared.minutes) or least_minutes(other) for other in two)
    return takes(practice, room_for_two(shared) - spent) is not None


def _own_room(chosen: list[Candidate], one: Candidate) -> bool:
    alike = [other for other in chosen if other.practice.family == one.practice.family]
    return len(alike) < ALIKE_MOST


def _offers(chosen: list[Chosen], ranked: list[Ranked], why: Why) -> list[Offer]:
    """Offers in the order of how much they matter, each with up to two others that stand nowhere else."""
    taken = {one.candidate.practice.slug for one in chosen}
    offers: list[Offer] = []
    for one in chosen:
        practice = one.candidate.practice
        others = alternatives(practice, _as_good(practice, ranked, taken))
        taken.update(others)
        offers.append(
            Offer(
                place=place_of(practice),
                practice=practice.slug,
                reasons=why(practice),
                alternatives=others,
                propensity=one.propensity,
            )
        )
    return offers


def _as_good(practice: Practice, ranked: list[Ranked], taken: set[str]) -> list[Ranked]:
    """What may be put beside it to choose from: nearly as good as it is, and standing nowhere else."""
    own = next((one.score for one in ranked if one.practice is practice), 0.0)
    return [one for one in ranked if one.practice.slug not in taken and one.score >= AS_GOOD * own]


def place_of(practice: Practice) -> Place:
    """The place at which a practice would stand."""
    if practice.who != "both":
        return "small"
    return "date" if practice.size == "date" else "both"


def rank(sizes: AbstractSet[str], shared: Shared, content: Content, weighing: Weighing) -> list[Ranked]:
    """Everything of these sizes that the two may be offered, best first."""
    depth, walked = deepest(weighing), come_to(shared, weighing)
    most = max(shared.minutes // 2 if weighing.small_steps else shared.minutes, 10)
    fitting = [
        practice
        for practice in content.practices.values()
        if practice.who == "both"
        and practice.size in sizes
        and (practice.depth <= depth or practice.only_when)
        and takes(practice, most) is not None
        and (walked is None or practice.family in walked)
        and allowed(practice, shared)
    ]
    return _ranked(fitting, weighing)


def rank_own(own: Own, shared: Shared, content: Content, weighing: Weighing) -> list[Ranked]:
    """Everything one member may be offered for themselves, best first."""
    by_oneself = alone(shared)
    most, depth = room_for_one(shared, own.me), deepest(weighing)
    walked = come_to(shared, weighing)
    fitting = [
        practice
        for practice in content.practices.values()
        if practice.who != "both"
        and (practice.depth <= depth or practice.only_when)
        and (practice.size == "small" or by_oneself)
        and practice.minutes <= most
        and (walked is None or practice.family in walked or practice.family in ALONE_TOO)
        and allowed(practice, shared)
        and is_for(practice, shared, own)
        and not kept_away(practice, own)
        and not refused(practice.slug, own.never, own.later, shared.week)
        and rested(practice, own.lately, shared.week)
    ]
    aside = [practice for practice in fitting if practice.slug not in own.chore]
    return _ranked(aside or fitting, weighing)


def deepest(weighing: Weighing) -> int:
    """How deep a practice may go: the depth of the stage, one less when nothing moves."""
    depth = weighing.road.stages[weighing.stage].depth
    return max(1, depth - 1) if weighing.small_steps else depth


def come_to(shared: Shared, weighing: Weighing) -> set[Family] | None:
    """The families that the road has come to, after a rupture; on any other road it only weighs: None."""
    if not shared.rupture:
        return None
    return {family for stage in weighing.road.stages[: weighing.stage + 1] for family in stage.families}


def _ranked(fitting: list[Practice], weighing: Weighing) -> list[Ranked]:
    marks = [Ranked(one, score(one, weighing)) for one in fitting]
    return sorted(marks, key=lambda one: (-one.score, one.practice.slug))


def alternatives(chosen: Practice, ranked: Iterable[Ranked]) -> list[str]:
    """Two others, the best of other families first."""
    families = {chosen.family}
    first: list[str] = []
    second: list[str] = []
    for one in ranked:
        if one.practice.slug == chosen.slug:
            continue
        (second if one.practice.family in families else first).append(one.practice.slug)
        families.add(one.practice.family)
    return [*first, *second][:2]
