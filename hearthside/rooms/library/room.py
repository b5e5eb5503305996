"""The library stands in no place of the menu: Me and the pages that cite a source lead to it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hearthside.web.rooms import Room

ROOM = Room(slug="library", title=_("Library"), path="read/", order=800)
