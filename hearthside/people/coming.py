"""What whoever has just moved in waits for: that their partner joins, or says yes. Open pages ask for it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hearthside.people import couples
from hearthside.people.access import UnlockedRequest
from hearthside.vault.desk import Desk
from hearthside.web import clock

PART = "arriving"  # the part of a page that asks (ui/coming.html)


def waits(desk: Desk) -> bool:
    """Tell whether somebody may still take the invitation, or say yes."""
    if desk.closed or desk.welcomed:
        return False
    return desk.partner is not None or couples.is_inviting(desk, now=int(clock.now().timestamp()))


def asks(request: HttpRequest) -> bool:
    """Tell whether an open page asks by itself whether it has come."""
    return request.method == "GET" and request.headers.get("HX-Target") == PART


def told(request: UnlockedRequest) -> HttpResponse:
    """Say that it has come, or nothing (204) until it has. The page stops asking once it is told."""
    desk = request.desk
    if waits(desk):
        return HttpResponse(status=204)
    newcomer = couples.newcomer(desk)
    name = couples.said(newcomer.about, "name") if newcomer else request.book.name_of(request.book.partner)
    state = {"joined": newcomer is not None, "welcomed": desk.welcomed and not desk.closed}
    return render(request, "door/come.html", {"name": name, **state})
