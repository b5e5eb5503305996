"""Addresses of the right moment. They say nothing of which."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.rightmoment import one_phone, views

app_name = "rightmoment"
urlpatterns = [
    path("", views.index, name="index"),
    path("ask/", views.ask, name="ask"),
    path("tap/", views.tap, name="tap"),
    path("leave/", views.leave, name="leave"),
    path("times/", views.times, name="times"),
    path("answer/", views.answer, name="answer"),
    path("calendar/", views.calendar, name="calendar"),
    path("one/", one_phone.one, name="one"),
    path("one/when/", one_phone.when, name="when"),
]
