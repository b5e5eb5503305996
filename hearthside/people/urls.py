"""The addresses of the door, and the quick exit."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from hearthside.people.views import arriving, joining, unlocking

door = (
    [
        path("", arriving.front, name="front"),
        path("create/", arriving.create, name="create"),
        path("recovery/", arriving.recovery, name="recovery"),
        path("device/", arriving.device, name="device"),
        path("space/", joining.space, name="space"),
        path("invite/", joining.invite, name="invite"),
        path("invite/revoke/", joining.revoke, name="revoke"),
        path("join/", joining.join, name="join"),
        path("words/", joining.words, name="words"),
        path("here/", unlocking.here, name="here"),
        path("unlock/", unlocking.unlock, name="unlock"),
        path("recover/", unlocking.recover, name="recover"),
        path("lock/", unlocking.lock, name="lock"),
        path("lock/everywhere/", unlocking.lock_everywhere, name="lock-everywhere"),
    ],
    "door",
)
urlpatterns: list[URLPattern | URLResolver] = [
    path("door/", include(door)),
    path("exit", unlocking.leave_fast, name="exit"),
]
