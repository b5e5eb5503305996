"""How the facts of a practice are said, wherever one is shown."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.catalog.types import Practice

VARIATIONS = {
    "apart": _("When you are apart"),
    "child": _("With a child about"),
    "tired": _("When you are tired"),
    "shy": _("If saying it aloud is hard"),
    "neurodivergent": _("If clear rules and fewer signals help"),
    "no_money": _("Without spending anything"),
}
NEEDS = {
    "same_place": _("the same place"),
    "privacy": _("some privacy"),
    "outdoors": _("going out"),
    "money": _("a little money"),
    "childcare": _("somebody for the child"),
    "calm": _("a calm hour"),
    "mobility": _("getting about"),
}
FAMILIES: dict[str, Any] = {
    "rituals": _("Small rituals"),
    "appreciation": _("Noticing, and saying so"),
    "check_ins": _("Checking in"),
    "deep_questions": _("Deeper questions"),
    "listening": _("Listening"),
    "memories": _("Remembering"),
    "play": _("Play"),
    "novelty": _("Something new"),
    "phones_down": _("Phones down"),
    "touch": _("Wanted touch"),
    "stress_talk": _("Load and stress"),
    "own_growth": _("A life of one’s own"),
    "repair_skills": _("Making up"),
    "conflict_reappraisal": _("A quarrel, seen from outside"),
    "desire_talk": _("Talking about wanting"),
    "rebuild": _("After a hurt"),
}
# What may be asked in the open, in plain words. Touch, desire, hurts and quarrels are asked by other means.
ASKED_OPENLY: dict[str, Any] = {
    "rituals": _("Tiny things that come every day: a hello, a cup, a goodnight."),
    "appreciation": _("Saying thank you for what is never thanked for."),
    "play": _("Games, small bets, silliness."),
    "novelty": _("Something that neither of you has done before."),
    "phones_down": _("A meal, an hour or an evening without screens."),
    "memories": _("Old pictures, old stories, how it began."),
    "deep_questions": _("Questions that go further than the day."),
    "listening": _("One talks, the other only listens. Then the other way round."),
    "check_ins": _("A few minutes, now and then, for how the two of you are."),
    "stress_talk": _("What weighs on each of you from outside, and who carries what."),
    "own_growth": _("An hour, a friend or a pastime that is yours alone."),
}


def is_asked_openly(practice: Practice) -> bool:
    """Whether somebody may be asked, where the partner sees it, if this sounds good."""
    return practice.family in ASKED_OPENLY and not (practice.physical or practice.sexual or practice.conflict)
