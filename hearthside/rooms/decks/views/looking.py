"""Look through the cards: all decks, one of them, everything by depth and time, what was told."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hearthside.catalog.load import library
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.decks import drawing, facets, opting, shelf, telling
from hearthside.rooms.decks.standing import UNANSWERED, Standing, standing
from hearthside.rooms.decks.views import partner
from hearthside.web import handles
from hearthside.web.narrowing import Narrowed, narrowed
from hearthside.web.paging import paged

FIRST = 4  # cards that wait for me, on the front page
TOLD = 12


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """What waits, a card to draw, all decks, and how far the two have come with each."""
    live, book, ledger = request.book.live(), request.book, request.book.ledger
    opened = {slug for slug, state in ledger.cards.items() if state.is_open}
    week = drawing.week_of_both(book)
    every = [card for card in standing(book, shelf.at_hand(book)) if not opting.is_hidden(week, card)]
    waiting = [card for card in every if card.waits and week.opens(card.deck)]
    every_address = reverse("decks:every")
    context = {
        "live": live,
        "decks": _decks(week, opened, solo=book.solo),
        "own": len(ledger.own_cards),
        "opened": len(opened),
        "loved": sum(card.favourite for card in every),
        "kept": sum(card.state == "kept" for card in every),
        "waiting": waiting[:FIRST],
        "more": max(0, len(waiting) - FIRST),
        "ways": {what: f"{every_address}?n={facets.name_of(f'cards-{what}')}" for what in _WAYS},
        "solo": book.solo,
        "partner": partner(request),
    }
    return render(request, "decks/index.html", context)


_WAYS = ("waiting", "loved", "kept")


def _decks(week: drawing.Week, opened: set[str], *, solo: bool) -> list[dict[str, Any]]:
    """The decks: those that may be asked from first, then those to be chosen on purpose, and not now."""
    found = [
        {
            "deck": deck,
            "named": handles.handle("deck", deck.slug),
            "opened": sum(card.slug in opened for card in deck.cards),
            "suits": week.suits(deck.slug),
            "chosen": deck.opt_in and week.opens(deck.slug) and not solo,
            "later": week.rupture and "rupture" in deck.not_when,
        }
        for deck in library().decks.values()
    ]
    return sorted(found, key=lambda one: (one["later"], one["deck"].opt_in, not one["suits"]))


@require_safe
@unlocked
def every(request: UnlockedRequest) -> HttpResponse:
    """All cards, or those that fit. What is to be chosen on purpose is under its own name."""
    book, week = request.book, drawing.week_of_both(request.book)
    cards = [card for card in standing(book, shelf.at_hand(book)) if not opting.is_hidden(week, card)]
    chosen = narrowed(facets.of_standings(), request.GET.get("n", ""))
    here = cards
    if not facets.is_deck_chosen(chosen):
        here = [card for card in cards if _comes_by_itself(card, week) or card.state not in UNANSWERED]
    context = _listed(request, chosen, cards, chosen.of(here))
    context["shut"] = opting.shut(book, facets.deck_of(chosen))
    return render(request, "decks/every.html", context)


def _comes_by_itself(card: Standing, week: drawing.Week) -> bool:
    if card.deck is None or card.favourite or card.guessed:
        return True
    return week.suits(card.deck) and not library().decks[card.deck].opt_in


@require_safe
@unlocked
def deck(request: UnlockedRequest, named: str) -> HttpResponse:
    """One deck, card by card."""
    slug = handles.find("deck", named)
    if slug is None:
        raise Http404
    facts, closed = library().decks[slug], opting.shut(request.book, slug)
    if closed is not None:
        return render(request, "decks/deck.html", {"deck": facts, "shut": closed})
    cards = [face for face in shelf.faces(request.book.ledger).values() if face.deck == slug]
    every, chosen = standing(request.book, cards), narrowed(facets.of_deck(), request.GET.get("n", ""))
    context = _listed(request, chosen, every, chosen.of(every), size=len(every))
    drawn = f"{reverse('decks:draw')}?n={facets.name_of(f'cards-in-{slug}')}"
    return render(request, "decks/deck.html", {**context, "deck": facts, "draw": drawn})


def _listed(
    request: UnlockedRequest, chosen: Narrowed, every: list[Standing], found: list[Standing], size: int = 24
) -> dict[str, Any]:
    return {
        "number": len(found),
        "all": "?" if chosen.is_chosen else "",
        "facets": chosen.shown(every),
        "page": paged(found, request.GET.get("p", ""), chosen.address, size),
        "partner": partner(request),
    }


@require_safe
@unlocked
def told(request: UnlockedRequest) -> HttpResponse:
    """What the two have told each other, newest first."""
    listed = paged(telling.told(request.book), request.GET.get("p", ""), size=TOLD)
    turns = telling.turns(request.book, listed.here)
    return render(request, "decks/told.html", {"turns": turns, "page": listed, "partner": partner(request)})
