"""The one address of Talk."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.talk import views

app_name = "talk"
urlpatterns = [path("", views.index, name="index")]
