"""The four patterns: all of them, a look at oneself, one of them with what helps instead."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.catalog.load import library
from hearthside.engine.patterns import PATTERNS
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.pattern_look import PatternLook
from hearthside.rooms.patterns import showing
from hearthside.rooms.patterns.forms import LookForm
from hearthside.web import handles, notices, prose

WAYS = ["GET", "HEAD", "POST"]


def _to(request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(reverse("patterns:index"), status=303), code)


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """What this is, and how it goes with each of mine."""
    book = request.book
    context = {
        "every": showing.every(book),
        "last": showing.last_look(book),
        "looks": len(showing.looks(book)),
    }
    return render(request, "patterns/index.html", context)


@require_http_methods(WAYS)
@unlocked
def look(request: UnlockedRequest) -> HttpResponse:
    """A look at myself. Somebody who is afraid is shown people who help, and nothing is kept."""
    book, form = request.book, LookForm(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return render(request, "patterns/look.html", {"form": form}, status=400 if form.errors else 200)
    if form.cleaned_data["careful"] == "yes":
        return render(request, "patterns/careful.html")
    if not form.marks:
        return _to(request, "patterns.nothing")
    code = "patterns.again" if showing.this_week(book) else "patterns.kept"
    book.keep(PatternLook(day=book.today.isoformat(), marks=form.marks))
    return _to(request, code)


@require_POST
@unlocked
def back(request: UnlockedRequest) -> HttpResponse:
    """Take back the latest look, or erase all of them."""
    book, mine = request.book, showing.looks(request.book)
    whole = request.POST.get("verb") == "all"
    book.erase_these([one.id for one in (mine if whole else mine[-1:])])
    return _to(request, "patterns.erased" if whole else "patterns.undone")


@require_safe
@unlocked
def pattern(request: UnlockedRequest, named: str) -> HttpResponse:
    """One pattern: its signs, what it does, what helps instead, and my own course."""
    name = next((name for name in PATTERNS if handles.handle("pattern", name) == named), None)
    if name is None:
        raise Http404
    own, found = showing.one(request.book, name), library()
    practice = found.practices.get(own.pattern.practice)
    sources = prose.prose("", found.evidence, also=own.pattern.evidence).sources
    context = {
        "own": own,
        "chart": showing.drawn(request.book, own),
        "sources": sources,
        "short": showing.short(own.pattern),
    }
    return render(
        request,
        "patterns/pattern.html",
        {**context, "practice": practice, "address": _library(own.pattern.practice)},
    )


def _library(practice: str) -> str | None:
    """Where a practice is read, if there is a library."""
    try:
        return reverse("library:practice", args=[handles.handle("practice", practice)])
    except NoReverseMatch:
        return None
