"""Draw a card: for oneself, or to lie between the two and be talked over, with nothing written."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.rooms.decks import drawing, facets, opting, shelf
from hearthside.rooms.decks.forms import TableForm
from hearthside.rooms.decks.standing import one
from hearthside.rooms.decks.views import found, partner


@require_safe
@unlocked
def draw(request: UnlockedRequest) -> HttpResponse:
    """One card for me. It can be put back for another, put aside, or answered."""
    book, here = request.book, _here(request.GET)
    deal = drawing.for_me(book, here["n"])
    face, then = deal.at(here["at"])
    card = one(book, face) if face else None
    more = {"face": face, "card": card, "then": _query(n=here["n"], at=then)}
    return render(request, "decks/draw.html", {**_shown(request, deal), **more})


@require_safe
@unlocked
def table(request: UnlockedRequest) -> HttpResponse:
    """One card for both, on one phone: large, and nothing of what is said is written."""
    here = _here(request.GET)
    deal = drawing.for_both(request.book, here["n"])
    face, after = deal.at(here["at"])
    then = {"n": here["n"], "at": after, "second": "" if here["second"] else "on"}
    more = {"face": face, "second": here["second"], "next": then, "then": _query(**then)}
    return render(request, "decks/table.html", {**_shown(request, deal), **more})


@require_POST
@unlocked
def talked(request: UnlockedRequest, named: str) -> HttpResponse:
    """We talked about it, or put it aside; on to the next."""
    book, face, here = request.book, found(request, named), _here(request.POST)
    state = shelf.state_of(book.ledger, face.slug)
    if not book.closed and face.shared and here["how"] and state.talked != book.day:
        record = CardTalked(card=face.slug, how=here["how"])
        if book.solo:
            book.keep(record)
        else:
            book.share(record)
    query = _query(n=here["n"], at=here["at"], second="on" if here["second"] else "")
    return HttpResponseRedirect(f"{reverse('decks:table')}{query}", status=303)


def _here(asked: Any) -> dict[str, Any]:
    """Where one is in the cards; what makes no sense counts for nothing."""
    form = TableForm(asked)
    form.is_valid()
    said = form.cleaned_data
    return {
        "at": said.get("at") or 0,
        "second": bool(said.get("second")),
        "n": said.get("n") or "",
        "how": said.get("how") or "",
    }


def _shown(request: UnlockedRequest, deal: drawing.Deal) -> dict[str, Any]:
    return {
        "facets": deal.chosen.shown(deal.choosable),
        "all": "?" if deal.chosen.is_chosen else "",
        "partner": partner(request),
        "closed": request.book.closed,
        "solo": request.book.solo,
        "shut": opting.shut(request.book, facets.deck_of(deal.chosen)),
    }


def _query(**said: Any) -> str:
    kept = {name: value for name, value in said.items() if value}
    return f"?{urlencode(kept)}" if kept else "?"
