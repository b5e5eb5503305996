"""The pages under Me: parse, one call, render."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hearthside.people.entering import go
from hearthside.web import notices


def on(request: HttpRequest, name: str, said: str = "") -> HttpResponse:
    """Go on to a page of this room, and have it say one sentence."""
    response = go(reverse(f"household:{name}"))
    return notices.say(request, response, said) if said else response
