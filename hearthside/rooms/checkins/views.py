"""Check-ins: choosing one, preparing alone, when it is, what was noted, and agreements looked at again."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.engine.ledger.lasting.checkins import CheckIns
from hearthside.journal.book import Book
from hearthside.journal.rhythm import upcoming
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.checkins import choosing, looking, meeting, preparing, telling
from hearthside.rooms.checkins import past as before
from hearthside.rooms.checkins.forms import LookForm, TellForm, WhenForm
from hearthside.web import notices, wording

WAYS = ["GET", "HEAD", "POST"]


def _to(request: UnlockedRequest, address: str, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(address, status=303), code)


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Which check-in fits, when the next one is, what is still to be looked at."""
    book = request.book
    shown = {**choosing.index(book), "rhythm": meeting.told(book), "open": looking.every(book)}
    return render(request, "checkins/index.html", shown)


@require_safe
@unlocked
def agenda(request: UnlockedRequest, named: str) -> HttpResponse:
    """One agenda: what it is for, its parts, preparing it alone, sitting down to it."""
    found = choosing.agenda_of(named)
    if found is None:
        raise Http404
    return render(request, "checkins/agenda.html", choosing.one(request.book, found))


@require_http_methods(WAYS)
@unlocked
def prepare(request: UnlockedRequest, named: str) -> HttpResponse:
    """Thinking it over alone. Every way of sending it keeps all boxes."""
    book, found = request.book, choosing.agenda_of(named)
    if found is None:
        raise Http404
    if request.method == "POST":
        preparing.keep(book, found, request.POST)
        done = "done" in request.POST
        address = reverse("checkins:agenda" if done else "checkins:prepare", args=[named])
        return _to(request, address + preparing.place(request.POST), "kept")
    shown = {**choosing.one(book, found), "boxes": preparing.boxes(book, found)}
    return render(request, "checkins/prepare.html", shown)


@require_http_methods(WAYS)
@unlocked
def when(request: UnlockedRequest) -> HttpResponse:
    """The day and hour of the two, which either changes; and when I alone want to be told."""
    book: Book = request.book
    form = WhenForm(request.POST or None, initial=meeting.initial(book))
    if request.method == "POST" and form.is_valid() and not book.closed:
        given = form.cleaned_data
        weekday = int(given["weekday"]) if given["weekday"] else None
        meeting.choose(book, weekday, given["at"], int(given["weeks"]))
        code = "checkins.none" if weekday is None else "checkins.alone" if book.solo else "checkins.rhythm"
        return _to(request, reverse("checkins:when"), code)
    part = book.ledger.of(CheckIns)
    tell = TellForm(initial={"before": "" if part.before is None else str(part.before)})
    shown = {**choosing.around(book), "rhythm": meeting.told(book), "next": upcoming(book)}
    return render(request, "checkins/when.html", {**shown, "form": form, "tell": tell})


@require_POST
@unlocked
def tell(request: UnlockedRequest) -> HttpResponse:
    """When I want to be told; for me alone."""
    form = TellForm(request.POST)
    if not form.is_valid():
        return HttpResponseRedirect(reverse("checkins:when"), status=303)
    before = form.cleaned_data["before"]
    telling.choose(request.book, int(before) if before else None)
    return _to(request, reverse("checkins:when"), "kept")


@require_safe
@unlocked
def calendar(request: UnlockedRequest) -> HttpResponse:
    """The file for my calendar. It says nothing of what the hour is for."""
    found = meeting.calendar(request.book)
    if found is None:
        raise Http404
    return found


@require_safe
@unlocked
def past(request: UnlockedRequest, year: int | None = None, month: int | None = None) -> HttpResponse:
    """What was noted and agreed on in a month; the latest, where none is named."""
    book, every = request.book, before.months(request.book)
    wanted = every[0] if every and year is None else None
    if year is not None and month is not None:
        wanted = next((first for first in every if (first.year, first.month) == (year, month)), None)
        if wanted is None:
            raise Http404
    shown = before.month(book, date(wanted.year, wanted.month, 1)) if wanted else {}
    return render(request, "checkins/past.html", {**choosing.around(book), **shown, "months": every})


@require_http_methods(WAYS)
@unlocked
def look(request: UnlockedRequest, agreement: str) -> HttpResponse:
    """An agreement on its day: kept, changed, let go, or another day."""
    book, agreed = request.book, looking.found(request.book, agreement)
    if agreed is None:
        if request.method == "POST":
            return _to(request, reverse("checkins:index"), "already")
        raise Http404
    looked = wording.asked(request)
    form = LookForm(**wording.filled(request, looked))
    if request.method == "POST" and form.is_valid() and not book.closed:
        done = looking.look(book, agreed, form.cleaned_data)
        later = form.cleaned_data["how"] == "later"
        code = "already" if not done else "checkins.later" if later else "checkins.looked"
        return _to(request, reverse("today:index" if later else "checkins:index"), code)
    shown = {**choosing.around(book), "one": looking.told(book, agreed), "form": form, "looked": looked}
    return render(request, "checkins/look.html", shown, status=400 if form.errors else 200)
