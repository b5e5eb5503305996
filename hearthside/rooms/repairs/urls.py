"""Addresses of repairs."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.repairs import views

app_name = "repairs"
urlpatterns = [
    path("", views.index, name="index"),
    path("send", views.send, name="send"),
    path("met", views.met, name="met"),
    path("e/<uuid:entry>", views.one, name="one"),
    path("e/<uuid:entry>/later", views.put_by, name="put-by"),
    path("e/<uuid:entry>/back", views.take_back, name="take-back"),
]
