"""The two cookies of the door: one finds and opens the session, one remembers a device for its PIN.

A third says nothing but that somebody has left fast: exit.js sets it, and the next visit locks by it if the
message that should have locked was lost.

The first two are only for this origin (`__Host-` wherever the address is https), never for scripts, and never
sent along from another site.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from hearthside.vault.devices import SECRET_SIZE

DEVICE_AGE = 400 * 24 * 3600
LEFT = "hearthside-left"  # as in exit.js


def secure() -> bool:
    """Tell whether people reach this server by https."""
    return bool(settings.SESSION_COOKIE_SECURE)


def session_name() -> str:
    """Name the session cookie."""
    return "__Host-hearthside" if secure() else "hearthside"


def device_name() -> str:
    """Name the device cookie."""
    return "__Host-hearthside-device" if secure() else "hearthside-device"


def put(response: HttpResponse, name: str, value: str, *, age: int | None) -> None:
    """Set a cookie as both of ours are set."""
    response.set_cookie(name, value, max_age=age, path="/", secure=secure(), httponly=True, samesite="Strict")


def drop(response: HttpResponse, name: str) -> None:
    """Expire a cookie with the flags that it was set with, or a `__Host-` one would stay."""
    put(response, name, "", age=0)


def has_left(request: HttpRequest) -> bool:
    """Tell whether somebody has left fast since the last answer that came through."""
    return request.COOKIES.get(LEFT) == "1"


def read_session(request: HttpRequest) -> str:
    """Give the session cookie, or an empty text."""
    return request.COOKIES.get(session_name(), "")


def read_device(request: HttpRequest) -> bytes | None:
    """Read the device's secret; None if there is no cookie or it is not one of ours."""
    try:
        secret = bytes.fromhex(request.COOKIES.get(device_name(), ""))
    except ValueError:
        return None
    return secret if len(secret) == SECRET_SIZE else None
