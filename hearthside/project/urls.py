"""Every address of the house: the door, the rooms, and whether the server is well."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from hearthside.project import home
from hearthside.project.health import healthz
from hearthside.project.rooms import ROOMS

handler400 = "hearthside.web.errors.bad_request"
handler403 = "hearthside.web.errors.denied"
handler404 = "hearthside.web.errors.not_found"
handler500 = "hearthside.web.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    *(home.urlpatterns if settings.OPTIONS.lan else []),
]
urlpatterns += [
    path("", include(f"hearthside.{part}.urls"))
    for part in ("web", "people")
    if find_spec(f"hearthside.{part}.urls")
]
for _room in ROOMS:
    if find_spec(f"hearthside.rooms.{_room}") and find_spec(f"hearthside.rooms.{_room}.room"):
        _place = import_module(f"hearthside.rooms.{_room}.room").ROOM.path
        urlpatterns.append(path(_place.lstrip("/"), include(f"hearthside.rooms.{_room}.urls")))
