"""Reading what the two differ on: every page there is, and one of them."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearthside.journal.circumstances import own_facts, shared_facts
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.differences import page as pages
from hearthside.rooms.differences import shelf


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Every page, by where it stands."""
    book = request.book
    live = book.live()
    hurt = shared_facts(book).rupture or own_facts(book).rupture
    context = {"shelves": shelf.shelves(book), "hurt": hurt, "live": live, "closed": book.closed}
    return render(request, "differences/index.html", {**context, "solo": book.solo})


@require_safe
@unlocked
def page(request: UnlockedRequest, token: str) -> HttpResponse:
    """One page: both sides of it, the next step, when to look again, what has been."""
    book = request.book
    live = book.live()
    found = pages.read(book, token)
    if found is None:
        raise Http404
    return render(request, "differences/page.html", {**pages.shown(book, found), "live": live})
