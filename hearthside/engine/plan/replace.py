"""What could stand there instead: for a swap by hand, and for one that protects a member without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from hearthside.engine.plan.facts import Content, Own, Shared
from hearthside.engine.plan.lay import as_known_to, rank, rank_own
from hearthside.engine.plan.rules import (
    is_for,
    kept_away,
    least_minutes,
    refused,
    room_for_one,
    room_for_two,
    still_fits,
)
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
    beside = [other for other in others if other.offer is not standing.offer]
    return _instead(standing, shared, own, content, before=beside, elsewhere=beside)


def _instead(
    standing: Standing,
    shared: Shared,
    own: Own,
    content: Content,
    *,
    before: list[Standing],
    elsewhere: list[Standing],
) -> list[str]:
    """The same; `before` are those that keep their time, `elsewhere` all that stand at other places."""
    used = {*standing.trail, *(other.practice for other in elsewhere), standing.practice}
    left = _minutes_left(standing, before, shared, own, content)

    def others_too() -> Iterator[str]:
        yield standing.offer.practice
        yield from standing.offer.alternatives
        yield from _ranked(standing, shared, own, content)  # only when those named are not enough

    found: list[str] = []
    for slug in others_too():
        if slug in used or slug in found or slug not in content.practices:
            continue
        if not _refused(slug, shared, own) and _suits(slug, standing, shared, own, content, minutes=left):
            found.append(slug)
        if len(found) == 2:
            break
    return found


def _minutes_left(
    standing: Standing, before: Iterable[Standing], shared: Shared, own: Own, content: Content
) -> int:
    """The minutes into which what stands at a place has to fit, after what keeps its time beside it."""
    if standing.place == "small":
        return room_for_one(shared, own.me)
    taken = [
        least_minutes(content.practices[one.practice])
        for one in before
        if one.place != "small" and not one.done and one.practice and one.practice in content.practices
    ]
    return room_for_two(shared) - sum(taken)


def vetoed(standings: list[Standing], shared: Shared, own: Own, content: Content) -> list[Choice]:
    """The swaps by which a week that changed moves what is on offer, and my own state my own small things.

    What is for the two moves by nothing but what both know. If a private state moved it, the other could
    put things there and watch which of them go. `hidden` keeps such a thing from my own page instead. What
    comes first keeps its time; for what comes after it there may be none left.
    """
    nothing_known = Own(me=own.me, pace="steady")
    swaps: list[Choice] = []
    kept: list[Standing] = []
    for standing in standings:
        slug = standing.practice
        if slug is None or standing.done or slug not in content.practices:
            continue
        known = own if standing.place == "small" else nothing_known
        left = _minutes_left(standing, kept, shared, known, content)
        if _suits(slug, standing, shared, known, content, minutes=left):
            kept.append(standing)
            continue
        elsewhere = [*kept, *(one for one in standings if one not in kept and one.practice != slug)]
        other = next(iter(_instead(standing, shared, known, content, before=kept, elsewhere=elsewhere)), None)
        swaps.append(Choice(week=shared.week, place=standing.place, practice=slug, verb="swap", other=other))
        kept.append(structs.replace(standing, practice=other))
    return swaps


def hidden(standing: Standing, own: Own, content: Content) -> bool:
    """Whether what stands here for the two is kept from this member's page: its reason is theirs alone."""
    practice = content.practices.get(standing.practice or "")
    return practice is not None and not standing.done and kept_away(practice, own)


def _suits(
    slug: str, standing: Standing, shared: Shared, own: Own, content: Content, *, minutes: int
) -> bool:
    practice = content.practices[slug]
    facts = as_known_to(own, shared) if standing.place == "small" else shared
    if standing.place == "small" and not is_for(practice, facts, own):
        return False
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
    sizes = {"date"} if standing.place == "date" else {"main", "small"}
    return [one.practice.slug for one in rank(sizes, shared, content, weighing)]
