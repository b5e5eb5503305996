"""The moment somebody has shown who they are: begin their session as they like it, and say where next."""

from __future__ import annotations

import secrets
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hearthside.people import desks, seams, sessions
from hearthside.people.access import OpenRequest
from hearthside.records.kinds.settings import Settings
from hearthside.vault.identity import Identity
from hearthside.web import clock

GROUPS = 8  # of a recovery code


def seconds() -> int:
    """Give this moment as Unix seconds."""
    return int(clock.now().timestamp())


def go(address: str) -> HttpResponse:
    """Redirect after a form was done with: 303, so that going back or reloading does nothing twice."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response


def enter(
    request: HttpRequest,
    identity: Identity,
    address: str,
    *,
    couple: UUID | None = None,
    proven: bool = True,
    **bag: Any,
) -> HttpResponse:
    """Begin a session and go on to `address`. `bag` is carried along inside the session's box.

    `proven`: by a passphrase or a recovery code, and not by a PIN alone.
    """
    response = go(address)
    found = desks.desk_for(identity, couple)
    likes = seams.book(found[0]).settings if found else Settings()
    now = seconds()
    sessions.begin(
        request,
        response,
        identity,
        now=now,
        idle=likes.idle_minutes * 60,
        longest=likes.open_hours * 3600,
        data={
            "couple": found[0].couple.hex if found else None,
            "bag": bag,
            "proven": now if proven else None,
        },
    )
    return response


def after_code(request: OpenRequest) -> str:
    """Give where somebody goes once their recovery code is on paper: on with the set-up, or back."""
    back = request.opened.bag.get("after")
    sessions.carry(request.opened, code=None, group=None, after=None)
    return str(back) if back else reverse("door:device")


def pick_group() -> int:
    """Pick which group of a recovery code is asked for."""
    return secrets.randbelow(GROUPS)


def show_code(request: OpenRequest, code: str, *, after: str) -> HttpResponse:
    """Go to the page that shows a new recovery code, and then to `after`."""
    sessions.carry(request.opened, code=code, group=pick_group(), after=after)
    return go(reverse("door:recovery"))


def next_step(request: OpenRequest) -> str:
    """Give where the set-up goes on, once: to the partner's part, if there is one, or home."""
    then = request.opened.bag.get("then")
    if then not in ("invite", "words"):
        return "/"
    sessions.carry(request.opened, then=None)
    return reverse(f"door:{then}")
