"""Addresses of the weekly pulse. They name neither a week nor what was asked."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.weekly import views

app_name = "weekly"
urlpatterns = [
    path("", views.index, name="index"),
    path("after/", views.after, name="after"),
]
