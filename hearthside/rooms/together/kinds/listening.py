"""Listening turns."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hearthside.rooms.together.kinds import Kind

KIND = Kind(
    what="listening",
    title=_("Listening turns"),
    words=_("One speaks, one listens and says it back. Then the other way round."),
    about=_(
        "For something that matters and keeps going wrong. One of you speaks for five minutes; the other "
        "listens and says back what they heard, until it is right. Then you swap. Nobody solves anything "
        "before you both feel heard, and often there is less to solve by then."
    ),
    icon="ear",
    minutes=20,
    order=20,
    hard=True,
    boxes={"small": "small"},
)
