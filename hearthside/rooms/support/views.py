"""Help. Every page is public, asks nothing, and keeps nothing of who looks.

All are the same for all, but for a country of one's own, and what one's own answers say about help."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template import loader
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hearthside.catalog.load import library
from hearthside.catalog.types import Country
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.support import noticing, numbers
from hearthside.web import clock, handles, notices
from hearthside.web.prose import numbers as numbered
from hearthside.web.prose import prose

PAGES = ("afraid", "own", "traces", "time", "countries")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The front page: what is it about?"""
    return render(request, "support/index.html", {**_ways(request), "own": _own(request)})


@require_safe
def page(request: HttpRequest, named: str) -> HttpResponse:
    """One page or one country. Their addresses look alike."""
    code = handles.find("helpline", named)
    if code is not None:
        return _country(request, library().helplines[code])
    slug = handles.find("guide", named, PAGES)
    if slug is None:
        raise Http404
    if slug == "countries":
        return render(request, "support/countries.html", {**_ways(request), **_directories("helplines")})
    return _guide(request, slug)


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The most needed numbers of all countries, to be kept on every phone. The same bytes for everybody."""
    sheets = [numbers.short(country) for country in _countries()]
    words = loader.get_template("support/offline.html").render({"sheets": sheets})
    return HttpResponse(words)


def _country(request: HttpRequest, country: Country) -> HttpResponse:
    laid = numbers.sheet(country, clock.now().date())
    context = {**_ways(request), **_directories("helplines"), "sheet": laid, "chosen": country.slug}
    return render(request, "support/country.html", context)


def _guide(request: HttpRequest, slug: str) -> HttpResponse:
    found = library()
    guide = found.guides[slug]
    context: dict[str, Any] = {**_ways(request), "guide": guide}
    if slug == "own":
        context["by_country"] = numbers.own_behaviour(_countries())
    if slug == "time":
        return render(request, "support/time.html", {**context, **_time(), **_own_answers(request)})
    text = prose(guide.body, found.evidence)
    return render(request, "support/guide.html", {**context, "text": text})


def _time() -> dict[str, Any]:
    found = library()
    signs = sorted(found.signs.values(), key=lambda sign: sign.order)
    therapies = sorted(found.therapies.values(), key=lambda therapy: therapy.order)
    also = [slug for sign in signs for slug in sign.evidence]
    also += [slug for therapy in therapies for slug in therapy.evidence]
    text = prose(found.guides["time"].body, found.evidence)
    choosing = prose(found.guides["choosing"].body, found.evidence, also=also, after=text.sources)
    return {
        "text": text,
        "choosing": choosing,
        "sources": choosing.sources,
        "signs": [(sign, numbered(sign.evidence, choosing.sources)) for sign in signs],
        "therapies": [(therapy, numbered(therapy.evidence, choosing.sources)) for therapy in therapies],
        "by_country": numbers.therapists(_countries()),
        **_directories("therapy"),
    }


def _own_answers(request: HttpRequest) -> dict[str, Any]:
    """What the own answers of whoever is inside say; nothing at all for anybody else."""
    book = getattr(request, "book", None)
    if book is None:
        return {"limits": noticing.LIMITS}
    partner = book.name_of(book.partner) if book.partner else None
    return {"limits": noticing.LIMITS, "inside": True, "noticed": noticing.noticed(book), "partner": partner}


@require_POST
@unlocked
def note(request: UnlockedRequest) -> HttpResponse:
    """Read the note on Today, or put it away: either way it is gone from there."""
    noticing.put_away(request.book)
    if "read" in request.POST:
        named = handles.handle("guide", "time")
        return HttpResponseRedirect(reverse("support:page", args=[named]), status=303)
    home = HttpResponseRedirect(reverse("today:index"), status=303)
    return notices.say(request, home, "support.away")


def _ways(request: HttpRequest) -> dict[str, Any]:
    own = _own(request)
    return {
        "pages": {slug: handles.handle("guide", slug) for slug in PAGES},
        "numbers": handles.handle("helpline", own.slug) if own else handles.handle("guide", "countries"),
        "countries": _countries(),
    }


def _own(request: HttpRequest) -> Country | None:
    """The country of a person's own setting. Never guessed: an address on the net tells it to nobody here."""
    likes = getattr(getattr(request, "book", None), "settings", None)
    code = str(getattr(likes, "country", "") or "").lower()
    return library().helplines.get(code)


def _countries() -> list[Country]:
    return sorted(library().helplines.values(), key=lambda country: country.name)


def _directories(kind: str) -> dict[str, Any]:
    found = [entry for entry in library().directories.values() if entry.kind == kind]
    return {"directories": sorted(found, key=lambda entry: entry.order)}
