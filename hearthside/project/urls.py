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


def room(name: str) -> URLResolver:
    """Give a room's addresses, below the place that it names itself."""
    own: Room = import_string(f"hearthside.rooms.{name}.room.ROOM")
    return path(own.path.lstrip("/"), include(f"hearthside.rooms.{name}.urls"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    *(home.urlpatterns if settings.OPTIONS.lan else []),
    path("", include("hearthside.web.urls")),
    path("", include("hearthside.people.urls")),
    *(room(name) for name in ROOMS),
]
