"""Addresses of check-ins. They name neither an agenda nor what was agreed."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.checkins import views

app_name = "checkins"
urlpatterns = [
    path("", views.index, name="index"),
    path("a/<slug:named>", views.agenda, name="agenda"),
    path("p/<slug:named>", views.prepare, name="prepare"),
    path("when/", views.when, name="when"),
    path("when/tell", views.tell, name="tell"),
    path("when/file", views.calendar, name="calendar"),
    path("before/", views.past, name="past"),
    path("before/<int:year>/<int:month>/", views.past, name="month"),
    path("l/<slug:agreement>", views.look, name="look"),
]
