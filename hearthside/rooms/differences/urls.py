"""Addresses of differences. A page stands under a random number, its parts under 1 to 5."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.differences import views, writing

app_name = "differences"
urlpatterns = [
    path("", views.index, name="index"),
    path("new/", writing.start, name="start"),
    path("<slug:token>/", views.page, name="page"),
    path("<slug:token>/<int:number>/", writing.part, name="part"),
    path("<slug:token>/step/", writing.step, name="step"),
    path("<slug:token>/answer/", writing.answer, name="answer"),
    path("<slug:token>/look/", writing.look, name="look"),
    path("<slug:token>/put/", writing.put, name="put"),
    path("<slug:token>/erase/", writing.erase, name="erase"),
]
