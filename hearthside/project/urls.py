"""Every address of the house: the door, the rooms, and whether the server is well."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from hearthside.project.health import healthz
from hearthside.project.rooms import ROOMS

urlpatterns: list[URLPattern | URLResolver] = [path("healthz", healthz, name="healthz")]
urlpatterns += [
    path("", include(f"hearthside.{part}.urls"))
    for part in ("web", "people")
    if find_spec(f"hearthside.{part}.urls")
]
for _room in ROOMS:
    if find_spec(f"hearthside.rooms.{_room}") and find_spec(f"hearthside.rooms.{_room}.room"):
        _place = import_module(f"hearthside.rooms.{_room}.room").ROOM.path
        urlpatterns.append(path(_place.lstrip("/"), include(f"hearthside.rooms.{_room}.urls")))
