"""Addresses of the live channel."""

from __future__ import annotations

from django.urls import path

from hearthside.journal import live

app_name = "live"
urlpatterns = [
    path("live/", live.stream, name="stream"),
    path("arrived", live.arrived, name="arrived"),
    path("stirred", live.number, name="number"),
]
