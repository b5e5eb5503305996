"""My partner, how we live, and the spaces I have a place in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.journal.circumstances import life_said
from hearthside.people import couples, desks, sessions, spaces
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.household import telling
from hearthside.rooms.household.views import on
from hearthside.web.life import LifeForm


@require_safe
@unlocked
def partner(request: UnlockedRequest) -> HttpResponse:
    """Who my partner is here."""
    book, desk = request.book, request.desk
    greeting = book.ledger.greetings.get(book.partner) if book.partner else None
    shown = {
        "partner": book.name_of(book.partner) if book.partner else "",
        "since": datetime.fromtimestamp(greeting.at, book.now.tzinfo) if greeting else None,
        "waiting": couples.newcomer(desk) is not None,
        "pending": desk.partner is not None and not desk.welcomed,
        "closed": book.closed,
        "stayed": couples.partner_is_here(desk),
        "genuine": couples.is_genuine(desk),
        "words": couples.four_words(desk).split() if book.partner else [],
    }
    return render(request, "household/partner.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def situation(request: UnlockedRequest) -> HttpResponse:
    """How the two live. Shared: the path is the same for both."""
    book = request.book
    partner = book.name_of(book.partner) if book.partner else ""
    sent = request.POST if request.method == "POST" else None
    form = LifeForm(sent, now=life_said(book), partner=partner)
    if form.is_bound and form.is_valid():
        telling.tell(book, form.situation())
        return on(request, "index", "saved" if book.solo else "shared")
    return render(request, "household/situation.html", {"form": form, "solo": book.solo})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def places(request: UnlockedRequest) -> HttpResponse:
    """The spaces I have a place in: one that is open, and those that were."""
    if request.method == "POST":
        try:
            chosen = UUID(hex=request.POST.get("place", ""))
        except ValueError:
            raise Http404 from None
        if not spaces.is_mine(request.desk.me, chosen):
            raise Http404
        sessions.with_data(request.opened, couple=chosen.hex)
        return on(request, "index", "household.there")
    mine = desks.described(request.opened.identity)
    return render(request, "household/places.html", {"places": mine, "current": request.desk.couple})
