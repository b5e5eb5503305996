"""The words of the five parts, and what is no difference but something else."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from hearthside.records.kinds.difference_part import Which

NAMES: dict[Which, Any] = {
    "meaning": _("What it means to me"),
    "story": _("Where it comes from"),
    "core": _("What I can’t bend"),
    "flexible": _("Where I can bend"),
    "other": _("How it may be for the other"),
}
FOR_PARTNER = _("How it may be for %(partner)s")
HELP: dict[Which, Any] = {
    "meaning": _("Leave out who is right. What is at stake for you when it comes up?"),
    "story": _(
        "The story or the dream behind it: how it was where you grew up, what you promised yourself once, "
        "what you hope for when you are old."
    ),
    "core": _(
        "As small as it can honestly be. One sentence is best; everything else goes into the next part."
    ),
    "flexible": _("When, how often, how much, for how long, who does it. More than you think, mostly."),
    "other": _(
        "As you imagine it from their chair. You will be wrong somewhere, and they can tell you where."
    ),
}

DIFFERENCE = "both"
ELSE: dict[str, dict[str, Any]] = {
    "line": {
        "choice": _("I want something to stop that is done to me, such as shouting or spying"),
        "title": _("That is a boundary, and it needs no page"),
        "text": _(
            "“I don’t want to be shouted at” has no other side that is as right. You needn’t understand the "
            "dream behind it or find out where you can bend. One sentence is enough to say it. If saying it "
            "could be risky for you, talk to somebody outside first."
        ),
    },
    "fear": {
        "choice": _("I’m afraid of what happens when it comes up"),
        "title": _("Then this isn’t the place to begin"),
        "text": _(
            "A page for two asks both of you to speak openly. That is only fair where it is safe. Talk to "
            "somebody outside first; they have heard it before, and nothing has to be decided on the phone."
        ),
    },
    "substance": {
        "choice": _("Drinking, drugs, gambling, or something else that has got out of hand"),
        "title": _("This is more than a difference"),
        "text": _(
            "Two people can differ on how much to spend. What has got hold of one of them is no matter of "
            "taste, and meeting halfway doesn’t help with it. There are people who know it well, for the one "
            "who is in it and for the one beside."
        ),
    },
    "trust": {
        "choice": _("Something broke my trust: an affair, a lie, money that was hidden"),
        "title": _("That comes before any difference"),
        "text": _(
            "What happened wants its own time and its own road, with somebody trained beside you if you can. "
            "This page would make two equal sides of it, and they aren’t."
        ),
    },
}
HOW = (
    ("well", _("It went well")),
    ("partly", _("Partly")),
    ("not", _("Not this time")),
)
