"""How the facts of a practice are said, wherever one is shown."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

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
