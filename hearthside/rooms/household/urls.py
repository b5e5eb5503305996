"""Addresses of the household."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.household.views import data, ending, me, partner, safety

app_name = "household"
urlpatterns = [
    path("", me.index, name="index"),
    path("about/", me.about, name="about"),
    path("likes/", me.likes, name="likes"),
    path("pause/", me.pause, name="pause"),
    path("back/", me.back, name="back"),
    path("low/", me.low, name="low"),
    path("noticed/", me.noticed, name="noticed"),
    path("partner/", partner.partner, name="partner"),
    path("situation/", partner.situation, name="situation"),
    path("places/", partner.places, name="places"),
    path("devices/", safety.devices, name="devices"),
    path("passphrase/", safety.passphrase, name="passphrase"),
    path("recovery/", safety.recovery, name="recovery"),
    path("clear/", data.clear, name="clear"),
    path("shared/", data.shared, name="shared"),
    path("shared/<uuid:entry>/", data.erase, name="erase"),
    path("export/", data.export, name="export"),
    path("export/open/", data.readable, name="readable"),
    path("export/sealed/", data.archive, name="archive"),
    path("import/", data.bring, name="import"),
    path("ending/", ending.index, name="ending"),
    path("ending/close/", ending.close, name="close"),
    path("ending/leave/", ending.leave, name="leave"),
    path("ending/everything/", ending.everything, name="everything"),
]
