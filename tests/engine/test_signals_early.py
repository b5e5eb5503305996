"""The short look that every page takes: what it rules out does not hold; ordinary couples are ruled out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from hearthside.catalog.types import Cause
from hearthside.engine.ledger import EMPTY, Ledger, day_date, fold, week_name, week_of_day
from hearthside.engine.plan.gather import circumstances, guard_of, own_of, shared_of
from hearthside.engine.signals import Signal, may_hold, signals
from hearthside.records import Record, Written
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.week_pulse import WeekPulse
from tests.engine.shelf import FORM_A

ITEMS = {item.slug: item for item in FORM_A}
WEAK = [one.slug for one in FORM_A if one.cause in {"distance", "resentment"}]
FIRST, LAST = 20_520, 20_520 + 7 * 19  # Mondays


def kept(record: Record, day: int, at: int = 0) -> Written:
    """Something that ana wrote for herself, or for both where it was done together."""
    audience = "shared" if isinstance(record, Done) else "private"
    return Written(
        id=f"{day}{at}", author="ana", audience=audience, at=day * 86_400 + at, day=day, record=record
    )


def looked(entries: list[Written]) -> tuple[bool, list[Signal]]:
    """What the short look says, and what holds."""
    ledger: Ledger = fold(EMPTY, sorted(entries, key=lambda one: one.at), me="ana")
    week, day = week_name(week_of_day(LAST)), day_date(LAST).isoformat()
    now = circumstances(ledger, couple="c", members=("ana", "ben"), week=week, today=day)
    own = own_of(ledger, ITEMS, me="ana", week=week)
    rupture = guard_of(ledger, me="ana").rupture or now.rupture
    short = may_hold(ledger, ITEMS.values(), me="ana", rupture=rupture)
    return short, signals(own, shared_of(ledger, now, me="ana"))


PULSES = st.builds(
    WeekPulse,
    week=st.just(""),
    close=st.sampled_from([None, 0.0, 1.7, 1.8, 1.9, 2.5, 2.6, 6.0]),
    tension=st.sampled_from([None, 1, 3, 4, 5]),
    stress=st.none(),
    about=st.sampled_from(["distance", "resentment", "touch"]),
    item=st.just(""),
    mark=st.none() | st.integers(2, 4),
)
SITTINGS = st.builds(
    Sitting,
    sitting=st.just("ab" * 8),
    form=st.just("a"),
    answers=st.fixed_dictionaries(
        {slug: st.integers(0, 2) if ITEMS[slug].reverse else st.integers(2, 4) for slug in WEAK}
    ),
    closeness=st.none(),
    rupture=st.sampled_from(["no", "open"]),
    willing=st.none(),
)


@settings(max_examples=200)
@given(SITTINGS, st.lists(st.none() | PULSES, min_size=20, max_size=20), st.booleans())
def test_what_the_short_look_rules_out_does_not_hold(
    sat: Sitting, pulses: list[WeekPulse | None], doing: bool
) -> None:
    entries = [kept(sat, FIRST)]
    for day, pulse in zip(range(FIRST, LAST + 1, 7), pulses, strict=True):
        week = week_name(week_of_day(day))
        if doing:
            done = Done(week=week, place="both", practice="our-hello", day=day_date(day).isoformat())
            entries.append(kept(done, day, 1))
        if pulse is not None:
            entries.append(kept(structs.replace(pulse, week=week), day, 2))
    short, found = looked(entries)
    assert short or not found


def test_an_ordinary_couple_is_not_looked_at_longer() -> None:
    sat = Sitting(sitting="ab" * 8, form="a", answers=dict.fromkeys(WEAK, 2), rupture="no")
    days = range(FIRST, LAST + 1, 7)
    pulses = [kept(WeekPulse(week=week_name(week_of_day(day)), close=6.0, tension=2), day, 2) for day in days]
    assert looked([kept(sat, FIRST), *pulses]) == (False, [])
    assert looked([]) == (False, [])


def test_a_heavy_map_is_looked_at_whether_sat_or_answered_since() -> None:
    worst = {slug: 0 if ITEMS[slug].reverse else 4 for slug in WEAK}
    sat = Sitting(sitting="ab" * 8, form="a", answers=worst, rupture="no")
    short, found = looked([kept(sat, LAST)])
    assert short
    assert [one.code for one in found] == ["heavy"]
    bad = {slug: 1 if ITEMS[slug].reverse else 3 for slug in WEAK}
    sat = structs.replace(sat, answers=bad)
    since = [kept(_answered(day, number), day, 2) for number, day in enumerate(range(FIRST, LAST + 1, 7))]
    short, found = looked([kept(sat, FIRST), *since])
    assert short
    assert [one.code for one in found] == ["heavy"]
    assert looked([kept(sat, FIRST)]) == (False, [])


def _answered(day: int, number: int) -> WeekPulse:
    about: Cause = "distance" if number % 2 else "resentment"
    return WeekPulse(week=week_name(week_of_day(day)), about=about, mark=4)
