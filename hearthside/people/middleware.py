"""Opens the session of whoever comes in: sets `request.opened` and `request.desk`, or None."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hearthside.people import cookies, couples, desks, sessions
from hearthside.vault.errors import Busy
from hearthside.web import clock, errors

Next = Callable[[HttpRequest], HttpResponse]


class Unlocked:
    """Lets the cookie find and open its row. A cookie that opens nothing is taken away.

    After a quick exit whose message was lost, the first thing that comes through locks.
    """

    def __init__(self, get_response: Next) -> None:
        """Stand in front of `get_response`."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer for whoever is here."""
        has_left = cookies.has_left(request)
        if has_left:
            sessions.end(request)
        opened = sessions.load(request, now=int(clock.now().timestamp()))
        found = desks.desk_for(opened.identity, opened.couple, opened.places) if opened else None
        request.opened = opened  # type: ignore[attr-defined]  # typed for views by DoorRequest
        request.desk = couples.arrive(*found) if found else None  # type: ignore[attr-defined]  # likewise
        response = self.get_response(request)
        name = cookies.session_name()
        if opened is None and request.COOKIES.get(name) and name not in response.cookies:
            cookies.drop(response, name)
        if has_left:
            response.delete_cookie(cookies.LEFT)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Ask to come back in a moment when too many passphrases are being tried at once."""
        return errors.busy(request) if isinstance(exception, Busy) else None
