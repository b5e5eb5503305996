"""Addresses of the library: what is in it stands under handles, lists under plain names."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.library.views import doing, reading

app_name = "library"
urlpatterns = [
    path("", reading.index, name="index"),
    path("practices", doing.practices, name="practices"),
    path("decks", doing.decks, name="decks"),
    path("ideas", doing.ideas, name="ideas"),
    path("register", reading.register, name="register"),
    path("p/<slug:named>", doing.practice, name="practice"),
    path("d/<slug:named>", doing.deck, name="deck"),
    path("i/<slug:named>", doing.idea, name="idea"),
    path("s/<slug:named>", reading.source, name="source"),
    path("<slug:named>", reading.article, name="article"),
]
