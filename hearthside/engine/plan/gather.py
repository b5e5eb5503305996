"""From the ledger to the facts of a plan. What is shared is taken only from what both can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec import structs

from hearthside.catalog.types import Item
from hearthside.engine.assessment import score
from hearthside.engine.ledger import (
    Ledger,
    PracticeState,
    Practised,
    Probe,
    Said,
    WeekMarks,
    WeekPulses,
    day_number,
    week_name,
    week_number,
    week_of_day,
)
from hearthside.engine.plan.facts import Own, Past, Rated, Shared, WeekMark
from hearthside.engine.plan.history import REMEMBERED
from hearthside.engine.probes import sharpen
from hearthside.records.base import Record
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.situation import Situation

R = TypeVar("R", bound=Record)

PULSES = 26  # weeks of weekly pulses that a plan looks at


def circumstances(ledger: Ledger, *, couple: str, members: tuple[str, ...], week: str, today: str) -> Shared:
    """The facts of this week without the past: enough to see whether an offer still fits.

    `today` is a day, "2026-11-22".
    """
    day, (author, life) = day_number(today) or 0, life_of(ledger, members)
    said = {who: one.record for who, one in _known(ledger.capacities, members).items()}
    return Shared(
        couple=couple,
        week=week,
        members=members,
        maps=latest_maps(ledger, members),
        mapped=_mapped(ledger, members),
        tastes={who: one.record.marks for who, one in _known(ledger.tastes, members).items()},
        capacity={who: capacity for who, capacity in said.items() if capacity.week == week},
        usual={who: capacity.minutes for who, capacity in said.items()},
        situation=life.record,
        ill=_ill(author, life.record, members),
        pulses=pulses_of(ledger, members, week),
        resting=frozenset(who for who in members if ledger.paused(who, day=day)),
    )


def shared_of(ledger: Ledger, now: Shared, *, me: str) -> Shared:
    """Add the past of the two, from shared entries, and from ratings that both know."""
    if len(now.members) < 2:
        return now
    ours, since = ledger.ours, _remembered(now.week)
    partner = next(one for one in now.members if one != me)
    return structs.replace(
        now,
        rated=tuple(
            Rated(week=week_name(week), practice=slug, by=who, closer=closer)
            for slug, state in sorted(ours.practices.every().items())
            for week, who, closer in _signed(state, me, partner, since)
        ),
        past=_past(ours, now.week),
        never=_never(ours),
        later=_later(ours),
    )


def open_ratings(state: PracticeState) -> list[tuple[int, list[int]]]:
    """The ratings of a practice that both know, by week: two that were opened, or one that was shown alone.

    Two stand lower first, so that both phones have the same, whoever gave which.
    """
    mine, theirs = state.mine, state.theirs
    two = {week: sorted((mine[week], theirs[week])) for week in set(mine) & set(theirs)}
    return sorted({**{week: [mark] for week, mark in state.lone.items()}, **two}.items())


def _signed(state: PracticeState, me: str, partner: str, since: int) -> list[tuple[int, str, int]]:
    """The same since a week, each with whoever gave it; of one that was shown alone nobody kept who did."""
    mine, theirs, lone = state.ratings(since)
    found = {(week, ""): mark for week, mark in lone.items()}
    for week in set(mine) & set(theirs):
        found.pop((week, ""), None)
        found.update({(week, me): mine[week], (week, partner): theirs[week]})
    return sorted((week, who, mark) for (week, who), mark in found.items())


def own_of(ledger: Ledger, items: Mapping[str, Item], *, me: str, week: str) -> Own:
    """What only this member knows: their latest sitting, their own small things, their aftertastes."""
    own, since = ledger.own, _remembered(week)
    return structs.replace(
        guard_of(ledger, me=me),
        levels=own_levels(ledger, items),
        sat=week_name(week_of_day(ledger.sittings[-1].day)) if ledger.sittings else "",
        rated=tuple(
            Rated(week=week_name(at), practice=slug, by=me, closer=closer)
            for slug, state in sorted(own.practices.every().items())
            for at, closer in sorted(state.ratings(since).mine.items())
        ),
        past=_past(own, week),
        never=_never(own),
        later=_later(own),
        pulses=_week_marks(_pulses(ledger, me), since=since),
    )


def pulses_of(ledger: Ledger, members: tuple[str, ...], week: str) -> dict[str, tuple[WeekMark, ...]]:
    """The weekly pulses of the last weeks up to `week` that each member let both read."""
    this = week_number(week) or 0
    shown = {
        who: tuple(
            mark
            for mark in _week_marks(_pulses(ledger, who), shared=True, since=this - PULSES + 1)
            if mark.week <= week
        )
        for who in members
    }
    return {who: marks for who, marks in shown.items() if marks}


def _pulses(ledger: Ledger, who: str) -> WeekPulses:
    return ledger.weekly.get(who, WeekPulses())


def guard_of(ledger: Ledger, *, me: str) -> Own:
    """The part of what a member alone knows that keeps something away from them."""
    last = ledger.sittings[-1] if ledger.sittings else None
    return Own(
        me=me,
        pace=ledger.settings.record.pace if ledger.settings else "gentle",
        rupture=(last is not None and last.rupture == "open") or trust_is_broken(ledger),
        worse=frozenset(ledger.worse),
        chore=frozenset(ledger.chore),
    )


def trust_is_broken(ledger: Ledger) -> bool:
    """Whether I said, when last asked and since my last sitting, that my trust was broken."""
    if not ledger.trust:
        return False
    asked, last = ledger.trust[-1], ledger.sittings[-1] if ledger.sittings else None
    return asked.broken and (last is None or asked.at >= last.at)


def own_levels(ledger: Ledger, items: Mapping[str, Item]) -> Levels | None:
    """My latest levels, from my latest sitting."""
    if not ledger.sittings:
        return None
    last = ledger.sittings[-1]
    scored = score(items.values(), ledger.answers(last))
    return Levels(sitting=last.sitting, causes=scored.levels, closeness=last.closeness)


def sharpened_levels(ledger: Ledger, items: Mapping[str, Item], *, me: str, week: str) -> Levels | None:
    """The same, brought up to `week` with the statements of my weekly pulses since."""
    said = own_levels(ledger, items)
    if said is None:
        return None
    since = week_name(week_of_day(ledger.sittings[-1].day))
    marks = [(week_name(probe.week), probe.about, probe.mark) for probe in probes_since(ledger, me=me)]
    return structs.replace(said, causes=sharpen(said.causes, marks, since=since, week=week))


def probes_since(ledger: Ledger, *, me: str) -> list[Probe]:
    """The statements about causes that I answered in weekly pulses since my latest sitting."""
    since = week_of_day(ledger.sittings[-1].day) if ledger.sittings else 0
    asked = ledger.weekly.get(me, WeekPulses()).probes
    return [one for one in asked if one.week >= since and one.mark is not None and one.about != "trust"]


def latest_turn(ledger: Ledger, members: tuple[str, ...]) -> int:
    """The number of the latest map that both have opened; 0 when there is none."""
    if len(members) < 2:
        return 0
    both = set(members)
    for turns in (ledger.map_rows, ledger.maps):  # mostly one of the latest, which lie at hand
        found = next((turn for turn in sorted(turns, reverse=True) if both <= ledger.maps[turn].keys()), 0)
        if found:
            return found
    return 0


def map_of(ledger: Ledger, members: tuple[str, ...], turn: int) -> dict[str, Levels]:
    """Both members' levels in one map that is open."""
    return {
        who: Levels(sitting=side.sitting, causes=side.levels, closeness=side.closeness, rupture=side.rupture)
        for who in members
        if (side := ledger.maps[turn].get(who)) is not None
    }


