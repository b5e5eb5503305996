"""Where Talk stands in the house."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hearthside.web.rooms import Room

ROOM = Room(slug="talk", title=_("Talk"), path="talk/", place="talk", order=10)
