"""The weekly pulse: one page, to be answered, skipped, or taken back; and what follows a yes about trust."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.catalog.load import library
from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.weekly import asking, telling
from hearthside.rooms.weekly.forms import WeekForm
from hearthside.web import handles, notices, rooms


def _to(address: str, request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(address, status=303), code)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """How this week was. Answered once; before that it can be skipped, after that taken back."""
    book: Book = request.book
    verb = request.POST.get("verb") if request.method == "POST" else None
    if verb == "undo":
        asking.take_back(book)
        return _to(reverse("weekly:index"), request, "weekly.undone")
    if verb == "skip":
        asking.skip(book)
        return _to(reverse("today:index"), request, "skipped")
    if asking.state(book) == "said":
        if request.method == "POST":
            return _to(reverse("weekly:index"), request, "already")
        return render(request, "weekly/said.html", telling.said(book))
    return _asking(request, book)


def _asking(request: UnlockedRequest, book: Book) -> HttpResponse:
    asked = asking.asked(book)
    partner = book.name_of(book.partner) if book.partner and not book.closed else None
    form = WeekForm(request.POST if request.method == "POST" else None, asked=asked, partner=partner)
    if request.method == "POST" and form.is_valid():
        told = asking.keep(book, asked, form.cleaned_data)
        if form.cleaned_data.get("broken") == "yes":
            return _to(reverse("weekly:after"), request, "weekly.told" if told else "weekly.kept")
        code = "skipped" if asking.state(book) == "skipped" else "weekly.told" if told else "weekly.kept"
        return _to(reverse("today:index"), request, code)
    context = {
        "form": form,
        "tells": "tell" in form.fields,
        "trust": asked.about == "trust",
        "hurt_url": _hurt(),
    }
    return render(
        request, "weekly/index.html", {**context, **telling.theirs(book)}, status=400 if form.errors else 200
    )


@require_safe
@unlocked
def after(request: UnlockedRequest) -> HttpResponse:
    """What a yes about trust does and does not do; the slow road; people who help. The same for everybody."""
    book: Book = request.book
    room = rooms.room_of("causes")
    context = {
        "partner": book.name_of(book.partner) if book.partner else None,
        "road": library().roads["rebuild"],
        "map_url": room.address if room else None,
        "hurt_url": _hurt(),
        "closed": book.closed,
    }
    return render(request, "weekly/after.html", context)


def _hurt() -> str | None:
    """Where to read about what to do after something happened."""
    try:
        return reverse("library:article", args=[handles.handle("article", "after-a-betrayal")])
    except NoReverseMatch:
        return None
