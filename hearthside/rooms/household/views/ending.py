"""Closing the space of the two, leaving one that is closed, deleting everything of mine."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.people import accounts, couples, entering, farewell, throttle
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.people.forms import SHUT
from hearthside.people.views.unlocking import locked
from hearthside.rooms.household import forms
from hearthside.rooms.household.views import on
from hearthside.rooms.household.views.safety import may_try
from hearthside.web import notices


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """The ways to end something, and what each means."""
    book = request.book
    shown = {"closed": book.closed, "solo": book.solo, "partner": book.name_of(book.partner)}
    return render(request, "household/ending.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def close(request: UnlockedRequest) -> HttpResponse:
    """Close the space for both, after asking once."""
    if request.book.closed:
        return on(request, "ending", "already")
    if request.method == "POST":
        couples.close(request.desk)
        return on(request, "ending", "household.closed")
    shown = {"partner": request.book.name_of(request.book.partner), "solo": request.book.solo}
    return render(request, "household/close.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def leave(request: UnlockedRequest) -> HttpResponse:
    """Erase what I wrote in a closed space, and go."""
    if not request.book.closed:
        return on(request, "ending")
    form = forms.EndForm(request.POST or None)
    if proven(request, form):
        farewell.leave(request.desk)
        return notices.say(request, entering.go("/"), "household.left")
    return render(request, "household/leave.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def everything(request: UnlockedRequest) -> HttpResponse:
    """Delete everything of mine, for ever."""
    form = forms.EndForm(request.POST or None)
    if proven(request, form):
        farewell.shred(request.opened.identity)
        gone = locked(request, entering.go(reverse("door:front")))
        return notices.say(request, gone, "household.gone")
    shown = {"form": form, "solo": request.book.solo, "partner": request.book.name_of(request.book.partner)}
    return render(request, "household/everything.html", shown)


def proven(request: UnlockedRequest, form: forms.EndForm) -> bool:
    """Tell whether somebody ticked the box and typed the right passphrase, and not only found a phone."""
    if not form.is_bound or not form.is_valid() or not may_try(request, form):
        return False
    if accounts.is_passphrase(request.desk.me, form.cleaned_data["passphrase"]):
        throttle.forget(throttle.key(request, f"me {request.me}"))
        return True
    form.add_error("passphrase", SHUT)
    return False
