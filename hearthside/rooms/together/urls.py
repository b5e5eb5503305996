"""Addresses of sessions. They name nothing: kinds stand under handles, sessions under random numbers."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.together import views

app_name = "together"
urlpatterns = [
    path("k/<slug:named>", views.kind, name="kind"),
    path("b/<slug:named>", views.begin, name="begin"),
    path("told", views.told, name="told"),
    path("<slug:session>", views.session, name="session"),
    path("<slug:session>/on", views.move, name="move"),
    path("<slug:session>/over", views.over, name="over"),
    path("<slug:session>/file", views.calendar, name="calendar"),
]
