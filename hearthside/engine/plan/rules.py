"""Rules that beat any score: what may not be offered at all. Each is a small question with a plain answer."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.catalog.types import Need, OnlyWhen, Practice, Situation
from hearthside.engine.plan.facts import Lately, Own, Shared
from hearthside.engine.plan.needs import measured_maps, strain
from hearthside.engine.weeks import number_of, weeks_between
from hearthside.records.kinds.situation import Situation as HowTheyLive

LATER_WEEKS = 3
LEAST_MINUTES, OWN_MINUTES = 10, 30  # for two in any week; for one small thing of one's own
UNSUITED_WEEKS = 2  # what was too soon, or not for them this time, rests so long
CALM = 3  # the tension (1-5) from which nothing that confronts two people is offered
NO_CALM_HOUR = 4  # the tension from which what wants a calm hour is not offered either
PAUSED_BY_RUPTURE = frozenset({"novelty", "play", "memories", "desire_talk", "touch"})
CONFRONTING = frozenset({"repair_skills", "conflict_reappraisal"})
WORDS_EARLIER = 2  # steps of closeness by which words may come before bodies
CLOSE = 3  # from here on a step is close enough to be asked for first
EASE = ((5, 3.8), (4, 4.6), (3, 5.2), (2, 5.8))  # how close a step may be, and the strain up to which it may
SAFE_WITHOUT_MAP = 2  # how close a step may be before the two have shown each other a map

USUAL_LIFE = HowTheyLive()
Rule = Callable[[Practice, Shared], bool]


def closeness_allowed(shared: Shared) -> int:
    """How close a physical step may be (1-5), from the emotional safety of whoever feels it less.

    Emotional safety first is a rule of care, not a proven order (`birnbaum-2016`, `vowels-mark-2020`), so
    doubt counts against: each level is read at the upper end of its error, with what was said since the map.
    """
    kept: int | None = shared.__dict__.get("closeness_allowed")
    if kept is None:
        kept = shared.__dict__["closeness_allowed"] = _closeness_allowed(shared)
    return kept


def _closeness_allowed(shared: Shared) -> int:
    if shared.rupture:
        return 1
    if len(shared.maps) < 2:
        return SAFE_WITHOUT_MAP
    felt = strain(measured_maps(shared))
    return next((step for step, most in EASE if felt <= most), 1)


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
        or practice.closeness > (1 if is_intimate(practice) else 2)
        or "rupture" in practice.not_when
    )


def is_welcome(practice: Practice, shared: Shared) -> bool:
    """Touch, desire and what confronts two people only in a week in which both asked for it.

    So nothing that somebody at a gentle pace is spared ever stands in the week of two: what one of them
    keeps to themselves cannot be found out by putting things there.
    """
    if practice.who == "both" and confronts(practice) and not shared.welcomes("talks"):
        return False
    if (
        practice.sexual
        or practice.family == "desire_talk"
        or (is_intimate(practice) and practice.closeness >= 4)
    ):
        return shared.welcomes("desire") and shared.welcomes("touch")
    if practice.physical or practice.family == "touch":
        return shared.welcomes("touch")
    return True


def is_intimate(practice: Practice) -> bool:
    """Whether bodies or desire are in it."""
    return practice.physical or practice.sexual or practice.family in {"touch", "desire_talk"}


def confronts(practice: Practice) -> bool:
    """Whether it has two people face something that stands between them."""
    return practice.conflict or (practice.family in CONFRONTING and "fear" in practice.not_when)


def is_safe_enough(practice: Practice, shared: Shared) -> bool:
    """Close steps wait until the two are at ease with each other; those of the body a little longer."""
    allowed = closeness_allowed(shared)
    if practice.sexual and allowed < 4:
        return False
    return practice.closeness - (0 if is_intimate(practice) else WORDS_EARLIER) <= allowed


def is_calm_enough(practice: Practice, shared: Shared) -> bool:
    """Nothing about a disagreement in a week with little energy, or while it is tense between them.

    What wants a calm hour waits as well, where there will hardly be one.
    """
    tension = shared.tension or 0
    if "calm" in practice.needs and tension >= NO_CALM_HOUR:
        return False
    return not practice.conflict or (shared.energy >= 2 and tension < CALM)


def fits_strength(practice: Practice, shared: Shared) -> bool:
    """No more energy than whoever has less, if need be by the variation for tired people."""
    return practice.energy - ("tired" in practice.variations) <= shared.energy


def least_minutes(practice: Practice) -> int:
    """How long it takes at least: the variation for tired people is about half as long."""
    return practice.minutes // 2 if "tired" in practice.variations else practice.minutes


def takes(practice: Practice, minutes: int) -> int | None:
    """How much of these minutes it takes: as designed if that fits, else at least; None when it can't."""
    if practice.minutes <= minutes:
        return practice.minutes
    least = least_minutes(practice)
    return least if least <= minutes else None


