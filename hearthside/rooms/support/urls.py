"""Addresses of help. They say nothing: a country and a page look alike."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.support import views

app_name = "support"
urlpatterns = [
    path("", views.index, name="index"),
    path("offline", views.offline, name="offline"),
    path("note", views.note, name="note"),
    path("<slug:named>", views.page, name="page"),
]