def latest_maps(ledger: Ledger, members: tuple[str, ...]) -> dict[str, Levels]:
    """The levels of both in the latest map that both have opened; empty when there is none."""
    turn = latest_turn(ledger, members)
    return map_of(ledger, members, turn) if turn else {}


def _mapped(ledger: Ledger, members: tuple[str, ...]) -> str:
    """The week of the latest map that both have opened."""
    turn = latest_turn(ledger, members)
    return week_name(week_of_day(max(ledger.maps[turn][who].day for who in members))) if turn else ""


def _known(said: Mapping[str, Said[R]], members: tuple[str, ...]) -> dict[str, Said[R]]:
    """What everybody concerned can read: of two people only what was shared, of one everything."""
    return {who: said[who] for who in members if who in said and (said[who].shared or len(members) == 1)}


def life_of(ledger: Ledger, members: tuple[str, ...]) -> tuple[str, Said[Situation]]:
    """Who spoke last of how they live, so that everybody concerned can read it, and what they said.

    "" and the usual life where nobody has.
    """
    said = _known(ledger.situations, members)
    latest = max(said, key=lambda who: said[who].at, default="")
    return latest, said[latest] if latest else Said(0, Situation())


def _ill(author: str, life: Situation, members: tuple[str, ...]) -> frozenset[str]:
    """Who is ill or in pain: its author, or the other one ("" where nobody else is here)."""
    other = next((who for who in members if who != author), "")
    meant = {"i_am_ill": author, "you_are_ill": other}
    return frozenset(who for said, who in meant.items() if said in life.times)


def _week_marks(pulses: WeekPulses, *, shared: bool = False, since: int = 0) -> tuple[WeekMark, ...]:
    """Week by week what was said since `since`, oldest first; `shared`: only what both can read."""
    probes = [probe for probe in pulses.probes if probe.week >= since]
    asked = {probe.week: probe for probe in probes if probe.shared or not shared}
    said = {week: marks for week, marks in pulses.pairs(since) if marks.shared or not shared}
    found = []
    for week in sorted({*asked, *said}):
        marks, probe = said.get(week, WeekMarks()), asked.get(week)
        found.append(
            WeekMark(
                week=week_name(week),
                close=marks.close,
                tension=marks.tension,
                stress=marks.stress,
                about=probe.about if probe else None,
                mark=probe.mark if probe else None,
            )
        )
    return tuple(found)


def _never(side: Practised) -> frozenset[str]:
    return frozenset(
        [slug for slug, state in side.practices.every().items() if state.verbs and state.refused]
    )


def _later(side: Practised) -> dict[str, str]:
    put_off = {slug: state.postponed for slug, state in side.practices.every().items() if state.verbs}
    return {slug: week_name(week) for slug, week in put_off.items() if week is not None}


def _remembered(week: str) -> int:
    """The number of the first week that a plan for `week` looks back to."""
    return (week_number(week) or 0) - REMEMBERED


def _past(side: Practised, week: str) -> tuple[Past, ...]:
    return tuple(side.past(since=_remembered(week), before=week_number(week) or 0))
