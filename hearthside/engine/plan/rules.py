"""Rules that beat any score: what may not be offered at all. Each is a small question with a plain answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hearthside.catalog.types import Need, Practice, Situation
from hearthside.engine.plan.facts import Own, Past, Shared
from hearthside.engine.weeks import weeks_between

LATER_WEEKS = 3
PAUSED_BY_RUPTURE = frozenset({"novelty", "play", "memories", "desire_talk", "touch"})
CONFRONTING = frozenset({"repair_skills", "conflict_reappraisal"})
CLOSE = 3  # from here on a step is close enough to be asked for first
SAFE_WITHOUT_MAP = 2  # how close a step may be before the two have shown each other a map

Rule = Callable[[Practice, Shared], bool]


def closeness_allowed(shared: Shared) -> int:
    """How close a physical step may be (1-5), from the emotional safety of whoever feels it less.

    Emotional safety first is a rule of care, not a proven order (`birnbaum-2016`, `vowels-mark-2020`), so
    doubt counts against: each level is read at the upper end of its error.
    """
    if shared.rupture:
        return 1
    if len(shared.maps) < 2:
        return SAFE_WITHOUT_MAP
    strain = 0.0
    for levels in shared.maps.values():
        both = [levels.causes.get("distance"), levels.causes.get("resentment")]
        strain = max([strain, *(10.0 if level is None else level.mean + level.error for level in both)])
    return 5 if strain <= 4 else 4 if strain <= 5 else 3 if strain <= 6 else 2


def is_rupture_safe(practice: Practice, shared: Shared) -> bool:
    """After a rupture, nothing light or physical; without one, no rebuilding."""
    if not shared.rupture:
        return practice.family != "rebuild"
    return not hurts_after_rupture(practice)


def hurts_after_rupture(practice: Practice) -> bool:
    """Whether a practice rests while something that happened is still open."""
    return (
        practice.family in PAUSED_BY_RUPTURE
        or practice.physical
        or practice.sexual
        or practice.closeness > 1
        or "rupture" in practice.not_when
    )


def is_welcome(practice: Practice, shared: Shared) -> bool:
    """Touch, desire and what confronts two people only in a week in which both asked for it.

    So nothing that somebody at a gentle pace is spared ever stands in the week of two: what one of them
    keeps to themselves cannot be found out by putting things there.
    """
    if practice.who == "both" and confronts(practice) and not shared.welcomes("talks"):
        return False
    if practice.sexual or practice.family == "desire_talk" or practice.closeness >= 4:
        return shared.welcomes("desire") and shared.welcomes("touch")
    if practice.physical or practice.family == "touch" or practice.closeness >= CLOSE:
        return shared.welcomes("touch")
    return True


def confronts(practice: Practice) -> bool:
    """Whether it has two people face something that stands between them."""
    return practice.conflict or (practice.family in CONFRONTING and "fear" in practice.not_when)


def is_safe_enough(practice: Practice, shared: Shared) -> bool:
    """Close physical steps wait until the two are at ease with each other."""
    if practice.sexual and closeness_allowed(shared) < 4:
        return False
    return practice.closeness <= closeness_allowed(shared)


def is_calm_enough(practice: Practice, shared: Shared) -> bool:
    """Nothing about a disagreement in a week with little energy."""
    return not practice.conflict or shared.energy >= 2


def fits_strength(practice: Practice, shared: Shared) -> bool:
    """No more energy than whoever has less, if need be by the variation for tired people."""
    return practice.energy - ("tired" in practice.variations) <= shared.energy


def least_minutes(practice: Practice) -> int:
    """How long it takes at least: the variation for tired people is about half as long."""
    return practice.minutes // 2 if "tired" in practice.variations else practice.minutes


def takes(practice: Practice, minutes: int) -> int | None:
    """How much of these minutes it takes: as designed if that fits, else at least; None when it can't."""
    least = least_minutes(practice)
    return practice.minutes if practice.minutes <= minutes else least if least <= minutes else None


def fits_life(practice: Practice, shared: Shared) -> bool:
    """Possible where and how they live, as designed or by a variation written for it."""
    life = shared.situation
    if life.apart and (practice.physical or practice.sexual):
        return False
    lacking: list[tuple[bool, set[Need], Situation | None]] = [
        (life.apart, {"same_place"}, "apart"),
        (life.child, {"childcare"}, "child"),
        (not life.spend, {"money"}, "no_money"),
        (life.seated, {"mobility"}, None),
    ]
    return not any(
        missing and needs & set(practice.needs) and variation not in practice.variations
        for missing, needs, variation in lacking
    )


def is_not_refused(practice: Practice, shared: Shared) -> bool:
    """What one of them said is not for them never comes back by itself; what was put off rests a while."""
    return not refused(practice.slug, shared.never, shared.later, shared.week)


def has_rested(practice: Practice, shared: Shared) -> bool:
    """A practice done waits out its rest; one offered and not done waits one week."""
    return rested(practice, shared.past, shared.week)


RULES: tuple[Rule, ...] = (
    is_rupture_safe,
    is_welcome,
    is_safe_enough,
    is_calm_enough,
    fits_strength,
    fits_life,
    is_not_refused,
    has_rested,
)


CIRCUMSTANCES = RULES[:6]


def refused(slug: str, never: frozenset[str], later: dict[str, str], week: str) -> bool:
    """Whether somebody said not for us, or later less than three weeks ago."""
    return slug in never or (slug in later and weeks_between(later[slug], week) < LATER_WEEKS)


def rested(practice: Practice, past: Iterable[Past], week: str) -> bool:
    """Whether the practice may come again after what earlier weeks held."""
    for earlier in past:
        gap = weeks_between(earlier.week, week)
        if practice.slug in earlier.done and gap <= practice.cooldown_weeks:
            return False
        if practice.slug in (*earlier.offered, *earlier.swapped) and gap <= 1:
            return False
    return True


def allowed(practice: Practice, shared: Shared) -> bool:
    """Whether the two of them may be offered this practice this week."""
    return all(rule(practice, shared) for rule in RULES)


def still_fits(practice: Practice, shared: Shared) -> bool:
    """Whether what was laid at the start of the week still suits what was said since."""
    return least_minutes(practice) <= shared.minutes and all(rule(practice, shared) for rule in CIRCUMSTANCES)


def kept_away(practice: Practice, own: Own) -> bool:
    """Whether one member's own, private state speaks against a practice. Its reason is never told.

    Gentle pace: no disagreement, no physical or sexual step, nothing in which the two confront each other.
    """
    if practice.slug in own.worse or practice.slug in own.never:
        return True
    if own.rupture and (hurts_after_rupture(practice) or answers_for_it(practice)):
        return True
    return own.pace == "gentle" and needs_steadiness(practice)


def answers_for_it(practice: Practice) -> bool:
    """Whether it is work for the one who hurt, not for the one for whom it is still open."""
    return practice.family == "rebuild" and practice.conflict and practice.who != "both"


def needs_steadiness(practice: Practice) -> bool:
    """What is left out at a gentle pace."""
    return (
        confronts(practice)
        or practice.physical
        or practice.sexual
        or practice.family in {"touch", "desire_talk"}
        or practice.closeness >= CLOSE
    )
