"""Right moment, on two phones: ask, tap, find a time, say yes to it, put it in the calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, cast

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.rightmoment import looking, slots, telling
from hearthside.rooms.rightmoment.forms import TapForm, TimesForm
from hearthside.web import notices
from hearthside.web.calendar import Event, download

WAYS = ["GET", "HEAD", "POST"]
MINUTES = 45  # that are set aside


def _to(request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(reverse("rightmoment:index"), status=303), code)


def _two(request: UnlockedRequest) -> None:
    """What takes two phones is not there for one, nor after the end."""
    if request.book.solo or request.book.closed:
        raise Http404


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Where it stands, for whoever looks."""
    live = request.book.live()
    return render(request, "rightmoment/index.html", {**looking.shown(request.book), "live": live})


@require_POST
@unlocked
def ask(request: UnlockedRequest) -> HttpResponse:
    """Ask the other one."""
    _two(request)
    return _to(request, "rightmoment.asked" if telling.ask(request.book) else "already")


@require_http_methods(WAYS)
@unlocked
def tap(request: UnlockedRequest) -> HttpResponse:
    """The four, for oneself."""
    _two(request)
    book, form = request.book, TapForm(request.POST if request.method == "POST" else None)
    now = looking.stand(book)
    if form.is_bound and form.is_valid():
        return _to(request, "rightmoment.tapped" if telling.tap(book, now, form) else "already")
    if now.mine or now.phase != "asked":
        return HttpResponseRedirect(reverse("rightmoment:index"))
    context = {"form": form, "partner": book.name_of(book.partner)}
    return render(request, "rightmoment/tap.html", context, status=400 if form.errors else 200)


@require_POST
@unlocked
def leave(request: UnlockedRequest) -> HttpResponse:
    """Leave it for now, or call off what was set."""
    _two(request)
    now = looking.stand(request.book)
    telling.leave(request.book, now)
    return _to(request, "rightmoment.off" if now.phase == "set" else "rightmoment.left")


@require_http_methods(WAYS)
@unlocked
def times(request: UnlockedRequest) -> HttpResponse:
    """Mark a few times that would do."""
    _two(request)
    book, now = request.book, looking.stand(request.book)
    if now.phase == "set":
        return _to(request, "rightmoment.is_set")
    form = TimesForm(request.POST if request.method == "POST" else None, offered=slots.offered(book, now))
    if form.is_bound and form.is_valid() and form.cleaned_data["times"]:
        telling.mark(book, now, form.cleaned_data["times"])
        return _to(request, "rightmoment.times")
    context = {
        "theirs": slots.theirs(book, now),
        "days": slots.days(book, now),
        "partner": book.name_of(book.partner),
        "missing": form.is_bound,
        "today": book.today,
    }
    return render(request, "rightmoment/times.html", context, status=400 if form.is_bound else 200)


@require_POST
@unlocked
def answer(request: UnlockedRequest) -> HttpResponse:
    """Yes or no to the time that is proposed."""
    _two(request)
    verb, at = request.POST.get("verb", ""), request.POST.get("at", "")
    if verb not in ("yes", "no") or not (at.isascii() and at.isdigit() and len(at) < 13):
        return _to(request, "already")
    now = looking.stand(request.book)
    is_set = telling.answer(request.book, now, int(at), cast("Literal['yes', 'no']", verb))
    return _to(request, "rightmoment.set" if is_set else f"rightmoment.{verb}")


@require_safe
@unlocked
def calendar(request: UnlockedRequest) -> HttpResponse:
    """The time that was set, as a file for a calendar. Its title says nothing."""
    book, now = request.book, looking.stand(request.book)
    if now.phase != "set":
        raise Http404
    starts, title = datetime.fromtimestamp(now.part.at, UTC), gettext("Time set aside")
    event = Event(uid=now.check, title=title, start=starts, minutes=MINUTES, made=book.now, alarm=15)
    return download(event, name="time.ics")
