"""Say it better: the page itself, what was kept, what was handed over."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.wording import letters, saying
from hearthside.rooms.wording.forms import SayForm
from hearthside.web import notices, rooms, wording

WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(WAYS)
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Write, look it over, build a sentence. Nothing of it is kept, and it comes back with the page."""
    if request.method != "POST":
        return render(request, "wording/index.html", saying.shown(request.book, {}))
    form = SayForm(request.POST)
    if not form.is_valid():
        context = {**saying.shown(request.book, {}), "form": form}
        return render(request, "wording/index.html", context, status=400)
    said = saying.turned(form.cleaned_data)
    look = _looked(request, said)
    done = _done(request, said, look)
    return done or render(request, "wording/index.html", saying.shown(request.book, said, look))


def _looked(request: UnlockedRequest, said: dict[str, Any]) -> wording.Look | None:
    """Look over the words when that was asked for, now or before, and before they are handed over."""
    if said["verb"] and said["verb"] != "hand" and not said["seen"]:
        return None
    return wording.look(said["words"], marks=request.POST.get(wording.ASKED) == wording.ALL)


def _done(request: UnlockedRequest, said: dict[str, Any], look: wording.Look | None) -> HttpResponse | None:
    """Keep or hand over, where it was asked for and can be; else None. Fear and threats go by Help."""
    book, verb, words = request.book, said["verb"], wording.plain(said["words"])
    if not words or book.closed:
        return None
    if verb in ("keep", "pause"):
        is_new = saying.keep(book, words)
        there = wording.pause() if verb == "pause" else ""
        code = "wording.paused" if there else "kept"
        return _to(request, there or reverse("wording:kept"), code if is_new else "already")
    if verb == "hand" and not book.solo and not saying.is_held(said, look):
        is_new = saying.hand(book, words)
        return _to(request, reverse("wording:handed"), "wording.handed" if is_new else "already")
    return None


@require_safe
@unlocked
def again(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Take something of mine up again."""
    found = letters.own(request.book, entry)
    if found is None:
        raise Http404
    words = getattr(found.record, "words", "")
    return render(request, "wording/index.html", saying.shown(request.book, {"words": words, "kept": words}))


@require_safe
@unlocked
def kept(request: UnlockedRequest) -> HttpResponse:
    """What I kept, for me alone."""
    sheaf = letters.kept(request.book, _page(request))
    return render(request, "wording/kept.html", {"sheaf": sheaf, "today": request.book.today})


@require_safe
@unlocked
def handed(request: UnlockedRequest) -> HttpResponse:
    """What the two handed each other."""
    book, live = request.book, request.book.live()
    context = {"sheaf": letters.handed(book, _page(request)), "today": book.today, "closed": book.closed}
    others = [one for one in rooms.arrivals(book) if one.context.get("entry") != letters.FRESH_ONE]
    context |= {"live": live, "arrivals": others, "but": letters.FRESH_ONE}
    return render(request, "wording/handed.html", {**context, "partner": book.name_of(book.partner)})


@require_POST
@unlocked
def erase(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Erase a draft of mine, or take back what I handed over."""
    found = letters.own(request.book, entry)
    if found is None:
        raise Http404
    request.book.erase(found.id)
    mine = found.audience == "private"
    there, code = ("wording:kept", "wording.erased") if mine else ("wording:handed", "wording.back")
    return _to(request, reverse(there), code)


@require_POST
@unlocked
def put_by(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Put by what I have read. Nobody is told."""
    is_there = letters.is_there(request.book, entry)
    is_new = letters.put_by(request.book, entry) if is_there else False
    code = "wording.read" if is_new else "already" if is_there else "wording.gone"
    return _to(request, reverse("wording:handed"), code)


def _to(request: UnlockedRequest, address: str, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(address, status=303), code)


def _page(request: HttpRequest) -> int:
    page = request.GET.get("page", "")
    return int(page) if page.isdecimal() and len(page) < 4 else 0
