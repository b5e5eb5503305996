"""Addresses of the four patterns."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.patterns import views

app_name = "patterns"
urlpatterns = [
    path("", views.index, name="index"),
    path("look/", views.look, name="look"),
    path("back/", views.back, name="back"),
    path("p/<slug:named>/", views.pattern, name="pattern"),
]
