"""Who may see a page: `unlocked` for everything that is not public."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from hearthside.people.sessions import Opened
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, NotYet
from hearthside.web.typed import typed

__all__ = [
    "CannotOpen",
    "Desk",
    "DoorRequest",
    "NotYet",
    "OpenRequest",
    "UnlockedRequest",
    "arrived",
    "unlocked",
]

P = ParamSpec("P")


class DoorRequest(HttpRequest):
    """A request as `Unlocked` leaves it: perhaps open, perhaps at a desk."""

    opened: Opened | None
    desk: Desk | None


class OpenRequest(HttpRequest):
    """A request of somebody who has unlocked, though perhaps of no couple."""

    opened: Opened
    desk: Desk | None


class UnlockedRequest(OpenRequest):
    """A request of an unlocked person in their couple. `book` is set by the journal, `me` is their id."""

    desk: Desk
    book: Any
    me: str


def unlocked(
    view: Callable[Concatenate[UnlockedRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only an unlocked person through; everybody else is led to the door, and then back here."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if getattr(request, "desk", None) is not None:
            ready = cast("UnlockedRequest", request)
            ready.me = str(ready.desk.me)
            return view(ready, *args, **kwargs)
        if getattr(request, "opened", None) is not None:
            return HttpResponseRedirect(reverse("door:space"))
        return to_door(request)

    guarded.is_locked = True  # type: ignore[attr-defined]  # read by the door matrix
    return guarded


def arrived(
    view: Callable[Concatenate[OpenRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let through whoever has unlocked, also without a couple (their partner said no, or they left)."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if getattr(request, "opened", None) is None:
            return to_door(request)
        return view(cast("OpenRequest", request), *args, **kwargs)

    guarded.is_locked = True  # type: ignore[attr-defined]  # read by the door matrix
    return guarded


def to_door(request: HttpRequest) -> HttpResponse:
    """Lead to the door.

    Our cookie does not come along from other sites, so a link in an e-mail looks locked even if it is not:
    such a visit gets one "continue" button, which asks again from here. Whoever wrote for so long that the
    door had closed meanwhile gets their words back on this one page, and nowhere else.
    """
    written = typed(request.POST)
    if written:
        return render(request, "door/typed.html", {"typed": written}, status=403)
    path = ours(request.get_full_path())
    from_elsewhere = request.headers.get("Sec-Fetch-Site") == "cross-site"
    if from_elsewhere and request.method == "GET":
        return render(request, "door/continue.html", {"path": path})
    if path == "/" and request.method == "GET":
        return HttpResponseRedirect(reverse("door:front"))  # which leads on to the PIN where there is one
    address = reverse("door:unlock")
    back = path if request.method == "GET" else ""
    return HttpResponseRedirect(f"{address}?{urlencode({'next': back})}" if back else address)


def way_back(request: HttpRequest) -> str:
    """Give the page that somebody wanted before they were led to the door: a page of ours, or Today."""
    return ours(request.POST.get("next") or request.GET.get("next") or "")


def ours(wanted: str) -> str:
    """Give an address back if it is one of this house, else Today's."""
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.isprintable() else "/"
