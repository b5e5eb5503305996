"""Devices, sessions, passphrase, recovery code."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hearthside.people import accounts, entering, lists, reseeding, sessions, throttle
from hearthside.people import devices as known
from hearthside.people.access import CannotOpen, NotYet, UnlockedRequest, unlocked
from hearthside.people.forms import SHUT, WAIT, offered, wait_words
from hearthside.rooms.household import forms
from hearthside.rooms.household.views import on
from hearthside.web.forms import Form


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def devices(request: UnlockedRequest) -> HttpResponse:
    """Where I am signed in, and which devices open with a PIN; each can be ended."""
    person = request.desk.me
    if "session" in request.POST:
        sessions.end_one(person, request.POST["session"])
        return on(request, "devices", "household.ended")
    if "device" in request.POST:
        known.forget(person, request.POST["device"])
        return on(request, "devices", "household.forgotten")
    shown = lists.everywhere(request, request.opened, now=entering.seconds())
    return render(request, "household/devices.html", {**shown, "zone": request.book.settings.zone})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def passphrase(request: UnlockedRequest) -> HttpResponse:
    """Change the passphrase, and with it perhaps the keys beneath."""
    if request.method != "POST" or "another" in request.POST:
        return render(request, "household/passphrase.html", {"form": offered(forms.ChangeForm, request)})
    form = forms.ChangeForm(request.POST)
    if form.is_valid() and may_try(request, form):
        old, new = form.cleaned_data["old"], form.cleaned_data["passphrase"]
        try:
            return changed(request, old, new, deep=form.cleaned_data["seed"])
        except CannotOpen:
            form.add_error("old", SHUT)
        except NotYet:
            form.add_error("seed", WAIT)
    return render(request, "household/passphrase.html", {"form": form})


def changed(request: UnlockedRequest, old: str, new: str, *, deep: bool) -> HttpResponse:
    """Put the new passphrase in place. CannotOpen if the old one is wrong."""
    throttled = throttle.key(request, f"me {request.me}")
    if deep:
        identity, code = reseeding.change_seed(request.opened.identity, old, new)
        throttle.forget(throttled)
        return entering.enter(
            request,
            identity,
            reverse("door:recovery"),
            couple=request.desk.couple,
            code=code,
            group=entering.pick_group(),
            after=reverse("household:index"),
        )
    accounts.change_passphrase(request.desk.me, old, new, keep=request.opened.row)
    throttle.forget(throttled)
    return on(request, "index", "household.changed")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def recovery(request: UnlockedRequest) -> HttpResponse:
    """Make a new recovery code; the old one is void."""
    form = forms.ProofForm(request.POST or None)
    if form.is_bound and form.is_valid() and may_try(request, form):
        try:
            code = accounts.new_recovery(request.desk.me, form.cleaned_data["passphrase"])
        except CannotOpen:
            form.add_error("passphrase", SHUT)
        else:
            throttle.forget(throttle.key(request, f"me {request.me}"))
            return entering.show_code(request, code, after=reverse("household:index"))
    return render(request, "household/recovery.html", {"form": form})


def may_try(request: UnlockedRequest, form: Form) -> bool:
    """Count a try of the passphrase by somebody who holds an open phone; it may not be its owner."""
    wait = throttle.enter(throttle.key(request, f"me {request.me}"), now=entering.seconds())
    if wait:
        form.add_error(None, wait_words(wait))
    return not wait
