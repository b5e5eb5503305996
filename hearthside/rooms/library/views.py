"""The library. Everything in it is public: it holds words of ours and of researchers, none of a couple."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearthside.catalog.load import library
from hearthside.rooms.library import shelf
from hearthside.web import handles
from hearthside.web.prose import prose


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All articles, and the way to the register."""
    found = library()
    articles = sorted(found.articles.values(), key=lambda article: (article.order, article.title))
    return render(request, "library/index.html", {"articles": articles, "count": len(found.evidence)})


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
    """One source, and which practices and articles lean on it."""
    slug = handles.find("evidence", named)
    if slug is None:
        raise Http404
    facts = library().evidence[slug]
    context = {"facts": facts, "design": shelf.DESIGNS[facts.design], "used": shelf.used(library(), slug)}
    return render(request, "library/source.html", context)
