"""Folding: a ledger and what was written since make the next ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from hearthside.engine.ledger import days_of_us, doing, telling
from hearthside.engine.ledger.days import week_of_day
from hearthside.engine.ledger.draft import Draft, PractisedDraft
from hearthside.engine.ledger.packed import packed_with
from hearthside.engine.ledger.practised import Practised
from hearthside.engine.ledger.types import NONE, Ledger, Moments, Pulses
from hearthside.engine.ledger.unread import raw
from hearthside.engine.ledger.weekly import TRUSTS, WeekPulses
from hearthside.records.base import Written

FULL_WEEKS = 8  # weeks kept in full before the newest one
FULL_DAYS = 28  # days whose moments are kept apart

HANDLED = (days_of_us, doing, telling)  # importing these names the handlers


def fold(ledger: Ledger, written: Sequence[Written], *, me: str) -> Ledger:
    """Fold what was written, oldest first, into a ledger for reader `me`.

    `written` holds only what this reader may read: own entries, shared ones, and the partner's side of a
    reveal once it is open. Folding in two goes gives the same as folding at once.
    """
    if not written:
        return ledger
    draft = Draft(ledger, me)
    for entry in written:
        if entry.record is not None:
            draft.take(entry)
    return _freeze(draft, ledger)


def _freeze(draft: Draft, before: Ledger) -> Ledger:
    oldest, newest = draft.last_day - FULL_DAYS, week_of_day(draft.last_day)
    return Ledger(
        first_day=draft.first_day,
        last_day=draft.last_day,
        count=draft.count,
        settings=draft.settings,
        greetings=draft.greetings,
        situations=draft.situations,
        pauses=draft.pauses,
        capacities=draft.capacities,
        tastes=draft.tastes,
        pulses=_pulses(before.pulses, draft.pulses),
        **_weekly(before, draft),
        given=_recent(draft.given, oldest),
        noticed={author: _recent(moments, oldest) for author, moments in draft.noticed.items()},
        card_rows=draft.card_rows,
        met_before=before.met_before,
        own_cards=draft.own_cards,
        ours=_compressed(draft.ours, newest),
        own=_compressed(draft.own, newest),
        worse=draft.worse,
        chore=draft.chore,
        sat_rows=(*before.sat_rows, *map(raw, draft.new_sittings)),
        shapes=draft.shapes,
        started=draft.started,
        map_rows={**before.map_rows, **{turn: raw(sides) for turn, sides in draft.new_maps.items()}},
        halves=draft.halves,
        lasting={**before.lasting, **{part.NAME: raw(value) for part, value in draft.lasting.items()}},
        older=before.older,
    ).after(before)


def _pulses(before: Pulses, changes: dict[int, int]) -> Pulses:
    """Write the changed days into the row of bytes, growing it at either end."""
    if not changes:
        return before
    first, last = min(changes), max(changes)
    if before.tenths:
        first, last = min(first, before.first), max(last, before.first + len(before.tenths) - 1)
    tenths = bytearray([NONE]) * (last - first + 1)
    start = before.first - first
    if before.tenths:
        tenths[start : start + len(before.tenths)] = before.tenths
    for day, tenth in changes.items():
        tenths[day - first] = tenth
    return Pulses(first, bytes(tenths))


def _weekly(before: Ledger, draft: Draft) -> dict[str, Any]:
    """The weekly pulses and what was said of trust, with what is new."""
    weekly = dict(before.weekly)
    for author in {**draft.weeks, **draft.probes}:
        kept = weekly.get(author, WeekPulses())
        weekly[author] = kept.with_weeks(draft.weeks.get(author, {}), draft.probes.get(author, {}))
    trust = {one.week: one for one in before.trust} | draft.trust
    return {"weekly": weekly, "trust": tuple(trust[week] for week in sorted(trust)[-TRUSTS:])}


def _recent(moments: Moments, oldest: int) -> Moments:
    return replace(moments, days=moments.days.since(oldest + 1))


def _compressed(draft: PractisedDraft, newest: int) -> Practised:
    """Of weeks long gone only remember what stood in their plans and what was swapped away."""
    for week in draft.week_numbers():
        if week >= newest - FULL_WEEKS:
            break
        state = draft.week(week)
        draft.set_week(week, None)
        if state.laid:
            draft.roads[week] = state.laid.record.road
            for slug in {offer.practice for offer in state.laid.record.offers}:
                known = draft.practice(slug)
                draft.set_practice(slug, replace(known, offered_weeks=packed_with(known.offered_weeks, week)))
        for slug in {made.record.practice for made in state.choices if made.record.verb == "swap"}:
            known = draft.practice(slug)
            draft.set_practice(slug, replace(known, swapped_weeks=packed_with(known.swapped_weeks, week)))
    return draft.frozen()


__all__ = ["FULL_DAYS", "FULL_WEEKS", "HANDLED", "fold"]
