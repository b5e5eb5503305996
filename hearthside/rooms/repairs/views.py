"""Repairs: send one, meet one, leave one for later, read those that were met."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.catalog.danger import danger
from hearthside.engine.ledger.lasting.repairs import Repairs
from hearthside.journal.circumstances import now_of
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.repair_put_by import RepairPutBy
from hearthside.rooms.repairs import arriving, saying, sending, standing
from hearthside.rooms.repairs.forms import BREAKS, MeetForm, RepairForm
from hearthside.web import notices, wording

PER_PAGE = 12


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """What can be sent, with the likeliest on top."""
    return _page(request, RepairForm(), back=sending.came_from(request))


@require_POST
@unlocked
def send(request: UnlockedRequest) -> HttpResponse:
    """Send one. Words of fear lead to Help first, and are sent when their author wants that."""
    book, look = request.book, wording.asked(request)
    form, back = RepairForm(**wording.filled(request, look)), sending.way_back(request)
    if book.solo or book.closed:
        return HttpResponseRedirect(reverse("repairs:index"), status=303)
    if not form.is_valid():
        return _page(request, form, back=back, look=look)
    found = danger(form.cleaned_data["words"])
    if found and not form.cleaned_data["sure"]:
        return _page(request, form, back=back, danger=found)
    sending.send(book, form.cleaned_data)
    return notices.say(request, HttpResponseRedirect(back, status=303), "repairs.sent")


def _page(request: UnlockedRequest, form: RepairForm, **more: Any) -> HttpResponse:
    book = request.book
    live = book.live()
    here = standing.lately(book)
    context = {
        "form": form,
        "once": sending.once(book, live),
        **_laid_out(request, here.mine),
        "groups": saying.groups(),
        "breaks": BREAKS,
        "waiting": standing.waiting(book, but=here.theirs) if book.partner else [],
        "mine": here.mine if here.mine and standing.open_mine(book, here.mine.id) else None,
        "times": book.ledger.of(Repairs).times,
        "hurt": now_of(book).rupture,
        "partner": book.name_of(book.partner) if book.partner else None,
        "closed": book.closed,
    }
    if context["mine"]:
        context["mine_said"] = saying.said(book, context["mine"].record)
    return render(request, "repairs/index.html", {**context, "live": live, "today": book.today, **more})


def _laid_out(request: UnlockedRequest, mine: standing.Sent | None) -> dict[str, Any]:
    """The sentences on top; right after one was sent, where they were, with what it said."""
    book = request.book
    if mine is None or notices.code_of(request) != "repairs.sent":
        return {"top": saying.top(book)}
    phrase = mine.record.phrase
    return {"top": saying.top(book, phrase), "sent": phrase, "just": saying.said(book, mine.record).words}


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def one(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """One that the partner sent: meet it with a tap or in own words."""
    book, found, look = request.book, _theirs(request, entry), wording.asked(request)
    form = MeetForm(**wording.filled(request, look))
    if request.method == "POST" and form.is_valid() and not book.closed:
        is_new = sending.meet(book, found, form.cleaned_data)
        back = HttpResponseRedirect(sending.way_back(request), status=303)
        return notices.say(request, back, "repairs.met" if is_new else "already")
    context = {**arriving.one(book, found), "form": form, "look": look, "back": sending.way_back(request)}
    return render(request, "repairs/one.html", {**context, "arrivals": (), "but": found.id})


@require_POST
@unlocked
def put_by(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Not now, or read: that mine was met. Nobody is told, and a repair can be met later."""
    here = standing.lately(request.book)
    waits = [one.id for one in (here.theirs, here.met) if one is not None]
    if str(entry) in waits:
        request.book.keep(RepairPutBy(of=str(entry)))
    elif not standing.is_met_by_partner(request.book, str(entry)):
        _theirs(request, entry)
    back = HttpResponseRedirect(sending.way_back(request), status=303)
    return notices.say(request, back, "repairs.put_by")


@require_POST
@unlocked
def take_back(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Take back one of mine that nobody has met."""
    here = HttpResponseRedirect(reverse("repairs:index"), status=303)
    if not standing.open_mine(request.book, str(entry)):
        return here
    request.book.erase(str(entry))
    return notices.say(request, here, "repairs.back")


@require_safe
@unlocked
def met(request: UnlockedRequest) -> HttpResponse:
    """Those that were met, by month, with the words."""
    book = request.book
    known = book.ledger.of(Repairs)
    page = Paginator(list(reversed(known.met)), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "months": standing.pairs(book, page.object_list),
        "page": page,
        "times": known.times,
        "further": known.times - len(known.met),
        "partner": book.name_of(book.partner) if book.partner else None,
    }
    return render(request, "repairs/met.html", context)


def _theirs(request: UnlockedRequest, entry: UUID) -> standing.Sent:
    found = standing.theirs(request.book, str(entry))
    if found is None:
        raise Http404
    return found
