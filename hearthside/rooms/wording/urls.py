"""Addresses of Say it better. They name nothing: what was written stands under random numbers."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.wording import views

app_name = "wording"
urlpatterns = [
    path("", views.index, name="index"),
    path("kept", views.kept, name="kept"),
    path("handed", views.handed, name="handed"),
    path("w/<uuid:entry>", views.again, name="again"),
    path("w/<uuid:entry>/out", views.erase, name="erase"),
    path("w/<uuid:entry>/read", views.put_by, name="read"),
]
