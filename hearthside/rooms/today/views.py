"""Today: read it, tap what you gave, say what you noticed, keep how close the day felt."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hearthside.people import coming
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.rooms.today import daily
from hearthside.rooms.today.forms import MomentForm, NoticedForm, PulseForm
from hearthside.web import notices, rooms

NOW = (
    10  # cards before this order are about this moment: an open page asks for them again when something stirs
)
OURS = 30  # cards from this order on are those of both: an open page takes up what the other one does there
BESIDE = 40  # cards from this order on stand beside the others where there is room


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """The page for two minutes a day."""
    if coming.asks(request):
        return coming.told(request)
    return _page(request)


def _page(request: UnlockedRequest, trouble: str = "", *, status: int = 200, **sent: Any) -> HttpResponse:
    """Today; `sent`: what came from a form and could not be kept (`typed`, or the form of the `pulse`)."""
    book = request.book
    live = book.live()
    laid = rooms.cards(book)
    context = {
        "line": daily.warm_line(book),
        "live": live,
        "waits": coming.waits(request.desk),
        "day": book.today,
        "now": [card for card in laid if card.order < NOW],
        "cards": [card for card in laid if NOW <= card.order < OURS],
        "ours": [card for card in laid if OURS <= card.order < BESIDE],
        "beside": [card for card in laid if card.order >= BESIDE],
        "folded": book.ledger.paused(book.me, day=book.day),
        "partner": book.name_of(book.partner) if book.partner else None,
        "trouble": trouble,
        "typed": {},
        **sent,
    }
    return render(request, "today/index.html", context, status=status)


def _back(request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(reverse("today:index"), status=303), code)


@require_POST
@unlocked
def given(request: UnlockedRequest) -> HttpResponse:
    """A moment that I gave. Once a day is enough, so a double tap counts once."""
    form, book = MomentForm(request.POST), request.book
    if not form.is_valid():
        return _page(request, _("Choose which of the five it was."), status=400)
    moment = form.cleaned_data["moment"]
    if moment in book.ledger.given.on(book.day):
        return _back(request, "already")
    book.keep(MomentGiven(day=book.today.isoformat(), moment=moment))
    return _back(request, "today.given")


@require_POST
@unlocked
def undo(request: UnlockedRequest) -> HttpResponse:
    """Take back a moment that I tapped today."""
    book, moment = request.book, request.POST.get("moment")
    for entry in book.recent((MomentGiven,)):
        record = entry.record
        if record.moment == moment and record.day == book.today.isoformat():
            book.erase(entry.id)
    return _back(request, "today.undone")


@require_POST
@unlocked
def noticed(request: UnlockedRequest) -> HttpResponse:
    """Tell the partner that a moment was noticed."""
    form, book = NoticedForm(request.POST), request.book
    if book.solo or not form.is_valid():
        words = _("Choose which of the five it was. Your words are still here.")
        return _page(request, words, typed=request.POST, status=400)
    record = Noticed(day=book.today.isoformat(), **form.cleaned_data)
    if any(entry.record == record and entry.author == book.me for entry in book.recent((Noticed,))):
        return _back(request, "already")
    book.share(record)
    return _back(request, "today.noticed")


@require_POST
@unlocked
def pulse(request: UnlockedRequest) -> HttpResponse:
    """Keep how close today felt. The latest of a day counts."""
    form, book = PulseForm(request.POST), request.book
    if not form.is_valid():
        return _page(request, pulse=form, status=400)
    book.keep(Pulse(day=book.today.isoformat(), close=form.cleaned_data["close"]))
    return _back(request, "today.pulse")