def fits_life(practice: Practice, shared: Shared) -> bool:
    """Possible where and how they live, as designed or by a variation written for it."""
    life = shared.situation
    if life == USUAL_LIFE:
        return True
    if ("grief" in life.times and "grief" in practice.not_when) or (
        shared.ill and "ill" in practice.not_when
    ):
        return False
    if life.apart and practice.physical:
        return False
    if shared.ill and practice.who == "both" and "mobility" in practice.needs:
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


def is_for_their_time(practice: Practice, shared: Shared) -> bool:
    """Nothing that is made for a time in which they are not: only what they said is so, is so."""
    return not practice.only_when or any(_is_so(one, shared) for one in practice.only_when)


def is_for(practice: Practice, shared: Shared, own: Own) -> bool:
    """Whether this member is the one of the two for whom it is made: in the bed or beside it, hurt or not.

    Nobody who is ill is sent out; the other one may well be.
    """
    if own.me in shared.ill and "mobility" in practice.needs:
        return False
    if not practice.only_when:
        return True
    mine = shared.maps.get(own.me)
    sides = {
        "ill": own.me in shared.ill,
        "partner_ill": bool(shared.ill - {own.me}),
        "hurt": own.rupture or (mine is not None and mine.rupture),
    }
    return any(sides[one] if one in sides else _is_so(one, shared) for one in practice.only_when)


def _is_so(time: OnlyWhen, shared: Shared) -> bool:
    life = shared.situation
    told = {"ill": bool(shared.ill), "partner_ill": bool(shared.ill), "hurt": shared.rupture}
    return told.get(time, time in life.times or (time == "away" and life.apart))


def is_not_refused(practice: Practice, shared: Shared) -> bool:
    """What one of them said is not for them never comes back by itself; what was put off rests a while."""
    return not refused(practice.slug, shared.never, shared.later, shared.week)


def has_rested(practice: Practice, shared: Shared) -> bool:
    """A practice done waits out its rest, one swapped away a week, one that did not suit them longer."""
    return rested(practice, shared.lately, shared.week)


RULES: tuple[Rule, ...] = (
    is_rupture_safe,
    is_welcome,
    is_safe_enough,
    is_calm_enough,
    fits_strength,
    fits_life,
    is_for_their_time,
    is_not_refused,
    has_rested,
)


CIRCUMSTANCES = RULES[:7]


def refused(slug: str, never: frozenset[str], later: dict[str, str], week: str) -> bool:
    """Whether somebody said not for us, or later less than three weeks ago."""
    return slug in never or (slug in later and weeks_between(later[slug], week) < LATER_WEEKS)


def rested(practice: Practice, lately: Lately, week: str) -> bool:
    """Whether the practice may come again after what earlier weeks held."""
    now, slug = number_of(week), practice.slug
    return (
        now - lately.done.get(slug, -99) > practice.cooldown_weeks
        and now - lately.swapped.get(slug, -99) > 1
        and now - lately.unsuited.get(slug, -99) > UNSUITED_WEEKS
    )


def allowed(practice: Practice, shared: Shared) -> bool:
    """Whether the two of them may be offered this practice this week; asked once for each."""
    known: dict[str, tuple[Practice, bool]] = shared.__dict__.setdefault("allowed", {})
    asked = known.get(practice.slug)
    if asked is None or asked[0] is not practice:
        asked = known[practice.slug] = practice, all(rule(practice, shared) for rule in RULES)
    return asked[1]


def room_for_two(shared: Shared) -> int:
    """The minutes into which what is for two has to fit; ten of them are found in any week."""
    return max(shared.minutes, LEAST_MINUTES)


def room_for_one(shared: Shared, me: str) -> int:
    """The minutes into which one small thing of a member has to fit; whoever is alone has the week for it."""
    mine = shared.minutes_of(me) if me else shared.minutes
    return max(mine, LEAST_MINUTES if len(shared.members) < 2 or not mine else OWN_MINUTES)


def still_fits(practice: Practice, shared: Shared, minutes: int) -> bool:
    """Whether what was laid at the start of the week still suits what was said since."""
    return least_minutes(practice) <= minutes and all(rule(practice, shared) for rule in CIRCUMSTANCES)


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
    return confronts(practice) or is_intimate(practice) or practice.closeness >= CLOSE
