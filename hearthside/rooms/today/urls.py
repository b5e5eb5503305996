"""Addresses of Today."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.today import views

app_name = "today"
urlpatterns = [
    path("", views.index, name="index"),
    path("d/given", views.given, name="given"),
    path("d/back", views.undo, name="undo"),
    path("d/seen", views.noticed, name="noticed"),
    path("d/close", views.pulse, name="pulse"),
]
