"""Addresses of the cards. They name nothing: decks and cards stand under handles."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.decks.views import card, drawing, guessing, looking, ours

app_name = "decks"
urlpatterns = [
    path("", looking.index, name="index"),
    path("all", looking.every, name="every"),
    path("told", looking.told, name="told"),
    path("d/<slug:named>", looking.deck, name="deck"),
    path("draw", drawing.draw, name="draw"),
    path("table", drawing.table, name="table"),
    path("table/<slug:named>", drawing.talked, name="talked"),
    path("c/<slug:named>", card.card, name="card"),
    path("c/<slug:named>/pass", card.skip, name="skip"),
    path("c/<slug:named>/mark", card.mark, name="mark"),
    path("c/<slug:named>/still", card.still, name="still"),
    path("c/<slug:named>/guess", guessing.guess, name="guess"),
    path("c/<slug:named>/open", guessing.uncover, name="uncover"),
    path("c/<slug:named>/reply", guessing.reply, name="reply"),
    path("ours", ours.ours, name="ours"),
    path("ours/<slug:named>", ours.change, name="change"),
    path("ours/<slug:named>/lay", ours.lay, name="lay"),
    path("ours/<slug:named>/out", ours.remove, name="remove"),
]
