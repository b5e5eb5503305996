"""Appreciation: put it into words, give it or keep it, read the shelf, say that it went in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.catalog.danger import danger
from hearthside.engine.english import is_fault
from hearthside.engine.ledger.lasting.appreciations import Appreciations, Drawer
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.appreciation import giving, shelf
from hearthside.rooms.appreciation.forms import ThanksForm
from hearthside.rooms.appreciation.sentence import is_general, sentence
from hearthside.web import notices, wording

PER_PAGE = 15


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Put it into words. The sentence is shown as it grows; what is general is asked about once."""
    book, form = request.book, ThanksForm(request.POST or None)
    look = _looked(request)
    verb = "look" if look else request.POST.get("verb", "look")
    if verb == "look" or book.closed or not form.is_valid():
        return _page(request, form, is_look=verb == "look", look=look)
    given = form.cleaned_data
    if verb == "keep" or book.solo:
        return _to("drawer", request, "appreciation.kept" if giving.keep(book, given) else "already")
    if is_general(given["did"]) and not given["asked"]:
        return _page(request, form)
    giving.give(book, given, request.POST.get("once", "")[:64])
    return _to("index", request, "appreciation.given")


def _typed(request: UnlockedRequest) -> dict[str, str]:
    return {name: request.POST.get(name, "").strip() for name in ("did", "meant", "thanks")}


def _looked(request: UnlockedRequest) -> wording.Look | None:
    """Look over the sentence that will be read; a threat or fear in what was typed comes before it."""
    typed = _typed(request)
    look = wording.asked(request, instead="\n".join(typed.values()))
    if look is None or look.state in ("help", "empty") or not typed["did"]:
        return look
    return wording.asked(request, instead=sentence(**typed))


def _page(
    request: UnlockedRequest, form: ThanksForm, *, is_look: bool = False, look: wording.Look | None = None
) -> HttpResponse:
    book, typed = request.book, _typed(request)
    examples, places = shelf.examples(book)
    said: dict[str, Any] = {}
    if typed["did"]:
        said = {"sentence": sentence(**typed), "general": is_general(typed["did"])}
        said |= {"unsaid": not typed["meant"], "fault": is_fault(typed["did"])}
        said |= {"danger": danger(" ".join(typed.values()))}
    if is_look and form.is_bound:
        form = ThanksForm(initial={**typed, "on": request.POST.get("on")})
    context = {
        "form": form,
        "look": look,
        "once": giving.once(book),
        "examples": examples,
        "places": places,
        "drawer": len(book.ledger.of(Drawer).kept),
        "received": book.ledger.of(Appreciations).of(book.partner).times,
        "given": book.ledger.of(Appreciations).of(book.me).times,
    }
    return render(request, "appreciation/index.html", {**context, **said, **_both(request)})


@require_safe
@unlocked
def drawer(request: UnlockedRequest) -> HttpResponse:
    """What I keep for later: mine alone."""
    kept = shelf.drawer(request.book)
    context = {"kept": kept, "today": request.book.today, **_both(request)}
    return render(request, "appreciation/drawer.html", context)


@require_POST
@unlocked
def give(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Give what was kept, with one tap."""
    book = request.book
    if book.solo or book.closed:
        return _to("drawer", request, "appreciation.not-yet")
    done = giving.from_drawer(book, str(entry))
    return _to("drawer", request, "appreciation.given" if done else "already")


@require_POST
@unlocked
def erase(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Erase what was kept."""
    if giving.kept(request.book, str(entry)) is not None:
        request.book.erase(str(entry))
    return _to("drawer", request, "removed")


@require_safe
@unlocked
def received(request: UnlockedRequest) -> HttpResponse:
    """The shelf of what I was given."""
    return _shelf(request, request.book.partner, mine=False)


@require_safe
@unlocked
def given(request: UnlockedRequest) -> HttpResponse:
    """The shelf of what I gave."""
    return _shelf(request, request.book.me, mine=True)


def _shelf(request: UnlockedRequest, author: str | None, *, mine: bool) -> HttpResponse:
    known = request.book.ledger.of(Appreciations).of(author)
    page = Paginator(list(reversed(known.given)), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "months": shelf.by_month(request.book, page.object_list),
        "page": page,
        "times": known.times,
        "further": known.times - len(known.given),
        "mine": mine,
        "today": request.book.today,
        "tabs": [
            {"title": title, "href": reverse(f"appreciation:{name}"), "here": (name == "given") == mine}
            for name, title in shelf.TABS
        ],
    }
    return render(request, "appreciation/shelf.html", {**context, **_both(request)})


@require_POST
@unlocked
def heard(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Say, with one tap, that it went in."""
    book = request.book
    if giving.received(book, str(entry)) is None:
        raise Http404
    if book.closed:
        return _to("received", request, "already")
    is_new = giving.hear(book, str(entry))
    return _to("received", request, "appreciation.heard" if is_new else "already")


def _both(request: UnlockedRequest) -> dict[str, Any]:
    book = request.book
    return {
        "partner": book.name_of(book.partner) if book.partner else None,
        "closed": book.closed,
        "can_give": not book.solo and not book.closed,
    }


def _to(name: str, request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(reverse(f"appreciation:{name}"), status=303), code)
