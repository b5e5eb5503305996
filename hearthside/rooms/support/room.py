"""Help stands in no place of the menu: a link at the top of every page leads here."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hearthside.web.rooms import Room

ROOM = Room(slug="support", title=_("Help"), path="help/", order=900, offline=("/help/offline",))
