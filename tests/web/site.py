"""A small house to test in: the web base alone, with two rooms and pages that go wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import include, path

from hearthside.web import errors, notices, style
from hearthside.web.rooms import Room, TodayCard

TODAY = Room(slug="today", title="Today", path="", place="today", order=10)
TALK = Room(
    slug="talk",
    title="Talk",
    path="talk/",
    place="talk",
    order=20,
    cards=lambda book: [TodayCard("x.html", {"book": book}, 5), TodayCard("y.html", {}, 90)],
)
CARDS = Room(
    slug="cards",
    title="Cards",
    path="cards/",
    place="talk",
    order=30,
    cards=lambda _book: [TodayCard("z.html", {}, 40)],
)
HELP = Room(slug="support", title="Help", path="help/", offline=("/help/a1/",))
ROOMS = (CARDS, TODAY, HELP, TALK)


def broken(request: HttpRequest, word: str) -> HttpResponse:
    """Break with a passphrase in every place an error report might look."""
    passphrase = "otter lantern plum drizzle"
    raise RuntimeError(f"{passphrase} {word} {request.POST.get('words')}")


def tell(request: HttpRequest) -> HttpResponse:
    """Say something on the next page."""
    return notices.say(request, redirect("/plain"), "saved")


def plain(request: HttpRequest) -> HttpResponse:
    """Show an ordinary page."""
    return render(request, "ui/base.html")


def join(request: HttpRequest) -> HttpResponse:
    """Show a form that waits for the secret behind the # of its link."""
    page = '<!DOCTYPE html><input data-from-fragment><script src="/static/web/js/join.js" defer></script>'
    return HttpResponse(page)


def busy(request: HttpRequest) -> HttpResponse:
    """Be busy."""
    return errors.busy(request)


urlpatterns = [
    path("", include("hearthside.web.urls")),
    path("style/", style.page),
    path("plain", plain),
    path("tell", tell),
    path("on", lambda _request: redirect("/plain")),
    path("away", lambda _request: redirect("https://elsewhere.example/")),
    path("busy", busy),
    path("join", join),
    path("help/a1/", lambda _request: HttpResponse("<h1>Numbers</h1>")),
    path("broken/<str:word>", broken),
    path("talk/", include(([path("", plain, name="index")], "talk"))),
]
handler400 = "hearthside.web.errors.bad_request"
handler403 = "hearthside.web.errors.denied"
handler404 = "hearthside.web.errors.not_found"
handler500 = "hearthside.web.errors.server_error"
