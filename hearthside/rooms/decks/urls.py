"""Addresses of the cards. They name nothing: decks and cards stand under handles."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.decks import views

app_name = "decks"
urlpatterns = [
    path("", views.index, name="index"),
    path("d/<slug:named>", views.deck, name="deck"),
    path("c/<slug:named>", views.card, name="card"),
    path("c/<slug:named>/pass", views.skip, name="skip"),
    path("ours", views.ours, name="ours"),
    path("ours/<slug:named>/out", views.remove, name="remove"),
    path("told", views.told, name="told"),
]
