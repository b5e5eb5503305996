"""First pages: what this is, a space of one's own, the code to write down, the PIN of this device."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.people import accounts, devices, entering, forms, rules, spaces, throttle
from hearthside.people.access import OpenRequest, arrived
from hearthside.people.zones import known_zone
from hearthside.vault.identity import Identity

BARE: dict[str, Any] = {"doors": ()}  # one thing at a time: no menu while somebody is setting up


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Say what this is. Whoever is in, or is known here by a PIN, goes straight on."""
    if getattr(request, "opened", None):
        return entering.go("/")
    if devices.here(request):
        return entering.go(reverse("door:unlock"))
    return render(request, "door/front.html", {"by_code": rules.needs_code()})


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """Create a space."""
    make = forms.SpaceForm if rules.needs_code() else forms.CreateForm
    if request.method != "POST" or "another" in request.POST:
        return render(request, "door/create.html", {"form": forms.offered(make, request)})
    form = make(request.POST)
    if form.is_valid():
        done = created(request, form)
        if done:
            return done
    return render(request, "door/create.html", {"form": form})


def created(request: HttpRequest, form: forms.CreateForm) -> HttpResponse | None:
    """Make what the form asks for; None when a reason against it was added to the form."""
    given, now = form.cleaned_data, entering.seconds()
    knock = throttle.key(request, "create")
    wait = throttle.enter(knock, now=now)
    if wait:
        form.add_error(None, forms.wait_words(wait))
        return None
    try:
        identity, code, desk = spaces.create(
            given["login"],
            given["passphrase"],
            name=given["name"],
            zone=known_zone(given["zone"]),
            language=get_language() or "en",
            code=given.get("code", ""),
            now=now,
        )
    except accounts.LoginTaken:
        form.add_error("login", forms.TAKEN)
        return None
    except rules.NotWithoutCode:
        form.add_error("code" if "code" in form.fields else None, forms.NO_CODE)
        return None
    throttle.forget(knock)
    then = "invite" if given["company"] == "partner" else ""
    return begin(request, identity, code, couple=desk.couple, then=then)


def begin(
    request: HttpRequest, identity: Identity, code: str, *, couple: UUID | None, then: str, **bag: Any
) -> HttpResponse:
    """Go on to the recovery code, once."""
    return entering.enter(
        request,
        identity,
        reverse("door:recovery"),
        couple=couple,
        code=code,
        group=entering.pick_group(),
        then=then,
        **bag,
    )


@arrived
@require_http_methods(["GET", "HEAD", "POST"])
def recovery(request: OpenRequest) -> HttpResponse:
    """Show a new recovery code until it is on paper, or until its owner goes without."""
    code, group = request.opened.bag.get("code"), request.opened.bag.get("group", 0)
    if not code:
        return entering.go(reverse("door:device"))
    parts = str(code).split("-")
    form = forms.KeptForm(request.POST or None)
    if request.method == "POST":
        typed = form.data.get("group", "").strip().upper()
        if "without" in request.POST or typed == parts[group]:
            return entering.go(entering.after_code(request))
        form.add_error("group", _("That is not the group we asked for. Please look once more."))
    return render(request, "door/recovery.html", {"parts": parts, "number": group + 1, "form": form, **BARE})


@arrived
@require_http_methods(["GET", "HEAD", "POST"])
def device(request: OpenRequest) -> HttpResponse:
    """Offer a PIN for this device. Later than just after the passphrase it takes the passphrase again."""
    if "without" in request.POST:
        return entering.go(entering.next_step(request))
    now = entering.seconds()
    make = forms.NewPinForm if request.opened.is_proven(now) else forms.ProvenPinForm
    form = make(request.POST or None)
    if form.is_bound and form.is_valid() and is_owner(request, form):
        response = entering.go(entering.next_step(request))
        pin = form.cleaned_data["pin"].strip()
        devices.remember(request, response, request.opened.identity, pin, now=now)
        return response
    return render(request, "door/device.html", {"form": form, **BARE})


def is_owner(request: OpenRequest, form: forms.NewPinForm) -> bool:
    """Tell whether the passphrase on the form, if it asks for one, is right; the reason goes on the form."""
    if "passphrase" not in form.fields:
        return True
    person = request.opened.identity.person
    knock = throttle.key(request, f"me {person}")
    wait = throttle.enter(knock, now=entering.seconds())
    if wait:
        form.add_error(None, forms.wait_words(wait))
        return False
    if accounts.is_passphrase(person, form.cleaned_data["passphrase"]):
        throttle.forget(knock)
        return True
    form.add_error("passphrase", forms.SHUT)
    return False
