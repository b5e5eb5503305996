"""The map: mine at once, the two of you once both have said so."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.catalog.load import library
from hearthside.engine.ledger import Sat, day_date
from hearthside.engine.plan.gather import map_of, probes_since
from hearthside.journal.book import Book
from hearthside.journal.circumstances import members
from hearthside.people import couples
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.causes import drawing, showing, sittings
from hearthside.rooms.causes.forms import ShowForm, sent
from hearthside.web import handles, notices, rooms

SPARED = ("touch", "resentment")  # causes about which nobody at a gentle pace is led into a talk


@require_safe
@unlocked
def home(request: UnlockedRequest) -> HttpResponse:
    """The map of the two when it is open, else mine, else how to begin."""
    book: Book = request.book
    stands = showing.standing(book)
    if stands.opened:
        return render(request, "causes/ours.html", {**_ours(book, stands), **_around(book, stands)})
    return _mine(request, stands)


@require_safe
@unlocked
def mine(request: UnlockedRequest) -> HttpResponse:
    """My own map, which only I see."""
    return _mine(request, showing.standing(request.book))


def _mine(request: UnlockedRequest, stands: showing.Standing) -> HttpResponse:
    book: Book = request.book
    sat = sittings.latest(book.ledger)
    around = _around(book, stands)
    if sat is None:
        return render(request, "causes/none.html", around)
    levels = drawing.levels_now(book, sat)
    context = {
        "marks": drawing.marks(levels),
        "roots": drawing.shown_roots(levels),
        "leans": drawing.leans(book.ledger, sat),
        "closeness": sat.closeness,
        "rupture": sat.rupture == "open",
        "empty": not levels,
        "change": _change(book, sat),
        "since": len(probes_since(book.ledger, me=book.me)),
    }
    return render(request, "causes/mine.html", {**context, **around})


def _ours(book: Book, stands: showing.Standing) -> dict[str, Any]:
    maps = map_of(book.ledger, members(book), stands.opened)
    me, them = maps[book.me], maps[book.partner or ""]
    much, little = drawing.agreeing(me.causes, them.causes)
    before = map_of(book.ledger, members(book), stands.opened - 1) if stands.opened > 1 else {}
    return {
        "marks": drawing.marks(me.causes, them.causes),
        "roots": drawing.shown_roots(me.causes, them.causes),
        "differ": drawing.differing(me.causes, them.causes),
        "much": much,
        "little": little,
        "rupture": me.rupture or them.rupture,
        "gently": SPARED if book.settings.pace == "gentle" else (),
        "mine": me,
        "theirs": them,
        "change": drawing.changed(before[book.me].causes, me.causes) if book.me in before else None,
    }


def _around(book: Book, stands: showing.Standing) -> dict[str, Any]:
    """What stands beside either map."""
    last = sittings.latest(book.ledger)
    return {
        "stands": stands,
        "newcomer": book.solo and couples.newcomer(book.desk) is not None,
        "partner": book.name_of(book.partner) if book.partner else None,
        "begun": sittings.under_way(book.ledger),
        "has_own": last is not None,
        "again_from": day_date(last.day + sittings.MONTH) if last else None,
        "again": last is not None and book.day >= last.day + sittings.MONTH,
        "closed": book.closed,
        "path_url": _address("path"),
        "why_url": _article("why-sparks-fade"),
        "today": book.today,
    }


def _address(slug: str) -> str | None:
    room = rooms.room_of(slug)
    return room.address if room else None


def _article(slug: str) -> str | None:
    try:
        return reverse("library:article", args=[handles.handle("article", slug)])
    except NoReverseMatch:
        return _address("library")


def _change(book: Book, sat: Sat) -> Any:
    earlier = [other for other in book.ledger.sittings if other.sitting != sat.sitting]
    if not earlier:
        return None
    return drawing.changed(drawing.levels_of(book.ledger, earlier[-1]), drawing.levels_of(book.ledger, sat))


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def show(request: UnlockedRequest) -> HttpResponse:
    """Say exactly what would be shown, and give it by blind reveal."""
    book: Book = request.book
    stands, sat = showing.standing(book), sittings.latest(book.ledger)
    if sat is None or stands.state not in {"ready", "invited"} or book.closed:
        return HttpResponseRedirect(reverse("causes:home"), status=303)
    form = ShowForm(sent(request), has_closeness=sat.closeness is not None, has_rupture=sat.rupture == "open")
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        showing.give(
            book,
            sat,
            stands.turn,
            closeness=given.get("closeness", False),
            rupture=given.get("rupture", False),
        )
        code = "causes.shown" if stands.state == "ready" else "causes.both"
        return notices.say(request, HttpResponseRedirect(reverse("causes:home"), status=303), code)
    context = {"form": form, "marks": drawing.marks(drawing.levels_now(book, sat)), "stands": stands}
    return render(request, "causes/show.html", {**context, "partner": book.name_of(book.partner)})


@require_safe
@unlocked
def cause(request: UnlockedRequest, named: str) -> HttpResponse:
    """What one cause is, what a level means, and words to begin talking about it."""
    slug = handles.find("cause", named)
    if slug is None:
        raise Http404
    evidence = library().evidence
    facts = library().causes[slug]
    sources = [evidence[one] for one in facts.evidence if one in evidence]
    return render(request, "causes/cause.html", {"facts": facts, "sources": sources})
