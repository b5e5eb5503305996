"""Addresses of appreciation."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.appreciation import views

app_name = "appreciation"
urlpatterns = [
    path("", views.index, name="index"),
    path("kept", views.drawer, name="drawer"),
    path("kept/<uuid:entry>/give", views.give, name="give"),
    path("kept/<uuid:entry>/out", views.erase, name="erase"),
    path("shelf", views.received, name="received"),
    path("shelf/given", views.given, name="given"),
    path("e/<uuid:entry>", views.heard, name="heard"),
]
