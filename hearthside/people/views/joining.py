"""The partner's way in: invitation, joining, four words to compare."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.people import accounts, coming, couples, entering, forms, seams, sessions, spaces, throttle
from hearthside.people.access import OpenRequest, UnlockedRequest, arrived, unlocked
from hearthside.people.pictures import qr
from hearthside.people.views.arriving import begin
from hearthside.people.zones import known_zone
from hearthside.vault.errors import CannotOpen
from hearthside.vault.joining import Invitation, Newcomer
from hearthside.web import notices


@unlocked
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: UnlockedRequest) -> HttpResponse:
    """Make an invitation, and show it for as long as this session lasts."""
    if coming.asks(request):
        return coming.told(request)
    if request.desk.partner or request.desk.closed or couples.newcomer(request.desk):
        return entering.go(reverse("door:words"))
    now = entering.seconds()
    if request.method == "POST":
        host = request.POST.get("host", "")
        made = couples.invite(request.desk, now=now, host=host if host in couples.HOSTS else "")
        sessions.carry(request.opened, invitation=made)
        return entering.go(reverse("door:invite"))
    out = couples.is_inviting(request.desk, now=now)
    secret = request.opened.bag.get("invitation") if out else None
    link = f"{settings.ORIGIN}{reverse('door:join')}#{secret}"
    shown = {"secret": secret, "link": link, "picture": qr(link)} if secret else {}
    only_here = urlsplit(settings.ORIGIN).hostname in ("localhost", "127.0.0.1", "::1")
    return render(request, "door/invite.html", {"out": out, "only_here": only_here, **shown})


@unlocked
@require_POST
def revoke(request: UnlockedRequest) -> HttpResponse:
    """Take the invitation back."""
    couples.revoke(request.desk)
    sessions.carry(request.opened, invitation=None)
    return entering.go(reverse("door:invite"))


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Take an invitation: first the code, then a sign-in of one's own. Looking takes nothing."""
    if request.method != "POST":
        return render(request, "door/join_code.html", {"form": forms.InvitationForm()})
    form = forms.InvitationForm(request.POST)
    found = look(request, form)
    if found is None:
        return render(request, "door/join_code.html", {"form": form})
    opened = getattr(request, "opened", None)
    if opened is not None:
        return join_known(request, found)  # type: ignore[arg-type]  # `opened` was just looked at
    return join_new(request, found)


def look(request: HttpRequest, form: forms.InvitationForm) -> Invitation | None:
    """Find the invitation; None, with the reason on the form, when there is none."""
    now = entering.seconds()
    knock = throttle.key(request, "join")
    wait = 0 if not form.is_valid() else throttle.enter(knock, now=now)
    if wait:
        form.add_error(None, forms.wait_words(wait))
    if form.errors:
        return None
    try:
        found = couples.find(form.cleaned_data["invitation"], now=now)
    except CannotOpen:
        form.add_error("invitation", forms.GONE)
        return None
    throttle.forget(knock)
    return found


def join_new(request: HttpRequest, found: Invitation) -> HttpResponse:
    """Join with a new sign-in."""
    if "login" not in request.POST or "another" in request.POST:
        form = forms.offered(forms.JoinForm, request)
    else:
        form = forms.JoinForm(request.POST)
        done = joined(request, form, inviter(found)["inviter"]) if form.is_valid() else None
        if done:
            return done
    return render(request, "door/join.html", {"form": form, **inviter(found)})


def joined(request: HttpRequest, form: forms.JoinForm, name: str) -> HttpResponse | None:
    """Take the place; None when a reason against it was added to the form."""
    given = form.cleaned_data
    try:
        identity, code, desk = spaces.create_joining(
            given["login"],
            given["passphrase"],
            name=given["name"],
            zone=known_zone(given["zone"]),
            language=get_language() or "en",
            secret=given["invitation"],
            now=entering.seconds(),
        )
    except accounts.LoginTaken:
        form.add_error("login", forms.TAKEN)
    except CannotOpen:
        form.add_error(None, forms.GONE)
    else:
        return begin(request, identity, code, couple=desk.couple, then="words", inviter=name)
    return None


