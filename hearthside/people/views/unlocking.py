"""Opening and closing: PIN, passphrase, recovery code, lock, lock everywhere, quick exit."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.people import access, accounts, cookies, devices, entering, forms, sessions, throttle
from hearthside.people.access import OpenRequest, arrived
from hearthside.people.views.arriving import begin
from hearthside.vault.errors import CannotOpen
from hearthside.web import context, notices
from hearthside.web.forms import Form

CLEAR = '"cache", "storage"'


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open with the PIN on a device that is known, otherwise with the passphrase."""
    if request.method == "POST":
        return by_pin(request) if "pin" in request.POST else by_passphrase(request)
    if getattr(request, "opened", None):
        return entering.go(access.way_back(request))
    if devices.here(request) and "passphrase" not in request.GET:
        return ask(request, forms.PinForm(), "door/pin.html")
    return ask(request, forms.UnlockForm(), "door/unlock.html")


@arrived
@require_safe
def here(request: OpenRequest) -> HttpResponse:
    """Say, without a word, that the door is still open. Asking keeps it open for somebody who is writing."""
    return HttpResponse(status=204)


def ask(request: HttpRequest, form: Form, template: str, *, status: int = 200) -> HttpResponse:
    """Show the form, and keep in mind where the person wanted to go."""
    return render(request, template, {"form": form, "next": access.way_back(request)}, status=status)


def by_passphrase(request: HttpRequest) -> HttpResponse:
    """Try a passphrase: same answer, same work, whether or not anybody signs in by that name."""
    form = forms.UnlockForm(request.POST)
    if not form.is_valid():
        return ask(request, form, "door/unlock.html")
    login = form.cleaned_data["login"]
    knock = throttle.key(request, login, login=login)
    wait = throttle.enter(knock, now=entering.seconds())
    if wait:
        form.add_error(None, forms.wait_words(wait))
        return ask(request, form, "door/unlock.html", status=429)
    try:
        identity = accounts.unlock(login, form.cleaned_data["passphrase"])
    except CannotOpen:
        form.add_error(None, forms.SHUT)
        return ask(request, form, "door/unlock.html")
    throttle.forget(knock)
    return entering.enter(request, identity, access.way_back(request))


def by_pin(request: HttpRequest) -> HttpResponse:
    """Try a PIN. After the fifth wrong one this device asks for the passphrase."""
    form = forms.PinForm(request.POST)
    if not form.is_valid():
        return ask(request, form, "door/pin.html")
    try:
        identity = devices.unlock(request, form.cleaned_data["pin"].strip())
    except CannotOpen:
        left = devices.left(request)
        if not left:
            return entering.go(f"{reverse('door:unlock')}?passphrase")
        form.add_error("pin", forms.left_words(left))
        return ask(request, form, "door/pin.html")
    return entering.enter(request, identity, access.way_back(request), proven=False)


@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: HttpRequest) -> HttpResponse:
    """Back in by the recovery code: new passphrase, new code, and every session and device ends."""
    if request.method != "POST" or "another" in request.POST:
        return render(request, "door/recover.html", {"form": forms.offered(forms.RecoverForm, request)})
    form = forms.RecoverForm(request.POST)
    if not form.is_valid():
        return render(request, "door/recover.html", {"form": form})
    given = form.cleaned_data
    knock = throttle.key(request, f"recover {given['login']}", login=given["login"])
    wait = throttle.enter(knock, now=entering.seconds())
    if wait:
        form.add_error(None, forms.wait_words(wait))
        return render(request, "door/recover.html", {"form": form}, status=429)
    try:
        identity, code = accounts.recover(given["login"], given["code"], given["passphrase"])
    except CannotOpen:
        form.add_error(None, forms.SHUT)
        return render(request, "door/recover.html", {"form": form})
    throttle.forget(knock)
    return begin(request, identity, code, couple=None, then="")


@require_http_methods(["GET", "HEAD", "POST"])
def lock(request: HttpRequest) -> HttpResponse:
    """Lock this browser; a GET only asks."""
    if request.method != "POST":
        return render(request, "door/lock.html")
    return notices.say(request, locked(request, entering.go(reverse("door:unlock"))), "locked")


@arrived
@require_POST
def lock_everywhere(request: OpenRequest) -> HttpResponse:
    """Lock every browser of this person."""
    sessions.end_everywhere(request.opened.identity.person)
    return notices.say(request, locked(request, entering.go(reverse("door:unlock"))), "locked")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def leave_fast(request: HttpRequest) -> HttpResponse:
    """Quick exit: lock, clear, and be on a neutral page. Also answers the beacon that goes ahead.

    Without a form token, because it has to work from any state; other sites cannot use it against
    anybody, since our cookie does not come along from there.
    """
    away = getattr(settings, "EXIT_TO", context.EXIT_TO)
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return locked(request, HttpResponse(status=204))
    # Not a redirect: our policy lets no form lead elsewhere, so the page itself does.
    response = locked(request, render(request, "door/gone.html", {"away": away}))
    response.headers["Refresh"] = f"0;url={away}"
    return response


def locked(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Delete the session, take the cookie away, and have the browser forget what it kept."""
    sessions.end(request)
    cookies.drop(response, cookies.session_name())
    response.headers["Clear-Site-Data"] = CLEAR
    return response
