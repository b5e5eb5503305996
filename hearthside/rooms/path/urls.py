"""Addresses of the path. Practices stand under handles."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.path import after, around, last, tastes, views

app_name = "path"
urlpatterns = [
    path("", views.home, name="home"),
    path("begin/", views.begin, name="begin"),
    path("p/<slug:named>/", views.practice, name="practice"),
    path("p/<slug:named>/choose/", views.choose, name="choose"),
    path("p/<slug:named>/done/", after.done, name="done"),
    path("p/<slug:named>/after/", after.rate, name="rate"),
    path("p/<slug:named>/last/", last.became, name="became"),
    path("p/<slug:named>/taste/", tastes.taste, name="taste"),
    path("tastes/", tastes.tastes, name="tastes"),
    path("last/", last.last, name="last"),
    path("time/", around.time, name="time"),
    path("life/", around.life, name="life"),
    path("road/", around.road, name="road"),
    path("before/", around.before, name="before"),
]
