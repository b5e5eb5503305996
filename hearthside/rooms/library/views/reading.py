"""The front, searching, articles, and the register of sources."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.catalog.danger import danger
from hearthside.catalog.load import library
from hearthside.rooms.library import finding, shelf
from hearthside.rooms.library.leaning import leaning
from hearthside.web import handles
from hearthside.web.narrowing import narrowed
from hearthside.web.paging import paged
from hearthside.web.prose import prose
from hearthside.web.sealed import opened, sealed


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """A search box, everything to read, and the ways on. What was typed goes on sealed."""
    if request.method == "POST":
        words = finding.tidy(request.POST.get("words", ""))
        token = f"?s={sealed(request, words)}" if words else ""
        return HttpResponseRedirect(reverse("library:index") + token, status=303)
    words = opened(request, request.GET.get("s", "")) or ""
    if words:
        return _found(request, words)
    found = library()
    context = {"shelves": shelf.shelves(found), "library": found, "stale": "s" in request.GET}
    return render(request, "library/index.html", context)


def _found(request: HttpRequest, words: str) -> HttpResponse:
    """What a search found; first of all help, for words that somebody in danger may type."""
    token = f"s={request.GET['s']}"
    entries = finding.find(words)
    chosen = narrowed(finding.kinds(entries), request.GET.get("n", ""), along=token)
    page = paged(chosen.of(entries), request.GET.get("p", ""), chosen.address)
    apart = [] if entries else finding.singly(words)
    context = {
        "words": words,
        "danger": danger(words),
        "number": len(entries),
        "page": page,
        "found": finding.shown(page.here, words),
        "chips": [chip for facet in chosen.shown(entries) for chip in facet["chips"]],
        "singly": [{"title": f"{one} ({n})", "href": f"?s={sealed(request, one)}"} for one, n in apart],
    }
    return render(request, "library/found.html", context)


@require_safe
def article(request: HttpRequest, named: str) -> HttpResponse:
    """One article, with its sources at the end."""
    found = library()
    slug = handles.find("article", named)
    if slug is None:
        raise Http404
    text = prose(found.articles[slug].body, found.evidence)
    return render(request, "library/article.html", {"article": found.articles[slug], "text": text})


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Every source, or those of one grade."""
    asked = request.GET.get("grade", "")
    grade = asked if asked in {letter for letter, _name, _words in shelf.GRADES} else ""
    sources = shelf.sources(library(), grade)
    context = {"sources": sources, "filters": shelf.filters(library(), grade), "grades": shelf.GRADES}
    return render(request, "library/register.html", context)


@require_safe
def source(request: HttpRequest, named: str) -> HttpResponse:
    """One source, and everything that leans on it."""
    slug = handles.find("evidence", named)
    if slug is None:
        raise Http404
    facts = library().evidence[slug]
    context = {"facts": facts, "design": shelf.DESIGNS[facts.design], "leaning": leaning(slug)}
    return render(request, "library/source.html", context)
