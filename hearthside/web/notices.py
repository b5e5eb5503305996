"""One sentence of a closed list after a redirect, without a session: a signed cookie names which."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.web import errors

COOKIE = "hs-note"
SALT = "hearthside.notice"
SECONDS = 60
LEAD_ON = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}
Next = Callable[[HttpRequest], HttpResponse]

_words: dict[str, Any] = {
    "saved": _("Saved."),
    "kept": _("Kept, for your eyes only."),
    "shared": _("Shared with %(partner)s."),
    "sealed": _("Sealed. It opens when you have both answered."),
    "both": _("Sealed. You have both answered."),
    "removed": _("Removed."),
    "later": _("Put aside. It will come back another day."),
    "skipped": _("Skipped. No reason needed."),
    "done": _("Noted. Thank you for telling."),
    "sent-away": _("They have been sent away. You can make a new invitation."),
    "locked": _("Locked. Nothing of yours is open on this screen now."),
    "welcome": _("Good to see you."),
    "sent": _("On its way."),
    "ended": _("Ended. That device needs the passphrase again."),
    "already": _("That had already been done, so nothing was changed."),
}


def add(words: dict[str, Any]) -> None:
    """Add sentences of a room to the closed list: {"<room>.<code>": lazy words}. Call it in room.py.

    "%(partner)s" becomes the name, or "your partner": so it never begins a sentence.
    """
    _words.update(words)


def say(request: HttpRequest, response: HttpResponse, code: str) -> HttpResponse:
    """Let the next page say the sentence `code`. Raises KeyError for a code that is not on the list."""
    _words[code]
    return _lay(request, response, code)


def _lay(request: HttpRequest, response: HttpResponse, code: str) -> HttpResponse:
    response.set_cookie(
        COOKIE,
        signing.dumps(code, salt=SALT),
        max_age=SECONDS,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


def code_of(request: HttpRequest) -> str:
    """Give the code of what this page has to say, or "" when there is nothing to say."""
    if COOKIE not in request.COOKIES:
        return ""
    try:
        code = signing.loads(request.COOKIES[COOKIE], salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return ""
    request.META["hearthside.notice"] = "said"
    return code if isinstance(code, str) else ""


def heard(request: HttpRequest, partner: str = "") -> str | None:
    """Give the sentence to say on this page, once. None when there is nothing to say."""
    words = _words.get(code_of(request))
    return None if words is None else str(words) % {"partner": partner or gettext("your partner")}


def is_after_form(request: HttpRequest) -> bool:
    """Whether a form led here: the thumb that sent it may come down once more, on what lies there now."""
    code_of(request)  # which is done with by this page, also where it says nothing
    return request.method == "POST" or "hearthside.notice" in request.META


def _leads_on(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether this takes somebody from a form of ours to another page of ours."""
    is_form = request.method == "POST" and "HX-Request" not in request.headers
    to = response.headers.get("Location", "")
    return is_form and response.status_code in LEAD_ON and to.startswith("/") and not to.startswith("//")


class Notices:
    """Takes the cookie away once its sentence was said. Leads on, too, where Django says nothing.

    A form that leads on without a word lays the cookie as well, so that the page knows what it comes after.
    """

    def __init__(self, get_response: Next) -> None:
        """Stand in front of `get_response`."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and forget what was said."""
        response = self.get_response(request)
        inside = getattr(request, "desk", None) is not None  # outside, nothing tells what an address is
        if inside and response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            response = errors.opened_by_hand(request)
        if COOKIE not in response.cookies and _leads_on(request, response):
            _lay(request, response, "")
        if request.META.get("hearthside.notice") and COOKIE not in response.cookies:
            response.delete_cookie(COOKIE, samesite="Lax")
        return response
