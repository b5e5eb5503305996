"""Anything two people could have said and done: what the laws of a plan are tried on."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from hypothesis import strategies as st
from msgspec import structs

from hearthside.catalog.types import CAUSES, Family, Practice
from hearthside.engine.plan import Own, Past, Rated, Shared, chance_of, lay_week
from hearthside.engine.plan.facts import WeekMark
from hearthside.engine.plan.rules import least_minutes
from hearthside.records.fields import Because
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.situation import Situation, Time
from hearthside.records.kinds.week import WeekLaid
from tests.engine.shelf import CONTENT, PRACTICES

T = TypeVar("T")

WEEK = "2026-W10"
BEFORE = ["2026-W06", "2026-W07", "2026-W08", "2026-W09"]
GONE = "written-last-year"  # stands in no catalogue any more
SLUGS = st.sampled_from(sorted(PRACTICES))
ABOUT = st.sampled_from([*get_args(Family), *sorted(PRACTICES), GONE])
FAR = st.floats(0, 10).map(lambda value: round(value, 3))
LEVELS = st.builds(
    lambda means, rupture: Levels(
        sitting="00" * 8,
        causes={cause: Level(mean=mean, error=0.98) for cause, mean in zip(CAUSES, means, strict=True)},
        rupture=rupture,
    ),
    st.lists(FAR, min_size=7, max_size=7),
    st.sampled_from([False, False, False, True]),
)
CAPACITY = st.builds(
    lambda minutes, energy, welcome: Capacity(week=WEEK, minutes=minutes, energy=energy, welcome=welcome),
    st.sampled_from([0, 10, 30, 60, 120, 240]),
    st.integers(1, 3),
    st.lists(st.sampled_from(["touch", "desire", "talks"]), unique=True),
)
LIFE = st.builds(
    lambda apart, child, spend, seated, times: Situation(
        apart=apart, child=child, spend=spend, seated=seated, times=times
    ),
    *[st.booleans()] * 4,
    st.lists(st.sampled_from(get_args(Time)), unique=True, max_size=3),
)
SIDES = {"i_am_ill": "ana", "you_are_ill": "ben"}
TASTES = st.dictionaries(ABOUT, st.integers(1, 5), max_size=6)


@st.composite
def past_week(draw: Any, week: str) -> Past:
    """A week of before: some of what was offered was done, some swapped away, some skipped with a reason."""
    offered = tuple(sorted(draw(st.sets(SLUGS | st.just(GONE), max_size=4))))
    fates = draw(st.tuples(*[st.sampled_from(["done", "done", "swapped", "missed", *get_args(Because)])] * 4))
    fate = dict(zip(offered, fates, strict=False))
    reasons: dict[str, Because] = {slug: why for slug, why in fate.items() if why in get_args(Because)}
    return Past(
        week=week,
        road=draw(st.sampled_from(["distance", "rebuild", "touch"])),
        offered=offered,
        done=tuple(slug for slug in offered if fate[slug] == "done"),
        swapped=tuple(slug for slug in offered if fate[slug] == "swapped"),
        skipped=reasons,
        load=draw(st.none() | st.floats(0.1, 3)),
    )


PAST = st.tuples(*[past_week(week) for week in BEFORE])


def rated(*by: str) -> st.SearchStrategy[tuple[Rated, ...]]:
    """Ratings of a few goes, each member's one of a go."""
    one = st.builds(
        lambda week, practice, who, closer: Rated(week=week, practice=practice, by=who, closer=closer),
        st.sampled_from(BEFORE),
        SLUGS | st.just(GONE),
        st.sampled_from(by),
        st.integers(1, 5),
    )
    return st.lists(one, max_size=8, unique_by=lambda go: (go.week, go.practice, go.by)).map(tuple)


@st.composite
def pulses(draw: Any) -> tuple[WeekMark, ...]:
    """The weekly pulses of one member, some weeks left out."""
    return tuple(
        WeekMark(
            week=week,
            close=draw(st.none() | FAR),
            tension=draw(st.none() | st.integers(1, 5)),
            stress=draw(st.none() | st.integers(1, 5)),
            about=draw(st.sampled_from([None, "trust", *CAUSES])),
            mark=draw(st.none() | st.integers(0, 4)),
        )
        for week in BEFORE
        if draw(st.booleans())
    )


def for_each(one: st.SearchStrategy[T]) -> st.SearchStrategy[dict[str, T]]:
    """Said by both of them or by none."""
    nobody: dict[str, T] = {}
    return st.just(nobody) | st.fixed_dictionaries({"ana": one, "ben": one})


@st.composite
def facts(draw: Any) -> Shared:
    """Anything that the two could know together."""
    maps, life = draw(for_each(LEVELS)), draw(LIFE)
    return Shared(
        couple="law",
        week=WEEK,
        members=("ana", "ben"),
        maps=maps,
        mapped=draw(st.sampled_from(BEFORE)) if maps else "",
        tastes=draw(for_each(TASTES)),
        capacity=draw(for_each(CAPACITY)),
        situation=life,
        ill=frozenset(who for time, who in SIDES.items() if time in life.times),
        past=draw(PAST),
        rated=draw(rated("ana", "ben")),
        pulses=draw(for_each(pulses())),
        never=frozenset(draw(st.sets(SLUGS, max_size=6))),
        later=draw(st.dictionaries(SLUGS, st.sampled_from(BEFORE), max_size=4)),
        silent_rupture=False,
    )


@st.composite
def owns(draw: Any) -> Own:
    """Anything that ana alone could know."""
    return Own(
        me="ana",
        pace=draw(st.sampled_from(["gentle", "steady"])),
        rupture=draw(st.booleans()),
        worse=frozenset(draw(st.sets(SLUGS, max_size=5))),
        chore=frozenset(draw(st.sets(SLUGS, max_size=5))),
        levels=draw(st.none() | LEVELS),
        sat=BEFORE[0],
        past=draw(PAST),
        rated=draw(rated("ana")),
        pulses=draw(pulses()),
        never=frozenset(draw(st.sets(SLUGS, max_size=4))),
    )


def laid(shared: Shared) -> WeekLaid:
    """Lay the week for two."""
    return lay_week(shared, CONTENT, chance_of("law", WEEK))


def offered(week: WeekLaid) -> list[Practice]:
    """Everything in a plan, also what may be swapped in with one tap."""
    return [PRACTICES[slug] for offer in week.offers for slug in (offer.practice, *offer.alternatives)]


def chosen(week: WeekLaid) -> list[Practice]:
    """What stands in a plan."""
    return [PRACTICES[offer.practice] for offer in week.offers]


def least(week: WeekLaid) -> int:
    """The minutes that all of a plan takes at least."""
    return sum(least_minutes(practice) for practice in chosen(week))


def turned(shared: Shared) -> Shared:
    """The same couple with the names of the two swapped."""
    other = {"ana": "ben", "ben": "ana"}

    def swap(said: dict[str, T]) -> dict[str, T]:
        return {who: said[other[who]] for who in ("ana", "ben") if other[who] in said}

    return structs.replace(
        shared,
        maps=swap(shared.maps),
        tastes=swap(shared.tastes),
        capacity=swap(shared.capacity),
        pulses=swap(shared.pulses),
        rated=tuple(structs.replace(one, by=other[one.by]) for one in shared.rated),
    )
