"""Where the four patterns stand in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.web import notices
from hearthside.web.rooms import Offer, Room

notices.add(
    {
        "patterns.kept": _("Kept, for your eyes only. Catching yourself is most of it."),
        "patterns.again": _("Kept, for your eyes only. Of two looks in a week the later counts."),
        "patterns.nothing": _("Nothing was said, so nothing was kept."),
        "patterns.undone": _("Taken back. That look is gone."),
        "patterns.erased": _("All your looks are gone."),
    }
)


def _offers(_book: Any) -> Sequence[Offer]:
    words = _("A look at your own habits in a quarrel. Nobody else sees it, ever.")
    return (Offer("alone", _("Four patterns"), words, reverse("patterns:index"), "mirror-round", 60),)


ROOM = Room(slug="patterns", title=_("Four patterns"), path="patterns/", order=62, offers=_offers)
