"""Practices, decks and ideas: lists that can be narrowed, and a page for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hearthside.catalog.load import library
from hearthside.journal import tastes
from hearthside.rooms.library import facets, telling
from hearthside.web import handles, rooms
from hearthside.web.narrowing import Facet, narrowed
from hearthside.web.paging import paged
from hearthside.web.practices import FAMILIES, NEEDS, VARIATIONS


@require_safe
def practices(request: HttpRequest) -> HttpResponse:
    """Every practice, or those that fit."""
    context = _listed(request, facets.of_practices(), telling.practices())
    sections = telling.by_family(context["page"].here)
    return render(request, "library/practices.html", {**context, "sections": sections})


@require_safe
def practice(request: HttpRequest, named: str) -> HttpResponse:
    """One practice, whole: fit to be printed and laid on the table."""
    facts = library().practices[_slug("practice", named)]
    made_for = facets.made_for(facts)
    list_of = reverse("library:practices")
    context = {
        "practice": facts,
        "named": named,
        "taste": tastes.tap(getattr(request, "book", None), facts) if rooms.room_of("path") else None,
        "family": FAMILIES[facts.family],
        "causes": [{"title": one.words, "href": f"{list_of}?n={one.named}"} for one in made_for],
        "needs": [NEEDS[need] for need in facts.needs],
        "variations": [(VARIATIONS[name], words) for name, words in facts.variations.items()],
        "not_when": [telling.NOT_WHEN[one] for one in facts.not_when if one in telling.NOT_WHEN],
        "only_when": list(dict.fromkeys(str(telling.ONLY_WHEN[one]) for one in facts.only_when)),
        "desire": telling.ABOUT_DESIRE if facets.is_about_desire(facts) else "",
        "sources": telling.sources(facts.evidence),
        "near": telling.near(facts, telling.practices(), "family"),
    }
    return render(request, "library/practice.html", context)


@require_safe
def decks(request: HttpRequest) -> HttpResponse:
    """Every deck; those that want to be chosen on purpose stand apart."""
    every = telling.decks()
    context = {
        "decks": [deck for deck in every if not deck.opt_in],
        "apart": [deck for deck in every if deck.opt_in],
        "cards": sum(len(deck.cards) for deck in every),
    }
    return render(request, "library/decks.html", context)


@require_safe
def deck(request: HttpRequest, named: str) -> HttpResponse:
    """The cards of one deck, by depth. Whoever is inside finds the way to answer them."""
    facts = library().decks[_slug("deck", named)]
    inside = getattr(request, "desk", None) is not None and rooms.room_of("decks") is not None
    context = {
        "deck": facts,
        "sections": telling.by_depth(facts),
        "answer": reverse("decks:deck", args=[named]) if inside else "",
    }
    return render(request, "library/deck.html", context)


@require_safe
def ideas(request: HttpRequest) -> HttpResponse:
    """Every idea, or those that fit."""
    return render(request, "library/ideas.html", _listed(request, facets.of_ideas(), telling.ideas()))


@require_safe
def idea(request: HttpRequest, named: str) -> HttpResponse:
    """One idea, with what it asks for."""
    facts = library().ideas[_slug("idea", named)]
    context: dict[str, Any] = {
        "idea": facts,
        "kind": facets.IDEA_KINDS[facts.kind],
        "facts": telling.idea_facts(facts),
        "child": facets.CHILDREN[facts.child],
        "access": [facets.ACCESS[way] for way in facts.access],
        "near": telling.near(facts, telling.ideas(), "kind"),
    }
    return render(request, "library/idea.html", context)


def _slug(kind: str, named: str) -> str:
    slug = handles.find(kind, named)
    if slug is None:
        raise Http404
    return slug


def _listed(request: HttpRequest, facets: Sequence[Facet], every: Sequence[Any]) -> dict[str, Any]:
    """One page of a list, narrowed as the address asks, and the ways to narrow it further."""
    chosen = narrowed(facets, request.GET.get("n", ""))
    found = chosen.of(every)
    return {
        "number": len(found),
        "all": "?" if chosen.is_chosen else "",
        "facets": chosen.shown(every),
        "page": paged(found, request.GET.get("p", ""), chosen.address),
    }
