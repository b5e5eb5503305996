"""A bare Django page: one session read from the database, one query, a template with forty lines.

It is what Today is measured against, in the same server, behind the same middleware.
"""

from __future__ import annotations

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.template import engines

from hearthside.people.models import Person

COOKIE = "bare"
PAGE = """<!doctype html><title>Bare</title><h1>{{ name }}</h1>
<ul>{% for login in logins %}<li>{{ forloop.counter }} {{ login }}</li>{% endfor %}</ul>"""
template = engines["django"].from_string(PAGE)


def bare(request: HttpRequest) -> HttpResponse:
    """Answer as plainly as Django can."""
    session = SessionStore(request.COOKIES.get(COOKIE))
    logins = list(Person.objects.values_list("login", flat=True)[:40])
    return HttpResponse(template.render({"name": session["name"], "logins": logins}, request))
