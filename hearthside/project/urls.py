"""Every address of the house: the door, the rooms, and whether the server is well."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.utils.module_loading import import_string

from hearthside.project import home
from hearthside.project.health import healthz
from hearthside.project.rooms import ROOMS
from hearthside.web.rooms import Room

handler400 = "hearthside.web.errors.bad_request"
handler403 = "hearthside.web.errors.denied"
handler404 = "hearthside.web.errors.not_found"
handler500 = "hearthside.web.errors.server_error"


def place(name: str) -> str:
    """Give the address prefix that a room names itself."""
    own: Room = import_string(f"hearthside.rooms.{name}.room.ROOM")
    return own.path.lstrip("/")


# The rooms come first, and Today, whose prefix is empty, before all: it is asked for most.
urlpatterns: list[URLPattern | URLResolver] = [
    *(path(place(name), include(f"hearthside.rooms.{name}.urls")) for name in sorted(ROOMS, key=place)),
    path("healthz", healthz, name="healthz"),
    *(home.urlpatterns if settings.OPTIONS.lan else []),
    path("", include("hearthside.journal.urls")),
    path("", include("hearthside.web.urls")),
    path("", include("hearthside.people.urls")),
]
