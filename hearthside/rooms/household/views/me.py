"""Who I am here, how I like it, and pausing."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.journal.circumstances import low_battery
from hearthside.people import couples, desks, entering, sessions
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.pause import Pause
from hearthside.rooms.household import forms, telling
from hearthside.rooms.household.views import on


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Everything about me, one tap away."""
    book = request.book
    pause = book.ledger.pauses.get(book.me)
    shown = {
        "name": book.name_of(book.me),
        "partner": book.name_of(book.partner) if book.partner else "",
        "paused": book.ledger.paused(book.me, day=book.day),
        "until": pause.record.until if pause else None,
        "disturbed": book.disturbed,
        "places": len(desks.places(request.desk.me)),
        "waiting": couples.newcomer(request.desk) is not None,
        "pending": request.desk.partner is not None and not request.desk.welcomed,
        "closed": book.closed,
        "low": low_battery(book, book.me),
        "solo": book.solo,
    }
    return render(request, "household/index.html", {**shown, "form": forms.PauseForm()})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def about(request: UnlockedRequest) -> HttpResponse:
    """Name, time zone, first day of the week, country."""
    book, likes = request.book, request.book.settings
    now = {"zone": likes.zone, "week_start": likes.week_start, "country": likes.country}
    form = forms.AboutForm(request.POST or None, initial={"name": book.name_of(book.me), **now})
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        if given["name"] != book.ledger.name(book.me):
            telling.tell(book, Greeting(name=given["name"]))
        telling.change(book, **{field: given[field] for field in now})
        return on(request, "index", "saved")
    return render(request, "household/about.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def likes(request: UnlockedRequest) -> HttpResponse:
    """Light, text size, pace, and when it locks by itself."""
    fields = ("theme", "text", "pace", "time_up", "idle_minutes", "open_hours")
    now = {field: getattr(request.book.settings, field) for field in fields}
    form = forms.LikesForm(request.POST or None, initial=now)
    if form.is_bound and form.is_valid():
        after = telling.change(request.book, **{field: form.cleaned_data[field] for field in fields})
        idle, longest = after.idle_minutes * 60, after.open_hours * 3600
        sessions.with_limits(request.opened, now=entering.seconds(), idle=idle, longest=longest)
        return on(request, "likes", "saved")
    return render(request, "household/likes.html", {"form": form})


@require_POST
@unlocked
def pause(request: UnlockedRequest) -> HttpResponse:
    """Pause at once. Free, without a reason."""
    form = forms.PauseForm(request.POST)
    until = form.cleaned_data["until"] if form.is_valid() else None
    if until is not None and until < request.book.today:
        until = None
    telling.tell(request.book, Pause(on=True, until=until.isoformat() if until else None))
    return on(request, "index", "household.paused")


@require_POST
@unlocked
def back(request: UnlockedRequest) -> HttpResponse:
    """Come back."""
    telling.tell(request.book, Pause(on=False))
    return on(request, "index", "household.back")


@require_POST
@unlocked
def low(request: UnlockedRequest) -> HttpResponse:
    """My battery is low today: one tap, and one to take it back."""
    book, back = request.book, request.POST.get("verb") == "back"
    if back:
        telling.take_back_low(book)
        return on(request, "index", "household.charged")
    if book.closed or book.solo:
        return on(request, "index")
    return on(request, "index", "household.low" if telling.say_low(book) else "already")


@require_POST
@unlocked
def noticed(request: UnlockedRequest) -> HttpResponse:
    """I have read that entries were tampered with."""
    request.book.told_of_disturbance()
    return on(request, "index")