def join_known(request: OpenRequest, found: Invitation) -> HttpResponse:
    """Join with the sign-in one has."""
    form = forms.JoinKnownForm(request.POST if "name" in request.POST else None, initial=request.POST.dict())
    if request.desk and not form.is_bound:
        form.initial["name"] = seams.my_name(request.desk)
    if form.is_bound and form.is_valid():
        given, now = form.cleaned_data, entering.seconds()
        try:
            desk = spaces.join(
                request.opened.identity, request.desk, name=given["name"], secret=given["invitation"], now=now
            )
        except CannotOpen:
            form.add_error(None, forms.GONE)
        else:
            there = sessions.with_data(request.opened, couple=desk.couple.hex)
            sessions.carry(there, inviter=inviter(found)["inviter"])
            return entering.go(reverse("door:words"))
    return render(request, "door/join_known.html", {"form": form, "alone": request.desk, **inviter(found)})


def inviter(found: Invitation) -> dict[str, str]:
    """Say who invites, and who runs this computer, as they put it."""
    return {"inviter": couples.said(found.about, "name"), "host": couples.said(found.about, "host")}


@unlocked
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: UnlockedRequest) -> HttpResponse:
    """Compare four words; the one who invited says whether they match."""
    desk = request.desk
    if coming.asks(request):
        return coming.told(request)
    waiting = couples.newcomer(desk)
    if request.method == "POST" and waiting:
        return answered(request, waiting)
    if waiting is None and desk.partner is None:
        return entering.go(reverse("door:invite"))
    shown = waiting.words if waiting else couples.four_words(desk)
    name = couples.said(waiting.about, "name") if waiting else their_name(request)
    state = {
        "waiting": waiting is not None,
        "welcomed": desk.welcomed,
        "closed": desk.closed,
        "waits": coming.waits(desk),
        "differ": "differ" in request.GET,
    }
    genuine = couples.is_genuine(desk)
    return render(
        request, "door/words.html", {"words": shown.split(), "name": name, "genuine": genuine, **state}
    )


def answered(request: UnlockedRequest, newcomer: Newcomer) -> HttpResponse:
    """Welcome the newcomer, or send them away. One who is gone by now is neither.

    How they are called is kept until their own phone tells it, with its next visit.
    """
    answer = request.POST.get("answer")
    with suppress(CannotOpen):
        if answer == "yes":
            couples.welcome(request.desk)
            name = couples.said(newcomer.about, "name")
            sessions.carry(request.opened, newcomer={str(newcomer.partner.person): name})
        elif answer == "no":
            couples.refuse(request.desk)
            return notices.say(request, entering.go(reverse("door:words")), "sent-away")
    return entering.go(reverse("door:words"))


def their_name(request: UnlockedRequest) -> str:
    """Say what the partner is called: as they told, or as the invitation did until then."""
    told = "" if request.desk.welcomed else str(request.opened.bag.get("inviter") or "")
    return told or seams.book(request.desk).name_of(str(request.desk.partner))


@arrived
@require_http_methods(["GET", "HEAD", "POST"])
def space(request: OpenRequest) -> HttpResponse:
    """Begin again: for somebody who is in nobody's space now."""
    if request.desk is not None and not request.desk.closed:
        return entering.go("/")
    form = forms.AgainForm(request.POST or None)
    if form.is_bound and form.is_valid():
        done = begun(request, form)
        if done:
            return done
    return render(request, "door/space.html", {"form": form})


def begun(request: OpenRequest, form: forms.AgainForm) -> HttpResponse | None:
    """Begin a new space; None when a reason against it was added to the form."""
    given, language = form.cleaned_data, get_language() or "en"
    try:
        desk = spaces.start_again(
            request.opened.identity, name=given["name"], zone=known_zone(given["zone"]), language=language
        )
    except CannotOpen:
        form.add_error(None, forms.SPOILT)
        return None
    sessions.with_data(request.opened, couple=desk.couple.hex)
    return entering.go("/")
