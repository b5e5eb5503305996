"""What could stand there instead: for a swap by hand, and for one that protects a member without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearthside.engine.plan.facts import Content, Own, Shared
from hearthside.engine.plan.lay import as_known_to, rank, rank_own
from hearthside.engine.plan.rules import kept_away, refused, room_for_one, room_for_two, still_fits
from hearthside.engine.plan.standing import Standing
from hearthside.engine.plan.weighing import weighing_for
from hearthside.records.kinds.choice import Choice


def replacements(
    standing: Standing,
    others: Iterable[Standing],
    shared: Shared,
    own: Own,
    content: Content,
) -> list[str]:
    """Up to two practices that could take this place for this member: those offered first, then others.

    Nothing that was there before this week, stands elsewhere, was refused, or is kept from this member.
    """
    used = {*standing.trail, *(other.practice for other in others), standing.practice}
    named = [standing.offer.practice, *standing.offer.alternatives]

    def others_too() -> Iterator[str]:
        yield from named
        yield from _ranked(standing, shared, own, content)  # only when those named are not enough

    found: list[str] = []
    for slug in others_too():
        if slug in used or slug in found or slug not in content.practices:
            continue
        if not _refused(slug, shared, own) and _suits(slug, standing, shared, own, content):
            found.append(slug)
        if len(found) == 2:
            break
    return found


def vetoed(standings: list[Standing], shared: Shared, own: Own, content: Content) -> list[Choice]:
    """The swaps by which a week that changed moves what is on offer, and my own state my own small things.

    What is for the two moves by nothing but what both know. If a private state moved it, the other could
    put things there and watch which of them go. `hidden` keeps such a thing from my own page instead.
    """
    nothing_known = Own(me=own.me, pace="steady")
    swaps: list[Choice] = []
    for standing in standings:
        slug = standing.practice
        if slug is None or standing.done or slug not in content.practices:
            continue
        known = own if standing.place == "small" else nothing_known
        if _suits(slug, standing, shared, known, content):
            continue
        instead = replacements(standing, standings, shared, known, content)
        other = instead[0] if instead else None
        swaps.append(Choice(week=shared.week, place=standing.place, practice=slug, verb="swap", other=other))
    return swaps


def hidden(standing: Standing, own: Own, content: Content) -> bool:
    """Whether what stands here for the two is kept from this member's page: its reason is theirs alone."""
    practice = content.practices.get(standing.practice or "")
    return practice is not None and not standing.done and kept_away(practice, own)


def _suits(slug: str, standing: Standing, shared: Shared, own: Own, content: Content) -> bool:
    practice = content.practices[slug]
    small = standing.place == "small"
    facts = as_known_to(own, shared) if small else shared
    minutes = room_for_one(shared, own.me) if small else room_for_two(shared)
    return still_fits(practice, facts, minutes) and not kept_away(practice, own)


def _refused(slug: str, shared: Shared, own: Own) -> bool:
    return refused(slug, shared.never, shared.later, shared.week) or refused(
        slug, own.never, own.later, shared.week
    )


def _ranked(standing: Standing, shared: Shared, own: Own, content: Content) -> list[str]:
    if standing.place == "small":
        facts = as_known_to(own, shared)
        weighing = weighing_for(facts, content, own)
        return [one.practice.slug for one in rank_own(own, facts, content, weighing)]
    weighing = weighing_for(shared, content)
    return [one.practice.slug for one in rank(standing.place, shared, content, weighing)]
