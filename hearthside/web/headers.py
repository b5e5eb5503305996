"""What every answer says about itself: no script but ours, no copy kept, no address passed on."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Next = Callable[[HttpRequest], HttpResponse]

CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
NOT_WANTED = ("camera", "microphone", "geolocation", "payment", "usb", "midi", "serial", "browsing-topics")
ALWAYS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Not "no-referrer": browsers then send `Origin: null` with our own forms, which no CSRF check can tell
    # from a stranger's. "same-origin" equally tells other sites nothing.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in NOT_WANTED),
    "X-Robots-Tag": "noindex, nofollow",
}


class Headers:
    """Sets these headers on every answer (docs/threat-model.md, 19). Static files alone may be kept."""

    def __init__(self, get_response: Next) -> None:
        """Stand in front of `get_response`."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the headers."""
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith(settings.STATIC_URL) or response.status_code not in (200, 304):
            response.headers.setdefault("Cache-Control", "no-store")
        return response
