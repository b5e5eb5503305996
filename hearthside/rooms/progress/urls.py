"""Addresses of looking back. They name no series and no practice."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.progress import views

app_name = "progress"
urlpatterns = [
    path("", views.home, name="home"),
    path("s/<slug:named>/", views.series, name="series"),
    path("helps/", views.helps, name="helps"),
    path("year/<int:year>/", views.year, name="year"),
]
