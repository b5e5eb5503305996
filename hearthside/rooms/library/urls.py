"""Addresses of the library: articles and sources under handles, the register under a plain name."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.library import views

app_name = "library"
urlpatterns = [
    path("", views.index, name="index"),
    path("register", views.register, name="register"),
    path("s/<slug:named>", views.source, name="source"),
    path("<slug:named>", views.article, name="article"),
]
