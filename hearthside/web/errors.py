"""Pages for when something did not work. They say what to do next and nothing about what was there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template import loader
from django.urls import Resolver404, get_script_prefix, resolve


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer 400. Needs no context: the request itself may be the trouble."""
    return HttpResponse(loader.get_template("errors/400.html").render(), status=400)


def denied(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer 403."""
    return render(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer 404: for what never was, is gone, or is not yours, alike."""
    return render(request, "errors/404.html", status=404)


def opened_by_hand(request: HttpRequest) -> HttpResponse:
    """Lead somebody who opened the address of a form's answer to the page above it, in the end to "/"."""
    above = request.path_info.rstrip("/")
    while above:
        above = above.rpartition("/")[0]
        for page in (above, f"{above}/"):
            if _is_there(page):
                return HttpResponseRedirect(get_script_prefix() + page.lstrip("/"))
    return HttpResponseRedirect(get_script_prefix())


def _is_there(path: str) -> bool:
    """Whether there is anything at an address. What takes only forms as well leads further up by itself."""
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500, from a template that asks nothing of the request or the database."""
    return HttpResponse(loader.get_template("errors/500.html").render(), status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 for a form without a good CSRF token (settings.CSRF_FAILURE_VIEW)."""
    return render(request, "errors/stale_form.html", status=403)


def busy(request: HttpRequest, seconds: int = 5) -> HttpResponse:
    """Answer 503 when the server has as many doors to open as it can bear; asks to come back."""
    response = render(request, "errors/503.html", status=503)
    response.headers["Retry-After"] = str(seconds)
    return response
