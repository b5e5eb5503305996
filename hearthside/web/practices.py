"""How the facts of a practice are said, wherever one is shown."""

from __future__ import annotations

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
